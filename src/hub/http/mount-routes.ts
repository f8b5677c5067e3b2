/** Puts declared routes on the web: the same doorway for all, in the same order, so that no route can forget a check. */
import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { safeParse } from 'zod/mini';
import type { Problem } from '#wire/problem.ts';
import { largestReportBody } from '#wire/report-exchange.ts';
import { describeRoute } from './describe-routes.ts';
import { doesNotFit, elsewhere, notJson, outOfOrder, tooLarge, wrongMethod } from './problems.ts';
import { readBody } from './read-body.ts';
import type { FaultKind, Route, Said } from './route.ts';
import { type Doorkeeper, whoAsks } from './who-asks.ts';

export type Env = { Bindings: Partial<HttpBindings> };
export type Web = OpenAPIHono<Env>;
export type Surroundings = Doorkeeper & {
  clock: () => Date;
  publicUrl: string | undefined;
  /** Told of every mistake of ours, without anything of what was asked. */
  onMistake: (mistake: unknown, route: string) => void;
};

export function mountRoutes(web: Web, routes: readonly Route[], around: Surroundings): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    for (const route of here) {
      describeRoute(web.openAPIRegistry, route);
      web.on(route.method, path, async (c) => {
        try {
          return saidAs(c, route, await ask(c, route, around));
        } catch (mistake) {
          around.onMistake(mistake, route.operation);
          return asProblem(c, outOfOrder);
        }
      });
    }
    const allowed = here.map(({ method }) => method);
    web.all(path, (c) => asProblem(c, wrongMethod(allowed), { Allow: allowed.join(', ') }));
  }
}

export function asProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const own = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers };
  return c.body(JSON.stringify(problem), problem.status as 400, own);
}

export function addressOf(c: Context<Env>): string {
  return c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
}

/** First who asks, then what: a stranger learns nothing of what a body should look like. */
async function ask(c: Context<Env>, route: Route, around: Surroundings): Promise<Said<unknown>> {
  const dressed = (fault: FaultKind, problem: Problem, body?: unknown) =>
    route.dress?.(fault, problem, body) ?? { problem };
  const read = route.body ? await readBody(c.req.raw, largestReportBody) : undefined;
  if (read?.kind === 'too-large') return dressed('too-large', tooLarge);
  const sent = read?.kind === 'json' ? read.value : undefined;
  const known = await whoAsks(around, route.access, c.req.raw.headers);
  if ('problem' in known) return dressed('unknown-tablet', known.problem, sent);
  if (route.method === 'POST' && isFromElsewhere(c.req.raw.headers)) return { problem: elsewhere };
  if (read?.kind === 'not-json') return dressed('not-json', notJson);
  const body = route.body && safeParse(route.body, sent);
  if (body && !body.success) return dressed('schema', doesNotFit(faultsOf(body.error)), sent);
  const query = route.query && safeParse(route.query, c.req.query());
  if (query && !query.success) return { problem: doesNotFit(faultsOf(query.error)) };
  const origin = around.publicUrl ?? new URL(c.req.url).origin;
  const asked = { caller: known.caller, body: body?.data, query: query?.data, now: around.clock(), origin };
  return route.handle({ ...asked, address: addressOf(c) });
}

function saidAs(c: Context, route: Route, said: Said<unknown>): Response {
  if ('problem' in said) {
    return asProblem(c, said.problem, said.retryAfter ? { 'Retry-After': String(said.retryAfter) } : {});
  }
  for (const cookie of said.cookies ?? []) c.header('Set-Cookie', cookie, { append: true });
  c.header('Cache-Control', 'no-store');
  return c.json(said.value as object, route.status);
}

/** Cookies are SameSite=Strict already; this also turns away a neighbour on the same domain. */
function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

function faultsOf(error: { issues: { path: PropertyKey[]; message: string }[] }) {
  return error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
