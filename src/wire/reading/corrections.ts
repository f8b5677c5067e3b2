/** How a coordinator corrects what tablets delivered. */
import * as z from 'zod/mini';
import { monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { correctionReasonSchema, correctionSchema, differenceSchema } from '#domain/reading/correction.ts';

export const correctionsPath = '/api/v1/correcties';

export const newCorrectionSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  month: monthSchema,
  reason: correctionReasonSchema,
  difference: differenceSchema,
});
export const correctionAnswerSchema = correctionSchema;
