/** The published rules of the HTTP Observatory (MDN, version 5 of its score table), as far as they say how many points an answer is worth. */

export type Seen = {
  /** The first page over HTTPS, in the headers that came with it. */
  headers: Headers;
  html: string;
  cookies: string[];
  /** What plain HTTP on the same place said: nothing, or a redirect. */
  plain: { status: number; location: string | null } | undefined;
};
type Verdict = { points: number; passed: boolean };

const broad = ['*', 'http:', 'https:', 'ftp:', 'http://*', 'https://*', 'data:'];
const fail = (points: number): Verdict => ({ points, passed: false });
const pass = (points: number): Verdict => ({ points, passed: true });

/** One verdict per test of the Observatory. */
export function verdicts(seen: Seen): Record<string, Verdict> {
  return {
    'content-security-policy': policy(seen),
    cookies: cookies(seen),
    'cross-origin-resource-sharing': sharing(seen),
    redirection: redirection(seen),
    'referrer-policy': referrer(seen),
    'strict-transport-security': transport(seen),
    'subresource-integrity': integrity(seen),
    'x-content-type-options': seen.headers.get('x-content-type-options') === 'nosniff' ? pass(0) : fail(-5),
    'x-frame-options': frames(seen),
    'cross-origin-resource-policy': resources(seen),
  };
}

/** From 100, minus what failed; points for more than was asked count only from 90. */
export function scoreOf(given: Record<string, Verdict>): number {
  const sum = (sign: 1 | -1) =>
    Object.values(given).reduce((total, { points }) => total + (Math.sign(points) === sign ? points : 0), 0);
  const base = 100 + sum(-1);
  return Math.max(0, base >= 90 ? base + sum(1) : base);
}

export function gradeOf(score: number): string {
  const grades = [
    'F',
    'F',
    'F',
    'F',
    'F',
    'D-',
    'D',
    'D',
    'D+',
    'C-',
    'C',
    'C',
    'C+',
    'B-',
    'B',
    'B',
    'B+',
    'A-',
    'A',
    'A',
  ];
  return score >= 100 ? 'A+' : (grades[Math.floor(score / 5)] ?? 'F');
}

function directives(headers: Headers): Map<string, string[]> {
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

function policy({ headers }: Seen): Verdict {
  const named = directives(headers);
  if (named.size === 0) return fail(-25);
  const of = (name: string) => named.get(name) ?? named.get('default-src') ?? ['*'];
  const [scripts, styles, objects] = [of('script-src'), of('style-src'), of('object-src')];
  if (scripts.some((source) => broad.includes(source) || source === "'unsafe-inline'")) return fail(-20);
  if (objects.some((source) => broad.includes(source) && source !== 'data:')) return fail(-20);
  if ([...named.values()].flat().some((source) => /^(http|ftp):/.test(source))) return fail(-20);
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return fail(-10);
  if (styles.some((source) => broad.includes(source) || source === "'unsafe-inline'")) return pass(0);
  return named.get('default-src')?.join() === "'none'" ? pass(10) : pass(5);
}

function cookies({ cookies: given, headers }: Seen): Verdict {
  if (given.length === 0) return pass(0);
  const has = (attribute: RegExp) => given.every((cookie) => attribute.test(cookie));
  const isSession = (cookie: string) => /login|sess/i.test(cookie.split('=')[0] ?? '');
  if (given.some((cookie) => isSession(cookie) && !/;\s*httponly/i.test(cookie))) return fail(-30);
  if (!has(/;\s*secure/i)) return fail(headers.has('strict-transport-security') ? -10 : -40);
  return has(/;\s*samesite=(strict|lax)/i) ? pass(5) : pass(0);
}

function sharing({ headers }: Seen): Verdict {
  const origin = headers.get('access-control-allow-origin');
  return origin && origin !== '*' && headers.get('access-control-allow-credentials') === 'true' ? fail(-50) : pass(0);
}

function redirection({ plain }: Seen): Verdict {
  if (!plain) return pass(0);
  return plain.status >= 300 && plain.status < 400 && plain.location?.startsWith('https:') ? pass(0) : fail(-20);
}

function referrer({ headers }: Seen): Verdict {
  const said = headers.get('referrer-policy');
  if (said === null) return pass(0);
  const isPrivate = /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(said);
  return isPrivate ? pass(5) : fail(-5);
}

function transport({ headers }: Seen): Verdict {
  const age = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1];
  if (age === undefined) return fail(-20);
  return Number(age) >= 15_768_000 ? pass(0) : fail(-10);
}

function integrity({ html }: Seen): Verdict {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const foreign = scripts.filter(([, source = '']) => /^(https?:)?\/\//.test(source));
  if (foreign.some(([, source = '']) => !source.startsWith('https:'))) return fail(-50);
  if (foreign.some(([tag]) => !tag.includes('integrity='))) return fail(-5);
  return scripts.length > 0 && scripts.every(([tag]) => tag.includes('integrity=')) ? pass(5) : pass(0);
}

function frames({ headers }: Seen): Verdict {
  const ancestors = directives(headers).get('frame-ancestors');
  if (ancestors && !ancestors.some((source) => broad.includes(source))) return pass(5);
  return /^(deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '') ? pass(0) : fail(-20);
}

function resources({ headers }: Seen): Verdict {
  const said = headers.get('cross-origin-resource-policy');
  if (said === null || said === 'cross-origin') return pass(0);
  return /^same-(origin|site)$/.test(said) ? pass(10) : fail(-5);
}
