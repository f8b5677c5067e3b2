/** Corrections of what tablets delivered: added to the ledger, never changed. */

import type * as z from 'zod/mini';
import { dutchDayOf, monthOf } from '#domain/calendar.ts';
import { belowZero, sumOfCounts } from '#domain/reading/difference.ts';
import { noSuchScope, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { countsNow } from '#hub/reading/month-read.ts';
import type { PeriodStore } from '#hub/reading/read-period.ts';
import { correctionAnswerSchema, correctionsPath, newCorrectionSchema } from '#wire/reading/corrections.ts';

type NewCorrection = z.infer<typeof newCorrectionSchema> & { role: string; madeOn: string };
export type CorrectionStore = PeriodStore & {
  addCorrection: (organisation: string, asked: NewCorrection) => Promise<number>;
};

export function corrections(store: CorrectionStore): Route {
  return route({
    method: 'POST',
    path: correctionsPath,
    access: 'keep-library',
    operation: 'maakCorrectie',
    summary: 'De cijfers van een maand corrigeren met een verschil dat zelf optelt, met de reden',
    tag: 'cijfers',
    body: newCorrectionSchema,
    answer: correctionAnswerSchema,
    status: 201,
    problems: [404, 409],
    handle: async ({ caller: { organisation, kind: role }, body, now }) => {
      const { infoPoint, month, difference } = body;
      const madeOn = dutchDayOf(now).day;
      const points = await store.infoPointsOf(organisation);
      if (!points.some(({ id }) => id === infoPoint) || month > monthOf(madeOn)) return { problem: noSuchScope };
      const [read] = await store.monthsRead(organisation, [infoPoint], [month]);
      const after = sumOfCounts([...(read ? [countsNow(read)] : []), difference]);
      if (belowZero(after).length > 0) return { problem: tooFew };
      const number = await store.addCorrection(organisation, { ...body, role, madeOn });
      return { value: { ...body, number, role, madeOn } };
    },
  });
}

const tooFew = problem(
  409,
  'zoveel-zijn-er-niet',
  'Zoveel zijn er niet',
  'De correctie haalt meer weg dan er in deze maand geteld is. Kies een kleiner aantal of andere keuzes.',
);
