import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { apiBase, apiVersion, describeApi } from '#hub/http/describe-routes.ts';
import { descriptionRoute } from '#hub/http/doorway/under-api.ts';
import { hubApp } from '#hub/hub-app.ts';
import { allRoutes } from '#hub/routes/all-routes.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aDirectory, clearHubs } from '../support/hub-process.ts';

withDatabases();
afterAll(clearHubs);

function aBuiltApp(): string {
  const directory = aDirectory();
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Balieboek</title>');
  writeFileSync(join(directory, 'service-worker.js'), 'self');
  writeFileSync(join(directory, 'manifest.webmanifest'), '{}');
  writeFileSync(join(directory, 'assets', 'main-Ab12_x-9.js'), 'export const one = 1;'.repeat(100));
  writeFileSync(join(directory, 'icon.png'), Buffer.from([1, 2, 3]));
  return directory;
}

test('the page is there on every address of the app, and asked for again every time', async () => {
  const hub = await aHub({ clientDir: aBuiltApp() });

  for (const path of ['/', '/kantoor', '/begin', '/kantoor/maand/2026-03']) {
    const response = await hub.door(path);

    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toContain('<title>Balieboek');
  }
});

test('files with a hash in their name are kept for ever, the service worker is not', async () => {
  const hub = await aHub({ clientDir: aBuiltApp() });

  const asset = await hub.door('/assets/main-Ab12_x-9.js');
  const worker = await hub.door('/service-worker.js');
  const manifest = await hub.door('/manifest.webmanifest');

  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
});

test('text comes smaller where the browser can unpack it, and not at all when it has it already', async () => {
  const hub = await aHub({ clientDir: aBuiltApp() });
  const plain = await (await hub.door('/assets/main-Ab12_x-9.js')).text();
  const packed = (encoding: string) =>
    hub.door('/assets/main-Ab12_x-9.js', { headers: { 'accept-encoding': encoding } });

  const brotli = await packed('gzip, deflate, br');
  const gzip = await packed('gzip');
  const headers = { 'if-none-match': brotli.headers.get('etag') ?? '' };

  expect([brotli.headers.get('content-encoding'), gzip.headers.get('content-encoding')]).toEqual(['br', 'gzip']);
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
  expect((await hub.door('/icon.png', { headers: { 'accept-encoding': 'br' } })).headers.has('content-encoding')).toBe(
    false,
  );
  expect((await hub.door('/assets/main-Ab12_x-9.js', { headers })).status).toBe(304);
});

test('a file that is gone, or lies outside the app, is not found and never a page', async () => {
  const hub = await aHub({ clientDir: aBuiltApp() });

  for (const path of [
    '/assets/main-old12345.js',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
  ]) {
    expect([path, (await hub.door(path)).status]).toEqual([path, 404]);
  }
});

test('every answer keeps what is foreign out of the page and the page out of what is foreign', async () => {
  const hub = await aHub({ clientDir: aBuiltApp() });

  for (const path of ['/', '/api/health', '/api/none', '/assets/main-Ab12_x-9.js']) {
    const { headers } = await hub.door(path);

    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
    );
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  }
});

test('over HTTPS the browser is told to stay there', async () => {
  const { parts } = await aHub();

  const { headers } = await hubApp({ ...parts, https: true }).request('/api/health');

  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
});

test('the description holds every route, with the headers and problems it has', async () => {
  const { parts, door } = await aHub();
  const routes = [...allRoutes(parts), descriptionRoute(() => ({}))];

  const document = describeApi(hubApp(parts));
  const served = await door('/api/v1/openapi.json');

  expect(document.openapi).toBe('3.0.3');
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { servers?: { url: string }[] }>).map(
      ([method, { servers }]) => `${method.toUpperCase()} ${servers?.[0]?.url ?? apiBase}${path}`,
    ),
  );
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  expect(served.headers.get('api-version')).toBe(apiVersion);
  expect(await served.json()).toEqual(JSON.parse(JSON.stringify(document)));
});
