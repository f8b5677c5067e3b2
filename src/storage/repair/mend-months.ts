/** Counts a month anew from its visits where the count itself may be at fault, and draws it a new number to be sent under. */
import type { Month } from '#domain/calendar.ts';
import { countVisit, isSameCount, monthSheetSchema, tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import type { Database, Erased, ExchangeRow, SheetRow, VisitRow } from '#storage/database.ts';
import { keepSheet, newestNumber } from '#storage/draw-number.ts';
import { countOwn, visitsOfMonth, withoutVisits } from '#storage/month-sheets.ts';
import { isSound } from '#storage/sending-state.ts';

/** Reasons for which sending the same once more cannot help. */
const ownFaults = ['schema', 'digest', 'does-not-add-up'];

/**
 * Resolves to the number of months that were counted anew. A month of which visits are no longer here, nor what they
 * counted for, stays as it is.
 * Of the `suspect` month it is enough that it is not the sum of its visits.
 */
export async function mendMonths(
  database: Database,
  listVersion: number,
  suspect?: readonly [string, Month],
): Promise<number> {
  const { sheets, draws, exchanges, visits, life } = database;
  return database.transaction('rw', sheets, draws, exchanges, visits, life, async () => {
    const own = (await life.get('life'))?.life;
    let mended = 0;
    for (const row of await sheets.toArray()) {
      const { infoPoint, month } = row;
      const exchange = await exchanges.get([infoPoint, month]);
      const rows = (await visitsOfMonth(visits, infoPoint, month)).filter((visit) => visit.life === undefined);
      if (!own || (rows.length === 0 && !row.erased) || !isReadable(row.erased)) continue;
      const anew = countedAnew(row, rows, exchange);
      const isSuspect = suspect?.[0] === infoPoint && suspect[1] === month;
      if (!isAtFault(row, exchange) && !(isSuspect && !isSameCount(row.sheet, anew.sheet))) continue;
      // The number on a damaged sheet may be wrong itself: what was drawn is the one to go by.
      const drawn = await newestNumber(database, { infoPoint, month, number: anew.number - 1 });
      await keepSheet(database, drawn, { ...anew, number: drawn + 1, life: own, listVersion });
      mended += 1;
    }
    return mended;
  });
}

function isReadable(erased: Erased | undefined): boolean {
  return !erased || (monthSheetSchema.safeParse(erased.sheet).success && !tableThatDoesNotAddUp(erased.sheet));
}

function isAtFault(row: SheetRow, exchange: ExchangeRow | undefined): boolean {
  if (!isSound(row)) return true;
  return exchange?.refused?.number === row.number && ownFaults.includes(exchange.refused.reason);
}

function countedAnew(row: SheetRow, rows: readonly VisitRow[], exchange: ExchangeRow | undefined): SheetRow {
  const { infoPoint, month } = row;
  const quiet = monthSheetSchema.shape.quietSlots.safeParse(row.sheet?.quietSlots);
  const quietSlots = quiet.success ? quiet.data : [];
  const sheet = countOwn(rows).reduce((counted, { visit }) => countVisit(counted, visit, 1), {
    ...withoutVisits(infoPoint, month, row),
    quietSlots,
  });
  const drawn = [row, ...rows, ...(exchange?.sent ?? [])].map(({ number }) => number).filter(Number.isSafeInteger);
  const logged = Number.isSafeInteger(row.logged) ? row.logged : rows.length;
  return { ...row, sheet, logged, number: Math.max(0, ...drawn) + 1 };
}
