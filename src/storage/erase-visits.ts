/** Visits whose time on this tablet is over. What they counted for stays in their month, which goes on as it was. */
import { type Day, dutchDayOf, firstDayOf, type Month } from '#domain/calendar.ts';
import { countVisit, isSameCount } from '#domain/month-sheet.ts';
import { isDoneWith, newestMonthToErase } from '#domain/visit-retention.ts';
import type { Database, SheetRow, VisitRow } from './database.ts';
import { spendNewest } from './draw-number.ts';
import { countOwn, visitsOfMonth, withoutVisits } from './month-sheets.ts';
import { isSound } from './sending-state.ts';

/**
 * Of months that were closed and received, and of those that are too old whatever became of them. Resolves to the
 * number of visits that went. One month at a time: a visitor waits for no more than that.
 */
export async function eraseOldVisits(database: Database, today: Day): Promise<number> {
  const tooOld = newestMonthToErase(await provenDay(database, today));
  const aged = await database.visits.where('day').belowOrEqual(`${tooOld}-31`).toArray();
  const closed = (await database.closings.toArray()).filter(({ month }) => isDoneWith(month, today));
  const months = new Map(
    [...aged, ...closed].map(({ infoPoint, month }) => [`${infoPoint}/${month}`, [infoPoint, month] as const]),
  );
  let erased = 0;
  for (const [infoPoint, month] of months.values()) {
    // Most closed months have none left: they need no place in the line of writes.
    if ((await visitsOfMonth(database.visits, infoPoint, month)).length === 0) continue;
    erased += await eraseMonth(database, infoPoint, month, month > tooOld ? today : undefined);
  }
  return erased;
}

/** A clock that ran ahead by years erases nothing: today is not later than what the hub or staff have said. */
async function provenDay({ exchanges, visits }: Database, today: Day): Promise<Day> {
  const heard = (await exchanges.toArray()).map(({ receipt }) => (receipt ? dutchDayOf(new Date(receipt.at)).day : ''));
  const logged = (await visits.orderBy('day').last())?.day ?? '';
  const proven = [...heard, logged].sort().at(-1) ?? '';
  return proven < today ? proven || today : today;
}

/** `closedBy`: today's date, for a month that goes because it was closed; then nothing goes that may still be undone or was not received. */
async function eraseMonth(
  database: Database,
  infoPoint: string,
  month: Month,
  closedBy: Day | undefined,
): Promise<number> {
  const { visits, sheets, draws, exchanges, notes } = database;
  return database.transaction('rw', visits, sheets, draws, exchanges, notes, async () => {
    const rows = await visitsOfMonth(visits, infoPoint, month);
    const going = rows.filter(({ life }) => life !== undefined);
    const own = rows.filter(({ life }) => life === undefined);
    const sheet = await sheets.get([infoPoint, month]);
    const receipt = (await exchanges.get([infoPoint, month]))?.receipt;
    const isSettled =
      !closedBy || (receipt?.number === sheet?.number && own.every(({ changedOn }) => changedOn < closedBy));
    if (own.length > 0 && sheet && isSettled && isTheirSum(sheet, own)) {
      // A tab that remembers this sheet must read it again before it counts on.
      await spendNewest(database, sheet);
      const days = [...own.map(({ changedOn }) => changedOn), ...(sheet.erased ? [sheet.erased.on] : [])];
      const [on = firstDayOf(month)] = days.sort();
      await sheets.put({ ...sheet, erased: { sheet: { ...sheet.sheet, quietSlots: [] }, number: sheet.number, on } });
      going.push(...own);
    }
    await visits.bulkDelete(going.map(({ id }) => id));
    await notes.bulkDelete(going.filter(({ voided }) => voided).map(({ id }) => id));
    return going.length;
  });
}

/** Only of a sheet that is right may the visits go that prove it. */
function isTheirSum(row: SheetRow, own: readonly VisitRow[]): boolean {
  if (!isSound(row)) return false;
  const counted = countOwn(own).reduce(
    (sheet, { visit }) => countVisit(sheet, visit, 1),
    withoutVisits(row.infoPoint, row.month, row),
  );
  return isSameCount(row.sheet, counted);
}

/** The months of which visits are no longer here, newest first. */
export async function monthsErased({ sheets }: Database): Promise<Month[]> {
  const erased = await sheets.filter((row) => row.erased !== undefined).toArray();
  return [...new Set(erased.map(({ month }) => month))].sort().reverse();
}
