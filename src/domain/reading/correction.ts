/** A correction of what tablets delivered: signed differences in the hub's own ledger, which no tablet overwrites. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { countsSchema } from './difference.ts';

/** From a fixed list: free words about a count could be words about a person. */
const correctionReasons = [
  'tablet-gone',
  'on-paper',
  'counted-twice',
  'wrong-choice',
  'wrong-day-or-place',
  'practice-counted',
] as const;
const correctionReasonSchema = z.enum(correctionReasons);

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
