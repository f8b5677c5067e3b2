/** A correction of what tablets delivered: signed differences in the hub's own ledger, which no tablet overwrites. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { countsSchema, isNothing } from './difference.ts';

/** From a fixed list: free words about a count could be words about a person. */
const correctionReasons = [
  'tablet-gone',
  'on-paper',
  'counted-twice',
  'wrong-choice',
  'wrong-day-or-place',
  'practice-counted',
] as const;
export const correctionReasonSchema = z.enum(correctionReasons);
export type CorrectionReason = z.infer<typeof correctionReasonSchema>;

/** Its tables add up to its totals, so what is corrected adds up as before. */
export const differenceSchema = countsSchema.check(
  z.refine((counts) => tableThatDoesNotAddUp(counts) === undefined, {
    error: 'the tables do not add up to the totals',
  }),
  z.refine((counts) => !isNothing(counts), { error: 'nothing is corrected' }),
);

export const correctionSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  month: monthSchema,
  /** In the order in which they were made, for each info point and month from 1 on. */
  number: z.int().check(z.positive()),
  reason: correctionReasonSchema,
  role: z.string(),
  madeOn: daySchema,
  difference: countsSchema,
});
export type Correction = z.infer<typeof correctionSchema>;
