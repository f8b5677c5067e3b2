/** What every answer tells the browser: nothing from elsewhere, nothing inline, no text that becomes script, never inside another page. */
import type { MiddlewareHandler } from 'hono';

const contentSecurityPolicy = [
  // Whatever is not named below is not loaded at all.
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Style sheets of components carry small pictures as data.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // Only the one policy of app/browser/own-scripts.ts may say which address is a script.
  "require-trusted-types-for 'script'",
  'trusted-types balieboek',
].join('; ');

/** The camera reads codes that hand a tablet over; nothing else of the device is asked for. */
const permissionsPolicy = [
  'camera=(self)',
  ...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'display-capture', 'encrypted-media'].map(never),
  ...['geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone'].map(never),
  ...['midi', 'payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'].map(never),
].join(', ');

function never(feature: string): string {
  return `${feature}=()`;
}

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': permissionsPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
} as const;

/** A year, and for what lies below the same name too. */
const onlyHttps = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;

export function headersFor(https: boolean): Readonly<Record<string, string>> {
  return https ? { ...always, ...onlyHttps } : always;
}

export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  const headers = Object.entries(headersFor(https));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  };
}
