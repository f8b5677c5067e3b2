/** The visits that were tallied and still want their detail. The month sheets know in which months there are any. */
import { undetailed } from '#domain/catalogue.ts';
import { isUndetailed } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import type { Database } from './database.ts';
import { keptVisitOf } from './visits.ts';

/** Those that can still be changed: newest day first, and within a day in the order in which they were tallied. */
export async function undetailedVisits(database: Database): Promise<Visit[]> {
  const { sheets, visits } = database;
  return database.transaction('r', sheets, visits, async () => {
    const found: { visit: Visit; number: number }[] = [];
    for (const { infoPoint, month, sheet } of await sheets.toArray()) {
      if (!sheet.tables.questionsByOutcome[undetailed]) continue;
      const rows = await visits
        .where('[infoPoint+month+number]')
        .between([infoPoint, month, 0], [infoPoint, month, Number.POSITIVE_INFINITY])
        .toArray();
      for (const row of rows) {
        const { visit, voided, isFixed } = keptVisitOf(row);
        if (!voided && !isFixed && isUndetailed(visit)) found.push({ visit, number: row.number });
      }
    }
    found.sort((one, other) => other.visit.day.localeCompare(one.visit.day) || one.number - other.number);
    return found.map(({ visit }) => visit);
  });
}
