/** Whether the hub can do its work, and on which store. Open to all, so it tells nothing else. */
import * as z from 'zod/mini';
import { problem } from '#hub/http/problems.ts';
import { type Route, route, type Said } from '#hub/http/route.ts';

export type HealthStore = {
  kind: 'embedded-postgresql' | 'postgresql';
  isReachable: () => Promise<boolean>;
};

const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  store: z.enum(['embedded-postgresql', 'postgresql']),
});

export function health(store: HealthStore, version: string): Route {
  return route({
    method: 'GET',
    path: '/api/health',
    access: 'public',
    operation: 'leesGezondheid',
    summary: 'Lezen of de hub werkt en welke opslag hij gebruikt',
    tag: 'hub',
    answer: healthSchema,
    status: 200,
    handle: async (): Promise<Said<z.input<typeof healthSchema>>> => {
      if (!(await store.isReachable())) return { problem: noDatabase, retryAfter: 30 };
      return { value: { status: 'ok', version, store: store.kind } };
    },
  });
}

const noDatabase = problem(
  503,
  'geen-database',
  'De database antwoordt niet',
  'Tablets bewaren alles en proberen het later opnieuw. Vraag de beheerder om de database te controleren.',
);
