/** Reading months: one sheet is one key read, after ten visits and after a million. */
import type { Month } from '#domain/calendar.ts';
import { addUp, countVisit, emptySheet, type MonthSheet, monthSheetSchema } from '#domain/month-sheet.ts';
import { type NumberedSheet, numberedSheetSchema } from '#domain/report-revision.ts';
import type { Database, SheetRow, VisitRow } from './database.ts';

export async function monthSheet(database: Database, infoPoint: string, month: Month): Promise<MonthSheet> {
  const row = await database.sheets.get([infoPoint, month]);
  const own = row ? monthSheetSchema.parse(row.sheet) : emptySheet(infoPoint, month);
  const former = await formerSheets(database, infoPoint, month);
  return former.length > 0 ? { ...own, ...addUp([own, ...former]) } : own;
}

/** What earlier lives of this database, or lives that a backup brought here, counted in this month. */
async function formerSheets(database: Database, infoPoint: string, month: Month): Promise<MonthSheet[]> {
  const rows = await database.formerSheets.toArray();
  return rows
    .filter((row) => row.infoPoint === infoPoint && row.month === month)
    .map(({ sheet }) => monthSheetSchema.parse(sheet));
}

/** The months of this info point that this tablet holds, newest first. */
export async function monthsHeld(database: Database, infoPoint: string): Promise<Month[]> {
  const keys = await database.sheets.where('[infoPoint+month]').between([infoPoint, ''], [infoPoint, '\uffff']).keys();
  const own = keys.map((key) => (key as unknown as [string, Month])[1]);
  const former = (await database.formerSheets.toArray()).filter((row) => row.infoPoint === infoPoint);
  return [...new Set([...own, ...former.map(({ month }) => month)])].sort().reverse();
}

/** `isErased`: visits it counts are no longer here. */
export type SheetOnTablet = NumberedSheet & {
  state: 'received' | 'waiting' | 'refused';
  isClosed: boolean;
  isErased: boolean;
};

/** Every month on this tablet as it is sent, newest first, and what the hub said of exactly this number. */
export async function sheetsOnTablet(database: Database): Promise<SheetOnTablet[]> {
  const { exchanges, closings } = database;
  return database.transaction('r', database.sheets, exchanges, closings, async () => {
    const sheets: SheetOnTablet[] = [];
    for (const { infoPoint, month, life, number, listVersion, sheet, erased } of await database.sheets.toArray()) {
      const exchange = await exchanges.get([infoPoint, month]);
      const isClosed = (await closings.get([infoPoint, month])) !== undefined;
      const isReceived = exchange?.receipt?.number === number;
      const state = isReceived ? 'received' : exchange?.refused?.number === number ? 'refused' : 'waiting';
      const numbered = numberedSheetSchema.parse({ life, number, listVersion, sheet });
      sheets.push({ ...numbered, state, isClosed, isErased: erased !== undefined });
    }
    return sheets.sort((one, other) => other.sheet.month.localeCompare(one.sheet.month));
  });
}

/** All that is kept of a month, of earlier lives and taken out as well, in the order in which it was last changed. */
export function visitsOfMonth(visits: Database['visits'], infoPoint: string, month: Month): Promise<VisitRow[]> {
  const [first, last] = [0, Number.POSITIVE_INFINITY].map((number) => [infoPoint, month, number]);
  return visits.where('[infoPoint+month+number]').between(first, last).toArray();
}

/** The month counted anew from its visits: the proof that the sheet is right, not the way it is read. */
export async function recountMonth(database: Database, infoPoint: string, month: Month): Promise<MonthSheet> {
  const { sheets, visits } = database;
  return database.transaction('r', sheets, visits, async () => {
    const rows = await visitsOfMonth(visits, infoPoint, month);
    const row = await sheets.get([infoPoint, month]);
    return countOwn(rows).reduce(
      (sheet, { visit }) => countVisit(sheet, visit, 1),
      withoutVisits(infoPoint, month, row),
    );
  });
}

/** Those that count in this life's own sheet. */
export function countOwn(rows: readonly VisitRow[]): VisitRow[] {
  return rows.filter(({ voided, life }) => !voided && life === undefined);
}

/** Where a recount begins: with what was counted of visits that were erased, and nothing else. */
export function withoutVisits(infoPoint: string, month: Month, row: Pick<SheetRow, 'erased'> | undefined): MonthSheet {
  return row?.erased?.sheet ?? emptySheet(infoPoint, month);
}
