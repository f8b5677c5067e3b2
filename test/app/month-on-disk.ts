/** The one month sheet that stands on a tablet's disk. */
import type { MonthSheet } from '#domain/month-sheet.ts';
import type { Database } from '#storage/database.ts';

export async function monthSheetOn(database: Database): Promise<MonthSheet> {
  const [row] = await database.sheets.toArray();
  if (!row) throw new Error('expected a month on the disk');
  return row.sheet;
}
