/** Whether the hub is alive, and whether it can do its work. Open to all, so it tells nothing else. */
import * as z from 'zod/mini';
import { problem } from '#hub/http/problems.ts';
import { type Route, route, type Said } from '#hub/http/route.ts';

type StoreKind = 'embedded-postgresql' | 'postgresql';
export type ReadyStore = { kind: StoreKind; isReady: () => Promise<boolean> };

const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  store: z.enum(['embedded-postgresql', 'postgresql']),
});
const readySchema = z.object({ status: z.literal('ok') });

/** Asks nothing of the database: who restarts a hub that does not answer must not do so for a database that is away. */
export function health(store: Pick<ReadyStore, 'kind'>, version: string): Route {
  return route({
    method: 'GET',
    path: '/api/health',
    access: 'public',
    operation: 'leesGezondheid',
    summary: 'Lezen of de hub leeft en welke opslag hij gebruikt',
    tag: 'hub',
    answer: healthSchema,
    status: 200,
    handle: async () => ({ value: { status: 'ok' as const, version, store: store.kind } }),
  });
}

/** For who divides questions over several hubs: not before the tables are there, and not while this one stops. */
export function ready(store: ReadyStore, isStopping: () => boolean): Route {
  return route({
    method: 'GET',
    path: '/api/ready',
    access: 'public',
    operation: 'leesGereedheid',
    summary: 'Lezen of de hub vragen kan beantwoorden',
    tag: 'hub',
    answer: readySchema,
    status: 200,
    problems: [503],
    handle: async (): Promise<Said<z.input<typeof readySchema>>> => {
      if (isStopping()) return { problem: stopping, retryAfter: 10 };
      if (!(await store.isReady())) return { problem: noDatabase, retryAfter: 30 };
      return { value: { status: 'ok' } };
    },
  });
}

const stopping = problem(503, 'stopt', 'Deze hub stopt', 'Probeer het over een paar seconden opnieuw.');

const noDatabase = problem(
  503,
  'geen-database',
  'De database antwoordt niet',
  'Tablets bewaren alles en proberen het later opnieuw. Vraag de beheerder om de database te controleren.',
);
