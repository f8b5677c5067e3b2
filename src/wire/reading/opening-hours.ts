/** Opening hours of info points, as their coordinator reads and says them. */
import * as z from 'zod/mini';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { openingHoursSchema } from '#domain/reading/opening-hours.ts';

export const openingHoursPath = '/api/v1/openingstijden';

export const keptHoursSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  /** The one that was read; 0 when there was none. */
  version: z.int().check(z.nonnegative()),
  hours: openingHoursSchema,
});
export const openingHoursAnswerSchema = z.array(keptHoursSchema);
export type KeptHours = z.infer<typeof keptHoursSchema>;
