/** What is read off the tables of a period and nowhere counted again: the warm part, the long visits, the courses begun. */
import type { Catalogue } from '#domain/catalogue.ts';
import { type CountTable, sumOf, type Tables } from '#domain/month-sheet.ts';

type Counted = { tables: Tables; catalogue: Catalogue };

/** The national form draws its one line at twenty minutes. */
export const longFrom = 20;

/** How many referrals were made in one of the warm ways of the catalogue. */
export function warmReferrals({ tables, catalogue }: Counted): number {
  const warm = new Set(catalogue.ways.filter((way) => way.warm).map(({ id }) => id));
  return sumWhere(tables.questionsByReferralTargetAndWay, (key) => warm.has(key.split('/')[1] ?? ''));
}

/** Visits of twenty minutes and longer, beside those whose length was filled in: the rest says nothing about length. */
export function longVisits({ tables, catalogue }: Counted): { long: number; known: number } {
  const isKnown = (id: string) => catalogue.lengths.find((band) => band.id === id);
  return {
    long: sumWhere(tables.visitsByLength, (id) => (isKnown(id)?.minMinutes ?? 0) >= longFrom),
    known: sumWhere(tables.visitsByLength, (id) => isKnown(id) !== undefined),
  };
}

/** Of all times a course was mentioned: only pointed to, and helped to enrol. */
export function courseSteps({ questionsByCourse }: Tables): { pointedTo: number; enrolled: number } {
  const enrolled = sumWhere(questionsByCourse, (key) => key.endsWith('/enrolled'));
  return { enrolled, pointedTo: sumOf(questionsByCourse) - enrolled };
}

function sumWhere(table: CountTable, holds: (key: string) => boolean): number {
  return Object.entries(table).reduce((sum, [key, number]) => (holds(key) ? sum + number : sum), 0);
}
