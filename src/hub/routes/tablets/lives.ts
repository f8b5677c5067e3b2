/** A tablet that finds a second memory with its life begins a new one, and tells the hub before it sends anything of it. */
import { otherLife, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { livesPath, type NewLife, newLifeAnswerSchema, newLifeSchema } from '#wire/tablets.ts';

export type LifeStore = {
  splitLife: (
    tablet: { organisation: string; tablet: string },
    born: NewLife,
  ) => Promise<'kept' | 'other-life' | 'other-key'>;
};

export function tabletLives(store: LifeStore): Route {
  return route({
    method: 'POST',
    path: livesPath,
    access: 'tablet',
    operation: 'beginTabletleven',
    summary: 'Laten weten dat deze tablet een nieuw gegevensbestand is begonnen, en wat het meenam',
    tag: 'tablets',
    body: newLifeSchema,
    answer: newLifeAnswerSchema,
    status: 201,
    problems: [403, 409],
    handle: async ({ caller, body }) => {
      const answer = await store.splitLife(caller, body);
      if (answer === 'other-life') return { problem: otherLife };
      return answer === 'kept' ? { value: { life: body.life } } : { problem: otherKey };
    },
  });
}

const otherKey = problem(
  409,
  'andere-sleutel',
  'Dit gegevensbestand is al bekend met een andere sleutel',
  'Koppel de tablet opnieuw met een code van de coördinator.',
);
