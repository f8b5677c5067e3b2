/** Keeping visits. A visit, the month it counts in and that month's next number are one transaction, or nothing happened. */
import { type Day, monthOf } from '#domain/calendar.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { type Visit, visitSchema } from '#domain/visit.ts';
import type { Database, SheetRow, VisitRow } from './database.ts';

/** `changedOn` is today's date on this tablet: it ages what still waits for a receipt. */
export type Change = { listVersion: number; changedOn: Day };

/**
 * Writes the visit, its month sheet and the end of its own draft, then reads them back from disk.
 * Resolves only when what was read is what was written. Saving the same visit again changes nothing;
 * `false` when another visit already has this id, as when a second tab saved the same draft with other answers.
 */
export async function saveVisit(database: Database, visit: Visit, change: Change): Promise<boolean> {
  const { visits, sheets, drafts, life } = database;
  const known = await database.transaction('rw', visits, sheets, drafts, life, async () => {
    // Asked and written side by side: each question to the disk that waits for another makes the desk wait as well.
    const [before, sheet, draft] = await Promise.all([
      visits.get(visit.id),
      countInSheet(database, visit, 1, change),
      drafts.get('draft'),
    ]);
    if (before) return before.visit;
    await Promise.all([
      sheets.put({ ...sheet, logged: sheet.logged + 1 }),
      visits.add(rowOf(visit, sheet.number, change.changedOn, false)),
      // Only its own: a visit entered afterwards must not take along what is open at the desk.
      draft?.visitId === visit.id && drafts.delete('draft'),
    ]);
    return undefined;
  });
  if (known && !isSame(known, visit)) return false;
  await readBack(database, visit, false);
  return true;
}

/** Takes a kept visit out of the counts; the visit itself stays, so that it can be put back. */
export async function voidVisit(database: Database, id: string, change: Change): Promise<void> {
  await setVoided(database, id, true, change);
}

export async function restoreVisit(database: Database, id: string, change: Change): Promise<void> {
  await setVoided(database, id, false, change);
}

/** The visits of one day in the order in which they were saved or last changed, voided ones included. */
export async function visitsOn(database: Database, day: Day): Promise<{ visit: Visit; voided: boolean }[]> {
  const rows = await database.visits.where('day').equals(day).sortBy('number');
  return rows.map(({ visit, voided }) => ({ visit: visitSchema.parse(visit), voided }));
}

async function setVoided(database: Database, id: string, voided: boolean, change: Change): Promise<void> {
  const { visits, sheets, life } = database;
  const visit = await database.transaction('rw', visits, sheets, life, async () => {
    const row = await visits.get(id);
    if (!row) throw new Error('expected the visit to be on this tablet');
    if (row.voided === voided) return row.visit;
    const sheet = await countInSheet(database, row.visit, voided ? -1 : 1, change);
    await sheets.put(sheet);
    await visits.put(rowOf(row.visit, sheet.number, change.changedOn, voided));
    return row.visit;
  });
  await readBack(database, visit, voided);
}

/** The month's sheet after this step, with its next number drawn. Only called inside a transaction. */
async function countInSheet(database: Database, visit: Visit, step: 1 | -1, change: Change): Promise<SheetRow> {
  const { infoPoint } = visit;
  const month = monthOf(visit.day);
  const known = await database.sheets.get([infoPoint, month]);
  const life = known?.life ?? (await database.life.get('life'))?.life;
  if (!life) throw new Error('expected a life before the first visit');
  const sheet = countVisit(known?.sheet ?? emptySheet(infoPoint, month), visit, step);
  const number = (known?.number ?? 0) + 1;
  return { infoPoint, month, life, number, listVersion: change.listVersion, sheet, logged: known?.logged ?? 0 };
}

/** The promise behind "Bewaard": what the disk gives back is what the screen showed. */
async function readBack(database: Database, visit: Visit, voided: boolean): Promise<void> {
  await database.transaction('r', database.visits, database.sheets, async () => {
    const [row, sheet] = await Promise.all([
      database.visits.get(visit.id),
      database.sheets.get([visit.infoPoint, monthOf(visit.day)]),
    ]);
    const isKept = row && sheet && sheet.number >= row.number && row.voided === voided;
    if (!isKept || !isSame(row.visit, visit)) throw new Error('expected to read back what was written');
  });
}

/** Parsing puts the fields of both in one order. */
function isSame(one: Visit, other: Visit): boolean {
  return JSON.stringify(visitSchema.parse(one)) === JSON.stringify(visitSchema.parse(other));
}

function rowOf(visit: Visit, number: number, changedOn: Day, voided: boolean): VisitRow {
  const { id, infoPoint, day } = visit;
  return { id, infoPoint, month: monthOf(day), day, number, changedOn, voided, visit };
}
