/** When info points are open: read and said by their coordinator. */
import { noSuchScope, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { PeriodStore } from '#hub/reading/read-period.ts';
import {
  type KeptHours,
  keptHoursSchema,
  openingHoursAnswerSchema,
  openingHoursPath,
} from '#wire/reading/opening-hours.ts';

export type HoursStore = Pick<PeriodStore, 'infoPointsOf'> & {
  openingHoursOf: (organisation: string) => Promise<KeptHours[]>;
  keepOpeningHours: (organisation: string, kept: KeptHours) => Promise<boolean>;
};

export function openingHoursRoutes(store: HoursStore): Route[] {
  const read = route({
    method: 'GET',
    path: openingHoursPath,
    access: 'read-figures',
    operation: 'leesOpeningstijden',
    summary: 'De openingstijden van de eigen informatiepunten lezen',
    tag: 'organisatie',
    answer: openingHoursAnswerSchema,
    status: 200,
    handle: async ({ caller: { organisation } }) => ({ value: await store.openingHoursOf(organisation) }),
  });
  const keep = route({
    method: 'POST',
    path: openingHoursPath,
    access: 'keep-library',
    operation: 'bewaarOpeningstijden',
    summary: 'De openingstijden van een informatiepunt bewaren, met de uitzonderingen',
    tag: 'organisatie',
    body: keptHoursSchema,
    answer: openingHoursAnswerSchema,
    status: 200,
    problems: [404, 409],
    handle: async ({ caller: { organisation }, body }) => {
      const points = await store.infoPointsOf(organisation);
      if (!points.some(({ id }) => id === body.infoPoint)) return { problem: noSuchScope };
      const isKept = await store.keepOpeningHours(organisation, body);
      return isKept ? { value: await store.openingHoursOf(organisation) } : { problem: overtaken };
    },
  });
  return [read, keep];
}

const overtaken = problem(
  409,
  'intussen-gewijzigd',
  'De openingstijden zijn intussen gewijzigd',
  'Een collega heeft ze net gewijzigd. Haal ze opnieuw op en wijzig ze dan.',
);
