/** Reading the visits of several days; a week may lie in two months, so no month sheet can tell it. */
import type { Day } from '#domain/calendar.ts';
import type { Database } from './database.ts';
import { type KeptVisit, keptVisitOf } from './visits.ts';

/** Both days included, voided visits too. */
export async function visitsBetween(database: Database, first: Day, last: Day): Promise<KeptVisit[]> {
  return (await database.visits.where('day').between(first, last, true, true).toArray()).map(keptVisitOf);
}
