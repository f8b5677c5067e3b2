/** Months beside what was closed of them: whether anything came later, and the counts of then. */
import { addendumOf, type Snapshot } from '#domain/reading/closed-month.ts';
import type { Closed } from '#wire/reading/figures.ts';
import type { ShownMonth } from './figures-of.ts';
import { countsNow, type MonthRead } from './month-read.ts';

export type ClosedRow = Omit<Closed, 'addendum'> & { revisions: number; number_sum: number; corrections: number };

/** Whether what was closed is all that is known now, seen without opening the snapshot. */
export function isWhole(closed: ClosedRow, read: MonthRead | undefined): boolean {
  const revisions = read?.revisions ?? [];
  return (
    closed.revisions === revisions.length &&
    closed.number_sum === revisions.reduce((sum, { number }) => sum + number, 0) &&
    closed.corrections === (read?.corrections.length ?? 0)
  );
}

export function addendumNow(snapshot: Snapshot, read: MonthRead | undefined) {
  const now = read ?? { ...snapshot, delivered: undefined, revisions: [], corrections: [] };
  return addendumOf(snapshot, {
    counts: countsNow(now),
    revisions: now.revisions,
    corrections: now.corrections.map(({ number }) => number),
  });
}

export function closedInShort(closed: ClosedRow, snapshot: Snapshot | undefined, read: MonthRead | undefined): Closed {
  const { infoPoint, month, number, closedOn, visits } = closed;
  const addendum = snapshot && addendumNow(snapshot, read);
  const short = addendum && { visits: addendum.difference.totals.visits, changed: addendum.changed };
  return { infoPoint, month, number, closedOn, visits, addendum: short ?? null };
}

/** Closed months with the counts of their snapshots, the others as they are now. */
export function asClosed(shown: readonly ShownMonth[], snapshots: readonly Snapshot[]): ShownMonth[] {
  return shown.map((one) => {
    const snapshot = snapshots.find(
      ({ infoPoint, month }) => infoPoint === one.read.infoPoint && month === one.read.month,
    );
    return snapshot ? { ...one, counts: snapshot } : one;
  });
}
