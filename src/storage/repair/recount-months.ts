/** Lays every month beside the visits it counts, while nobody is waiting; one that is not their sum is counted anew. */
import type { Month } from '#domain/calendar.ts';
import { countVisit, isSameCount } from '#domain/month-sheet.ts';
import type { Database } from '#storage/database.ts';
import { countOwn, visitsOfMonth, withoutVisits } from '#storage/month-sheets.ts';
import { mendMonths } from './mend-months.ts';

/** Visits counted in one go: a tap between two of them does not wait. */
const atATime = 50;

/** Resolves to the number of months that were counted anew. Nothing is written while all is well. */
export async function recountMonths(database: Database, listVersion: number): Promise<number> {
  let mended = 0;
  for (const [infoPoint, month] of (await database.sheets.toCollection().primaryKeys()) as [string, Month][]) {
    if (await isSumOfVisits(database, infoPoint, month)) continue;
    mended += await mendMonths(database, listVersion, [infoPoint, month]);
  }
  return mended;
}

async function isSumOfVisits(database: Database, infoPoint: string, month: Month): Promise<boolean> {
  const { sheets, visits } = database;
  const [row, rows] = await database.transaction('r', sheets, visits, () =>
    Promise.all([sheets.get([infoPoint, month]), visitsOfMonth(visits, infoPoint, month)]),
  );
  const counting = countOwn(rows);
  try {
    let sheet = withoutVisits(infoPoint, month, row);
    for (let at = 0; at < counting.length; at += atATime) {
      for (const { visit } of counting.slice(at, at + atATime)) sheet = countVisit(sheet, visit, 1);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return row === undefined || isSameCount(row.sheet, sheet);
  } catch {
    return false; // what cannot be compared is damaged
  }
}
