/** Puts declared routes on the web: the same doorway for all, in the same order, so that no route can forget a check. */
import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { safeParse } from 'zod/mini';
import type { Problem } from '#wire/problem.ts';
import { largestReportBody } from '#wire/report-exchange.ts';
import { describeRoute } from './describe-routes.ts';
import { asProblem, asValue } from './doorway/answers.ts';
import { callerAddress, type Trust } from './doorway/caller-address.ts';
import { isFromElsewhere } from './doorway/from-elsewhere.ts';
import { acceptsJson, bringsJson } from './doorway/media-types.ts';
import {
  doesNotFit,
  elsewhere,
  notAcceptable,
  notJson,
  otherMediaType,
  outOfOrder,
  tooLarge,
  wrongMethod,
} from './problems.ts';
import { readBody } from './read-body.ts';
import type { FaultKind, Route, Said } from './route.ts';
import { type Doorkeeper, type WorkFor, whoAsks } from './who-asks.ts';

export type Env = {
  Bindings: Partial<HttpBindings>;
  /** For the log and the figures. */
  Variables: { id?: string; route?: string; judgement?: string };
};
export type Web = OpenAPIHono<Env>;
export type Surroundings = Doorkeeper & {
  clock: () => Date;
  publicUrl: string | undefined;
  workFor: WorkFor;
  trust: Trust | undefined;
  /** Told of every mistake of ours, without anything of what was asked. */
  onMistake: (mistake: unknown, route: string, id?: string) => void;
};

export function mountRoutes(web: Web, routes: readonly Route[], around: Surroundings): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const onWeb = path.replace(/\{(\w+)\}/g, ':$1');
    for (const route of here) {
      describeRoute(web.openAPIRegistry, route);
      web.on(route.method, onWeb, async (c) => {
        c.set('route', route.operation);
        if (route.forAnyWebsite) c.header('Access-Control-Allow-Origin', '*');
        try {
          return saidAs(c, route, await ask(c, route, around));
        } catch (mistake) {
          around.onMistake(mistake, route.operation, c.get('id'));
          return asProblem(c, outOfOrder);
        }
      });
    }
    closeOtherMethods(
      web,
      onWeb,
      here.map(({ method }) => method),
    );
  }
}

/** What is not a method of this address is told which ones are. */
function closeOtherMethods(web: Web, path: string, methods: readonly string[]): void {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : [...methods];
  const headers = { Allow: [...allowed, 'OPTIONS'].join(', ') };
  web.options(path, (c) => c.body(null, 204, headers));
  web.all(path, (c) => asProblem(c, wrongMethod(allowed), headers));
}

export function addressOf(c: Context<Env>, trust: Trust | undefined): string {
  const nearest = c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  return callerAddress(nearest, c.req.header('x-forwarded-for') ?? null, trust);
}

/** First who asks, then what: a stranger learns nothing of what a body should look like. */
async function ask(c: Context<Env>, route: Route, around: Surroundings): Promise<Said<unknown>> {
  const { headers } = c.req.raw;
  const dressed = (fault: FaultKind, problem: Problem, body?: unknown) =>
    route.dress?.(fault, problem, body) ?? { problem };
  if (!acceptsJson(headers.get('accept'))) return { problem: notAcceptable };
  const read = route.body ? await readBody(c.req.raw, largestReportBody) : undefined;
  if (read?.kind === 'too-large') return dressed('too-large', tooLarge);
  const sent = read?.kind === 'json' ? read.value : undefined;
  const origin = around.publicUrl ?? new URL(c.req.url).origin;
  if (isFromElsewhere(c.req.method, headers, origin)) return { problem: elsewhere };
  const now = around.clock();
  const known = await whoAsks(around, route.access, headers, now);
  if ('problem' in known) return dressed('unknown-tablet', known.problem, sent);
  // Not dressed: a body that lost its name on the way is no reason to set a month aside.
  if (route.body && !bringsJson(headers)) return { problem: otherMediaType };
  if (read?.kind === 'not-json') return dressed('not-json', notJson);
  const body = route.body && safeParse(route.body, sent);
  const asker = known.caller ? { organisation: known.caller.organisation } : {};
  if (body && !body.success) {
    const said = dressed('schema', doesNotFit(faultsOf(body.error)), sent);
    const what = { caller: known.caller, said, body: sent, now };
    await around.workFor(asker, async () => route.onNotPassed?.(what));
    return said;
  }
  const query = route.query && safeParse(route.query, queryOf(c));
  if (query && !query.success) return { problem: doesNotFit(faultsOf(query.error)) };
  const asked = { caller: known.caller, body: body?.data, query: query?.data, path: c.req.param(), headers, origin };
  const moment = { now, address: addressOf(c, around.trust) };
  return around.workFor(asker, () => route.handle({ ...asked, ...moment }));
}

/** A name that stands there twice has a list for a value, which fits nowhere: or two readers could each take another. */
function queryOf(c: Context<Env>): object {
  const named = Object.entries(c.req.queries());
  return Object.fromEntries(named.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function saidAs(c: Context<Env>, route: Route, said: Said<unknown>): Response {
  const answer = 'problem' in said ? said.problem.answer : (said.value as { answer?: unknown }).answer;
  if (route.isJudged && typeof answer === 'string') c.set('judgement', answer);
  if (!('problem' in said)) return asValue(c, route.status, said);
  return asProblem(c, said.problem, said.retryAfter ? { 'Retry-After': String(said.retryAfter) } : {});
}

function faultsOf(error: { issues: { path: PropertyKey[]; message: string }[] }) {
  return error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
