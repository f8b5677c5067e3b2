/** Keeping visits. A visit, the month it counts in and that month's next number are one transaction, or nothing happened. */
import { type Day, monthOf } from '#domain/calendar.ts';
import type { VisitChange } from '#domain/kept-visit.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { type Visit, visitSchema } from '#domain/visit.ts';
import type { Database, SheetRow, VisitRow } from './database.ts';
import { lastDrawn } from './draw-number.ts';
import { damagedSheetError, wipedError } from './fault.ts';
import { onceMore } from './guard/keep-open.ts';
import { onSoundSheets } from './repair/on-sound-sheets.ts';
import { isSound } from './sending-state.ts';
import { diskOf, writeVisit } from './write-visit.ts';

/**
 * `changedOn` is today's date on this tablet: it ages what still waits for a receipt. `onMended` hears of a damaged
 * sheet that was counted anew before the change could be written.
 */
export type Change = { listVersion: number; changedOn: Day; onMended?: (fault: unknown) => void };

/** A visit as this tablet keeps it. `changes`: what was done to it since, oldest first. `isFixed`: it counts in an earlier life. */
export type KeptVisit = { visit: Visit; voided: boolean; isFixed: boolean; changes: readonly VisitChange[] };

/**
 * A month is written from the sheet that was read last on this very connection: a database that was opened anew may be
 * another one. The write itself finds out when another tab has drawn a number since.
 */
const lastSheets = new WeakMap<IDBDatabase, SheetRow>();

/** More tries than there are tabs on any tablet; each one that loses, loses to a visit that was kept. */
const mostTries = 50;

/**
 * Writes the visit and its month sheet, then reads them back from disk. Resolves only when what was read is what was
 * written. Saving the same visit again changes nothing; `false` when another visit already has this id, as when a
 * second tab saved the same draft with other answers. `note` is what the anonymiser left of it. The draft itself is not
 * touched: one whose visit is kept is done.
 */
export function saveVisit(database: Database, visit: Visit, change: Change, note?: string): Promise<boolean> {
  return onceMore(database, () => onSoundSheets(database, change, () => write(database, visit, change, note)));
}

async function write(database: Database, visit: Visit, change: Change, text?: string): Promise<boolean> {
  const note = text ? { id: visit.id, writtenOn: change.changedOn, text } : undefined;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const disk = await diskOf(database);
    const before = lastOn(disk, visit) ?? (await sheetOnDisk(database, visit));
    if (!database.isOpen() || database.backendDB() !== disk) continue; // opened anew while it was read
    const row = rowOf(visit, before.number + 1, change.changedOn, false);
    const answer = await writeVisit(database, disk, before, { row, note }, (last) => countOn(last, visit, change));
    lastSheets.delete(disk);
    if (answer === 'stale') continue;
    if (answer === 'known') return isSame((await database.visits.get(visit.id))?.visit, visit);
    const { row: kept, note: noted, sheet, isCounted } = answer;
    if (!isCounted || kept?.voided !== false || !isSame(kept.visit, visit) || noted?.text !== note?.text) {
      throw new Error('expected to read back what was written');
    }
    lastSheets.set(disk, sheet);
    return true;
  }
  throw new Error('expected a number for the month within a few tries');
}

function countOn(before: SheetRow, visit: Visit, change: Change): SheetRow {
  return { ...countInSheet(before, visit, 1, change), logged: before.logged + 1 };
}

/** The visits of one day in the order in which they were saved or last changed, voided ones included. */
export async function visitsOn(database: Database, day: Day): Promise<KeptVisit[]> {
  return (await database.visits.where('day').equals(day).sortBy('number')).map(keptVisitOf);
}

export function keptVisitOf({ visit, voided, life, changes = [] }: VisitRow): KeptVisit {
  return { visit: visitSchema.parse(visit), voided, isFixed: life !== undefined, changes };
}

/** The month's sheet after this step, with its next number drawn. */
export function countInSheet(before: SheetRow, visit: Visit, step: 1 | -1, { listVersion }: Change): SheetRow {
  return { ...before, number: before.number + 1, listVersion, sheet: countVisit(before.sheet, visit, step) };
}

/** The sheet this visit counts in as it stands on disk, an empty one when the month has none. Nothing is counted on top of a damaged one. */
export async function sheetOnDisk(database: Database, { infoPoint, day }: Visit): Promise<SheetRow> {
  const { sheets, draws, life } = database;
  const month = monthOf(day);
  // One moment of the disk: a sheet that is not there belongs with a number that was not drawn.
  return database.transaction('r', sheets, draws, life, async () => {
    const known = await sheets.get([infoPoint, month]);
    // An earlier life may have drawn numbers here, and left no sheet. None is drawn twice, whatever a sheet says.
    const drawn = await lastDrawn(database, infoPoint, month);
    if (known) {
      if (isSound(known)) return { ...known, number: Math.max(known.number, drawn) };
      throw Object.assign(new Error('expected a sheet that can be counted on'), { name: damagedSheetError });
    }
    const own = (await life.get('life'))?.life;
    if (!own) throw Object.assign(new Error('expected a life before the first visit'), { name: wipedError });
    const sheet = emptySheet(infoPoint, month);
    return { infoPoint, month, life: own, number: drawn, listVersion: 1, sheet, logged: 0 };
  });
}

function lastOn(disk: IDBDatabase, { infoPoint, day }: Visit): SheetRow | undefined {
  const last = lastSheets.get(disk);
  return last?.infoPoint === infoPoint && last.month === monthOf(day) ? last : undefined;
}

/** Most are written the same letter by letter; parsing puts the fields of both in one order. */
export function isSame(one: Visit | undefined, other: Visit): boolean {
  if (!one) return false;
  return (
    JSON.stringify(one) === JSON.stringify(other) ||
    JSON.stringify(visitSchema.parse(one)) === JSON.stringify(visitSchema.parse(other))
  );
}

export function rowOf(visit: Visit, number: number, changedOn: Day, voided: boolean): VisitRow {
  const { id, infoPoint, day } = visit;
  return { id, infoPoint, month: monthOf(day), day, number, changedOn, voided, visit };
}
