/** Every answer under /api is made here, so that none lacks a header that the rules for Dutch government APIs demand. */
import type { Context } from 'hono';
import type { Said } from '#hub/http/route.ts';
import type { Problem } from '#wire/problem.ts';
import { entityTagOf, isKnown } from './entity-tag.ts';

type Value = Exclude<Said<unknown>, { problem: Problem }>;

/** In seconds, where a problem asks to wait and does not say how long. */
const shortWait = 60;

export function asProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const { status } = problem;
  return c.body(JSON.stringify(problem), status as 400, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="balieboek"' }),
    ...((status === 429 || status === 503) && { 'Retry-After': String(shortWait) }),
    ...headers,
  });
}

export function asValue(c: Context, status: 200 | 201, { value, cookies = [] }: Value): Response {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
  c.header('Cache-Control', 'no-store');
  const body = JSON.stringify(value);
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const tag = entityTagOf(body);
    c.header('ETag', tag);
    if (isKnown(c.req.header('if-none-match') ?? null, tag)) return c.body(null, 304);
  }
  return c.body(body, status, { 'Content-Type': 'application/json' });
}
