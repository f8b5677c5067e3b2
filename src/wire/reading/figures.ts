/** What a library organisation reads of a month or a year: exact counts, what they rest on, and what is missing. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { infoPointSchema } from '#domain/enrolment.ts';
import { correctionSchema } from '#domain/reading/correction.ts';
import { coverageSchema } from '#domain/reading/coverage.ts';
import { countsSchema } from '#domain/reading/difference.ts';
import { periodSchema } from '#domain/reading/period.ts';

export const figuresPath = '/api/v1/cijfers';

/**
 * Of one info point, of the organisation's own in one municipality, or with neither of all.
 * `stand=afgesloten` gives closed months as their snapshots have them; `nu` everything that was received until now.
 */
export const figuresQuerySchema = z.strictObject({
  periode: periodSchema,
  informatiepunt: z.optional(choiceIdSchema),
  gemeente: z.optional(z.string().check(z.regex(/^GM\d{4}$/))),
  stand: z.optional(z.enum(['nu', 'afgesloten'])),
  /** `ja`: with the period before it and the same one last year. */
  vergelijk: z.optional(z.literal('ja')),
});

/** Corrections are in them. Crossed tables are empty, and `isCrossed` false, with fewer than ten visits in the period. */
const periodCountsSchema = z.object({ ...countsSchema.shape, period: periodSchema, isCrossed: z.boolean() });
export type PeriodCounts = z.infer<typeof periodCountsSchema>;

const addendumInShortSchema = z.object({
  /** Visits more or fewer than when it was closed. */
  visits: z.int(),
  /** At least so many visits or questions that were changed since. */
  changed: z.int(),
});

const closedSchema = z.object({
  infoPoint: choiceIdSchema,
  month: monthSchema,
  /** Of the snapshot; each info point counts its own from 1 on. */
  number: z.int(),
  closedOn: daySchema,
  /** In the snapshot. */
  visits: z.int(),
  /** `null` when nothing came after it. */
  addendum: z.nullable(addendumInShortSchema),
});
export type Closed = z.infer<typeof closedSchema>;

export const figuresSchema = z.object({
  ...periodCountsSchema.shape,
  scope: z.object({
    kind: z.enum(['info-point', 'municipality', 'organisation']),
    /** Of the info point or the organisation, or the code of the municipality. */
    id: z.string(),
    name: z.string(),
  }),
  stand: z.enum(['nu', 'afgesloten']),
  /** What is added up here. */
  infoPoints: z.array(infoPointSchema),
  /** In a year all twelve, with their totals. */
  byMonth: z.array(z.object({ month: monthSchema, totals: countsSchema.shape.totals })),
  /** For a fair comparison: each beside its own opening hours. */
  byInfoPoint: z.array(
    z.object({ infoPoint: choiceIdSchema, totals: countsSchema.shape.totals, coverage: coverageSchema }),
  ),
  coverage: coverageSchema,
  /** The ledger of these months; each of them is in the counts, unless it came after what is shown was closed. */
  corrections: z.array(correctionSchema),
  /** Of each tablet that could count here: the months it delivered, and those it did not. */
  tablets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      infoPoint: choiceIdSchema,
      delivered: z.array(monthSchema),
      missing: z.array(monthSchema),
    }),
  ),
  /** What of this period is closed; an info point and month that are not here are open. */
  closed: z.array(closedSchema),
  /** With `vergelijk=ja`. */
  before: z.nullable(periodCountsSchema),
  lastYear: z.nullable(periodCountsSchema),
  /** Months of these info points that hold any visit, newest first: what can be chosen. */
  months: z.array(monthSchema),
});
export type Figures = z.infer<typeof figuresSchema>;
