/** What a route must say of itself before it is one: address, who may ask, what comes in and what goes out. */
import type * as z from 'zod/mini';
import type { Problem } from '#wire/problem.ts';
import type { Access, Callers } from './who-asks.ts';

/** A tablet's clock or a browser's is never asked: `now` is the hub's own moment. `origin` is the hub as the asker sees it. */
type Asked<A extends Access, Body, Query> = {
  caller: Callers[A];
  body: Body;
  query: Query;
  /** What stood in the path at `{name}`. */
  path: Readonly<Record<string, string>>;
  now: Date;
  origin: string;
  /** Where the question came from, for limits only. */
  address: string;
  /** For what signs in and out, which keeps its session in them. */
  headers: Headers;
};

export type Said<Answer> = { value: Answer; cookies?: string[] } | { problem: Problem; retryAfter?: number };

type Schema<T = unknown> = z.ZodMiniType<T>;
export type FaultKind = 'too-large' | 'not-json' | 'schema' | 'unknown-tablet';

type Definition<A extends Access, Body extends Schema, Query extends Schema, Answer extends Schema> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As OpenAPI writes it, without a slash at the end; `{name}` stands for a part that is asked for. */
  path: string;
  access: A;
  /** Whether pages of other websites may read the answer. */
  forAnyWebsite?: true;
  /** Whether its answers are counted by the word in `answer`. */
  isJudged?: true;
  /** Dutch, for the description of the interface. */
  summary: string;
  operation: string;
  tag: string;
  body?: Body;
  query?: Query;
  answer: Answer;
  status: 200 | 201;
  /** Problems of its own, beside those that every route has. */
  problems?: readonly number[];
  handle: (asked: Asked<A, z.output<Body>, z.output<Query>>) => Promise<Said<z.input<Answer>>>;
  /** Lets a route say more about a body that did not pass. */
  dress?: (fault: FaultKind, problem: Problem, body: unknown) => { problem: Problem; retryAfter?: number };
  /** Lets a route remember that a body of somebody who is known did not pass. */
  onNotPassed?: (what: NotPassed) => Promise<void>;
};

/** A body that came from somebody who is known, and did not pass; `said` is what goes back. */
export type NotPassed = { caller: Callers[Access]; said: Said<unknown>; body: unknown; now: Date };

export type Route = Omit<Definition<Access, Schema, Schema, Schema>, 'handle'> & {
  handle: (asked: Asked<Access, unknown, unknown>) => Promise<Said<unknown>>;
};

/** The one way to declare a route. Without `access` it does not compile. */
export function route<A extends Access, Body extends Schema, Query extends Schema, Answer extends Schema>(
  definition: Definition<A, Body, Query, Answer>,
): Route {
  // The mounting code gives each handler the caller of its access and the output of its schemas.
  return definition as unknown as Route;
}
