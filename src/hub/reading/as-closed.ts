/** Months beside what was closed of them: whether anything came later, and the months as they stood then. */
import { addendumOf, type Snapshot } from '#domain/reading/closed-month.ts';
import { minus, sumOfCounts } from '#domain/reading/difference.ts';
import type { Closed } from '#wire/reading/figures.ts';
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

/** Closed months as their snapshots have them, down to which tablets and corrections were in them; the others as they are now. */
export function asClosed(read: readonly MonthRead[], snapshots: readonly Snapshot[]): MonthRead[] {
  return read.map((now) => {
    const snapshot = snapshots.find(({ infoPoint, month }) => infoPoint === now.infoPoint && month === now.month);
    return snapshot ? asOf(snapshot, now) : now;
  });
}

function asOf(snapshot: Snapshot, now: MonthRead): MonthRead {
  const corrections = now.corrections.filter(({ number }) => number <= snapshot.corrections);
  const corrected = sumOfCounts(corrections.map(({ difference }) => difference));
  const { infoPoint, month, quietSlots, revisions } = snapshot;
  const delivered = { ...minus(snapshot, corrected), quietSlots };
  return { infoPoint, month, revisions, corrections, delivered: revisions.length > 0 ? delivered : undefined };
}
