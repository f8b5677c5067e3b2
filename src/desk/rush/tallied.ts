/** Which visits were tallied in the rush, and the list of what still wants its detail. */
import type { Day } from '#domain/calendar.ts';
import type { ChoiceId } from '#domain/catalogue.ts';
import { isUndetailed, type VisitChange } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';

export type KeptTally = { visit: Visit; voided: boolean; changes: readonly VisitChange[] };

/** A visit that got its detail since was still tallied. */
export function isTallied({ visit, changes }: KeptTally): boolean {
  return isUndetailed(visit) || changes.some(({ reason }) => reason === 'detailed');
}

/** What a tally is about: the group of its one question. */
export function groupOf({ questions: [question] }: Visit): ChoiceId {
  return question?.group ?? '';
}

/** Visits of one day about one group: nobody can tell them apart, so they are one row. */
export type WaitingRow = { day: Day; group: ChoiceId; visits: Visit[] };

/** Row by row in the order of the visits, which is newest day first. */
export function waitingRows(visits: readonly Visit[]): WaitingRow[] {
  const rows = new Map<string, WaitingRow>();
  for (const visit of visits) {
    const group = groupOf(visit);
    const key = `${visit.day}/${group}`;
    const row = rows.get(key) ?? { day: visit.day, group, visits: [] };
    row.visits.push(visit);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The visit that comes after this one in the list as it is shown; the first one after the last. */
export function nextWaiting(visits: readonly Visit[], id: string): { next: Visit | undefined; left: number } {
  const inOrder = waitingRows(visits).flatMap((row) => row.visits);
  const others = inOrder.filter((visit) => visit.id !== id);
  const place = inOrder.findIndex((visit) => visit.id === id);
  return { next: inOrder[place + 1] ?? others[0], left: others.length };
}
