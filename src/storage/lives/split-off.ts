/** Two databases with one life: this one begins a new life and takes along only what it logged since both had the same. */
import type { Month } from '#domain/calendar.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import type { Born, Database, SheetRow, Split, VisitRow } from '#storage/database.ts';
import { keepSheet, newestNumber, spendNext } from '#storage/draw-number.ts';

/** What the hub said is in both: per month the number, at least that of our newest receipt. */
export type Base = { infoPoint: string; month: Month; number: number };

/**
 * Nothing happens when the life is no longer `from`: another tab was first. The number of each month goes on rising,
 * so that a tab which still remembers the old sheet cannot take the new one for it.
 */
export async function splitOff(database: Database, from: string, bases: readonly Base[], born: Born): Promise<void> {
  const { life, sheets, draws, formerSheets, exchanges, visits } = database;
  await database.transaction('rw', [life, sheets, draws, formerSheets, exchanges, visits], async () => {
    const own = await life.get('life');
    if (own?.life !== from) return;
    const baseOf = await basesOf(database, bases);
    const months: Split['months'] = [];
    for (const row of await sheets.toArray()) {
      const sheet = { ...row, number: await newestNumber(database, row) };
      const { infoPoint, month } = sheet;
      const rows = await rowsOf(database, infoPoint, month);
      const isOurs = (row: VisitRow) => loggedAs(row).number > baseOf(infoPoint, loggedAs(row).month);
      const moving = rows.filter(isOurs);
      const staying = rows.filter((row) => !isOurs(row));
      await keepFormer(database, sheet, moving, baseOf(infoPoint, month));
      await moveSheet(database, sheet, moving, born.life);
      await visits.bulkPut(staying.map((row) => ({ ...row, life: from })));
      const base = baseOf(infoPoint, month);
      const { erased } = sheet;
      const leftBehind =
        staying.filter(({ number }) => number > base).length +
        (erased && erased.number > base ? erased.sheet.totals.visits : 0);
      if (moving.length + leftBehind > 0) {
        months.push({ infoPoint, month, base, moved: moving.length, leftBehind });
      }
    }
    await exchanges.clear(); // what was said of the old life's months says nothing of the new one's
    await life.put({ id: 'life', ...born, split: { after: from, isTold: false, months } });
  });
}

async function basesOf(database: Database, said: readonly Base[]) {
  const numbers = new Map<string, number>();
  const note = (infoPoint: string, month: Month, number: number) => {
    const key = `${infoPoint}/${month}`;
    numbers.set(key, Math.max(numbers.get(key) ?? 0, number));
  };
  for (const { infoPoint, month, receipt } of await database.exchanges.toArray()) {
    if (receipt) note(infoPoint, month, receipt.number);
  }
  for (const { infoPoint, month, number } of said) note(infoPoint, month, number);
  return (infoPoint: string, month: Month) => numbers.get(`${infoPoint}/${month}`) ?? 0;
}

function rowsOf(database: Database, infoPoint: string, month: Month): Promise<VisitRow[]> {
  return database.visits
    .where('[infoPoint+month+number]')
    .between([infoPoint, month, 0], [infoPoint, month, Number.POSITIVE_INFINITY])
    .filter(({ life }) => life === undefined)
    .toArray();
}

function loggedAs({ first, month, number }: VisitRow) {
  return first ?? { month, number };
}

/** The month as it stays with the old life, for whoever reads it here. */
async function keepFormer(
  database: Database,
  { infoPoint, month, life, listVersion, sheet, erased }: SheetRow,
  moving: readonly VisitRow[],
  number: number,
): Promise<void> {
  if (number === 0 && !erased) return;
  const counted = moving.filter(({ voided }) => !voided);
  const rest = counted.reduce((before, { visit }) => countVisit(before, visit, -1), sheet);
  await database.formerSheets.put({ infoPoint, month, life, number, listVersion, sheet: rest });
}

async function moveSheet(
  database: Database,
  before: SheetRow,
  moving: readonly VisitRow[],
  life: string,
): Promise<void> {
  const { infoPoint, month, listVersion } = before;
  if (moving.length === 0) {
    await spendNext(database, before);
    return database.sheets.delete([infoPoint, month]);
  }
  const moved = moving.map(({ first: _, ...row }, place) => ({ ...row, number: before.number + 1 + place }));
  await database.visits.bulkPut(moved);
  const counted = moved.filter(({ voided }) => !voided);
  const blank = { ...emptySheet(infoPoint, month), quietSlots: before.sheet.quietSlots };
  const sheet = counted.reduce((sum, { visit }) => countVisit(sum, visit, 1), blank);
  const number = before.number + moved.length;
  await keepSheet(database, before.number, {
    ...{ infoPoint, month, life, number, listVersion, sheet },
    logged: moved.length,
  });
}

/** What the hub must hear before anything of this life is sent; `undefined` when there is nothing to tell. */
export async function untoldSplit(database: Database): Promise<(Born & { split: Split }) | undefined> {
  const row = await database.life.get('life');
  return row?.split && !row.split.isTold ? { ...row, split: row.split } : undefined;
}

/**
 * Whether the hub knows of the split now: not any more when it was put back to before it. False when the database has
 * another life by now, or one that was not split off.
 */
export async function noteSplitTold(database: Database, life: string, isTold: boolean): Promise<boolean> {
  return database.transaction('rw', database.life, async () => {
    const row = await database.life.get('life');
    if (row?.life !== life || !row.split) return false;
    await database.life.put({ ...row, split: { ...row.split, isTold } });
    return true;
  });
}
