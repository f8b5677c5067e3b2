/** Reading the visits of several days; a week may lie in two months, so no month sheet can tell it. */
import type { Day } from '#domain/calendar.ts';
import { type Visit, visitSchema } from '#domain/visit.ts';
import type { Database } from './database.ts';

/** Both days included, voided visits too. */
export async function visitsBetween(
  database: Database,
  first: Day,
  last: Day,
): Promise<{ visit: Visit; voided: boolean }[]> {
  const rows = await database.visits.where('day').between(first, last, true, true).toArray();
  return rows.map(({ visit, voided }) => ({ visit: visitSchema.parse(visit), voided }));
}
