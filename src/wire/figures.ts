/** What the hub lets be read: exact months for the coordinator, quarters in fives for the municipality. */
import * as z from 'zod/mini';
import { monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { quarterFiguresSchema } from '#domain/quarter-figures.ts';
import { countsSchema } from '#domain/reading/difference.ts';

export const monthFiguresPath = '/api/v1/maandcijfers';
export const quarterFiguresPath = '/api/v1/kwartaalcijfers';

/** `informatiepunt` left out means all info points of the organisation together. */
export const monthFiguresQuerySchema = z.strictObject({
  maand: monthSchema,
  informatiepunt: z.optional(choiceIdSchema),
});

export const monthFiguresSchema = z.object({
  month: monthSchema,
  infoPoint: z.nullable(choiceIdSchema),
  /** Corrections are in them. */
  ...countsSchema.shape,
  /** Tablets that delivered something for this month. */
  tablets: z.int(),
  /** Months of these info points that hold any visit, newest first: what can be chosen. */
  months: z.array(monthSchema),
});
export type MonthFigures = z.infer<typeof monthFiguresSchema>;

export const municipalFiguresSchema = z.object({
  municipality: z.object({ code: z.string(), name: z.string() }),
  quarters: z.array(quarterFiguresSchema),
});
export type MunicipalFigures = z.infer<typeof municipalFiguresSchema>;
