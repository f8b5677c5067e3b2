/** A closed month: a numbered snapshot of one info point that never changes. What comes later is its addendum. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { monthSheetSchema } from '#domain/month-sheet.ts';
import { digestSchema, revisionNumberSchema } from '#domain/report-revision.ts';
import { type Counts, countsSchema, isNothing, minus, movedIn } from './difference.ts';

const containedSchema = z.strictObject({
  life: z.uuid(),
  tablet: z.uuid(),
  /** As it was called then. */
  tabletName: z.string(),
  number: revisionNumberSchema,
  digest: digestSchema,
});
type Contained = z.infer<typeof containedSchema>;

export const snapshotSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  month: monthSchema,
  /** Each info point counts its own, from 1 on, in the order of closing. */
  number: z.int().check(z.positive()),
  closedOn: daySchema,
  role: z.string(),
  /** With the corrections in them that stood in the ledger then: the first so many. */
  ...countsSchema.shape,
  corrections: z.int(),
  quietSlots: monthSheetSchema.shape.quietSlots,
  revisions: z.array(containedSchema),
  /** Tablets that were there and of which this month had nothing. */
  missing: z.array(z.strictObject({ tablet: z.uuid(), tabletName: z.string() })),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const addendumSchema = z.object({
  /** What is counted more or less than in the snapshot, cell by cell. */
  difference: countsSchema,
  /** At least so many visits or questions were changed, apart from those more or fewer. */
  changed: z.int(),
  /** Revisions that took the place of one in the snapshot, or that were not there yet. */
  revisions: z.array(
    z.object({ life: z.uuid(), tabletName: z.string(), from: z.nullable(z.int()), to: revisionNumberSchema }),
  ),
  /** Numbers in the ledger. */
  corrections: z.array(z.int()),
});
export type Addendum = z.infer<typeof addendumSchema>;

type Now = { counts: Counts; revisions: readonly Omit<Contained, 'tablet'>[]; corrections: readonly number[] };

/** `undefined` when nothing came. A revision that changed nothing but its number is named as well. */
export function addendumOf(snapshot: Snapshot, now: Now): Addendum | undefined {
  const difference = minus(now.counts, snapshot);
  const before = new Map(snapshot.revisions.map(({ life, digest, number }) => [life, { digest, number }]));
  const revisions = now.revisions
    .filter(({ life, digest }) => before.get(life)?.digest !== digest)
    .map(({ life, tabletName, number }) => ({ life, tabletName, from: before.get(life)?.number ?? null, to: number }));
  const corrections = now.corrections.filter((number) => number > snapshot.corrections);
  if (revisions.length === 0 && corrections.length === 0 && isNothing(difference)) return undefined;
  return { difference, changed: movedIn(difference), revisions, corrections };
}
