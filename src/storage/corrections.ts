/** Changing a visit that was kept. The counts of its month, or of both its months, follow in the same transaction. */
import { type Day, monthOf } from '#domain/calendar.ts';
import type { CorrectionReason, RemovalReason, VisitChange } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import type { Database, SheetRow, VisitRow } from './database.ts';
import { keepSheet } from './draw-number.ts';
import { onSoundSheets } from './repair/on-sound-sheets.ts';
import { type Change, countInSheet, isSame, type KeptVisit, keptVisitOf, rowOf, sheetOnDisk } from './visits.ts';

/** Takes a kept visit out of the counts; the visit itself stays, so that it can be put back. */
export async function voidVisit(
  database: Database,
  id: string,
  change: Change & { reason: RemovalReason },
): Promise<void> {
  await setVoided(database, id, change, { on: change.changedOn, did: 'removed', reason: change.reason });
}

export async function restoreVisit(database: Database, id: string, change: Change): Promise<void> {
  await setVoided(database, id, change, { on: change.changedOn, did: 'restored', reason: 'put-back' });
}

/**
 * Puts `visit` in the place of the kept one with its id; its day may lie in another month, its info point may not change.
 * Resolves to `false`, with nothing changed, when this tablet has no such visit, when it is taken out of the counts, or when an earlier life counted it.
 */
export async function correctVisit(
  database: Database,
  visit: Visit,
  change: Change & { reason: CorrectionReason },
): Promise<boolean> {
  const { visits, sheets, draws, life } = database;
  const step = async () => {
    const row = await visits.get(visit.id);
    if (!row || row.voided || row.life !== undefined) return undefined;
    if (row.infoPoint !== visit.infoPoint) throw new Error('expected a visit to stay at its info point');
    if (isSame(row.visit, visit)) return row.number;
    const own = await sheetOnDisk(database, row.visit);
    const without = countInSheet(own, row.visit, -1, change);
    const isMoved = row.month !== monthOf(visit.day);
    const left = { number: without.number, on: change.changedOn };
    if (isMoved) await keepSheet(database, own.number, { ...without, left });
    const before = isMoved ? await sheetOnDisk(database, visit) : own;
    const counted = countInSheet(isMoved ? before : without, visit, 1, change);
    // One change draws one number, though it counts twice.
    const sheet: SheetRow = isMoved ? counted : { ...counted, number: without.number };
    await keepSheet(database, before.number, sheet);
    const did: VisitChange = { on: change.changedOn, did: 'corrected', reason: change.reason };
    await visits.put(changedRow(row, visit, sheet.number, change.changedOn, false, did));
    return sheet.number;
  };
  const number = await onSoundSheets(database, change, () =>
    database.transaction('rw', visits, sheets, draws, life, step),
  );
  if (number === undefined) return false;
  await readBack(database, visit, number, false);
  return true;
}

/** The visit with this id, if it is still on this tablet. */
export async function keptVisit(database: Database, id: string): Promise<KeptVisit | undefined> {
  const row = await database.visits.get(id);
  return row && keptVisitOf(row);
}

/** The days of which visits are still on this tablet, newest first, and how many of them count. */
export async function daysWithVisits(database: Database): Promise<{ day: Day; visits: number }[]> {
  const counted = new Map<Day, number>();
  await database.visits.orderBy('day').each(({ day, voided }) => {
    counted.set(day, (counted.get(day) ?? 0) + (voided ? 0 : 1));
  });
  return [...counted].map(([day, visits]) => ({ day, visits })).reverse();
}

async function setVoided(database: Database, id: string, change: Change, did: VisitChange): Promise<void> {
  const { visits, sheets, draws, life } = database;
  const voided = did.did === 'removed';
  const step = async () => {
    const row = await visits.get(id);
    if (!row || row.life !== undefined) throw new Error('expected the visit to be on this tablet, in its own life');
    if (row.voided === voided) return row;
    const before = await sheetOnDisk(database, row.visit);
    const sheet = countInSheet(before, row.visit, voided ? -1 : 1, change);
    await keepSheet(database, before.number, sheet);
    const next = changedRow(row, row.visit, sheet.number, change.changedOn, voided, did);
    await visits.put(next);
    return next;
  };
  const { visit, number } = await onSoundSheets(database, change, () =>
    database.transaction('rw', visits, sheets, draws, life, step),
  );
  await readBack(database, visit, number, voided);
}

function changedRow(
  row: VisitRow,
  visit: Visit,
  number: number,
  changedOn: Day,
  voided: boolean,
  did: VisitChange,
): VisitRow {
  const first = row.first ?? { month: row.month, number: row.number };
  return { ...rowOf(visit, number, changedOn, voided), first, changes: [...(row.changes ?? []), did] };
}

/** What the disk gives back is what was written, or what a later change in another tab has made of it. */
async function readBack(database: Database, visit: Visit, number: number, voided: boolean): Promise<void> {
  await database.transaction('r', database.visits, database.sheets, async () => {
    const [row, sheet] = await Promise.all([
      database.visits.get(visit.id),
      database.sheets.get([visit.infoPoint, monthOf(visit.day)]),
    ]);
    const isThere = row && sheet && sheet.number >= number && row.number >= number;
    const isLater = isThere && row.number > number;
    const isKept = isThere && row.voided === voided && isSame(row.visit, visit);
    if (!isLater && !isKept) throw new Error('expected to read back what was written');
  });
}
