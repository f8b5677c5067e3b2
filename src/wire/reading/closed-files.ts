/** The files of a closed month: kept as they were made the first time, and given again byte for byte. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { fileKinds } from '#domain/reading/file-kind.ts';

export const closedFilesPath = '/api/v1/maandafsluitingen/bestanden';

/** Of one info point, of the organisation's own in one municipality, or with neither of all: every one of them closed. */
export const closedFileQuerySchema = z.strictObject({
  maand: monthSchema,
  informatiepunt: z.optional(choiceIdSchema),
  gemeente: z.optional(z.string().check(z.regex(/^GM\d{4}$/))),
  soort: z.enum(fileKinds),
  taal: z.enum(['nl', 'en']),
});

export const closedFileSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** The day on which it was made; it stayed as it is since. */
  madeOn: daySchema,
  /** Of the bytes, in hexadecimal. */
  sha256: z.string(),
  /** The bytes, in base64. */
  content: z.string(),
});
export type ClosedFile = z.infer<typeof closedFileSchema>;
