/** What the municipality may read until publications exist: quarters of all its info points together, in fives. */
import * as z from 'zod/mini';

const base = 5;
/** A quarter with fewer visits than this is not shown. */
export const fewestVisitsShown = 10;

const inFives = z.int().check(z.nonnegative(), z.multipleOf(base));

export const quarterFiguresSchema = z.strictObject({
  quarter: z.string().check(z.regex(/^\d{4}-K[1-4]$/)),
  /** `null` when there were too few visits to show anything. */
  shown: z.nullable(z.strictObject({ visits: inFives, questions: inFives })),
});
export type QuarterFigures = z.infer<typeof quarterFiguresSchema>;

export function quarterFigures(quarter: string, exact: { visits: number; questions: number }): QuarterFigures {
  if (exact.visits < fewestVisitsShown) return { quarter, shown: null };
  return { quarter, shown: { visits: toFive(exact.visits), questions: toFive(exact.questions) } };
}

function toFive(exact: number): number {
  return Math.round(exact / base) * base;
}
