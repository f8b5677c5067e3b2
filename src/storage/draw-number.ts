/**
 * Keeping a sheet under a number that nobody drew before. A tab that counts on an older sheet draws one that is there
 * already, and the disk refuses it: so two tabs are right without asking what the other did.
 */
import type { Month } from '#domain/calendar.ts';
import type { Database, SheetRow } from './database.ts';

/** The stores a transaction needs to keep a sheet. */
export type Sheets = Pick<Database, 'sheets' | 'draws'>;
type Numbered = Pick<SheetRow, 'infoPoint' | 'month' | 'number'>;

/** To be called in the transaction that read `before`: the number the sheet has on the disk now. */
export async function keepSheet({ sheets, draws }: Sheets, before: number, sheet: SheetRow): Promise<void> {
  await spendNext({ draws }, { ...sheet, number: before });
  const { infoPoint, month, number } = sheet;
  if (number !== before + 1) await draws.add({ infoPoint, month, number });
  await sheets.put(sheet);
}

/** The number after this one is used up: whoever still counts on this sheet is refused. */
export async function spendNext(
  { draws }: Pick<Database, 'draws'>,
  { infoPoint, month, number }: Numbered,
): Promise<void> {
  await draws.add({ infoPoint, month, number: number + 1 });
}

/** The same of a sheet as it lies there, whatever was used up since it was written. */
export async function spendNewest(database: Pick<Database, 'draws'>, sheet: Numbered): Promise<void> {
  await spendNext(database, { ...sheet, number: await newestNumber(database, sheet) });
}

/** The highest number this month ever drew here; nought when it drew none. */
export async function lastDrawn({ draws }: Pick<Database, 'draws'>, infoPoint: string, month: Month): Promise<number> {
  const first = [infoPoint, month, 0];
  const last = [infoPoint, month, Number.POSITIVE_INFINITY];
  return (await draws.where('[infoPoint+month+number]').between(first, last).last())?.number ?? 0;
}

/** The number to go on from: erasing visits uses one up without changing the sheet. */
export async function newestNumber(
  database: Pick<Database, 'draws'>,
  { infoPoint, month, number }: Numbered,
): Promise<number> {
  return Math.max(number, await lastDrawn(database, infoPoint, month));
}
