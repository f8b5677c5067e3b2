/** Empties this tablet, and refuses while anything on it has not arrived: what decides is the disk at that very moment. */
import type { Day } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { spendNewest } from '#storage/draw-number.ts';
import { sendingState } from '#storage/sending-state.ts';

/** What would be lost. `refused` months are among `months`; `carried` are months of others. */
export type Unarrived = { visits: number; months: number; refused: number; carried: number };

/** `undefined` when all of it has arrived. */
export async function unarrived(database: Database, today: Day): Promise<Unarrived | undefined> {
  const { sheets, exchanges, visits, carried } = database;
  return database.transaction('r', sheets, exchanges, visits, carried, async () => {
    const { waiting, refused } = await sendingState(database, today);
    const months = await unreceivedMonths(database);
    const brought = await carried.filter(({ answer }) => answer === null).count();
    if (months + brought === 0) return undefined;
    return { visits: waiting, months, refused: refused.length, carried: brought };
  });
}

/**
 * Looks and clears in one transaction, so that nothing saved in another tab meanwhile can go with it; then the database
 * itself goes. Answers what would have been lost, when nothing was cleared.
 */
export async function emptyTablet(database: Database, today: Day): Promise<Unarrived | undefined> {
  const refusal = await database.transaction('rw', database.tables, async () => {
    const found = await unarrived(database, today);
    if (found) return found;
    // A tab that still remembers a month must not count on, between this moment and the next.
    for (const sheet of await database.sheets.toArray()) await spendNewest(database, sheet);
    const emptied = database.tables.filter(({ name }) => name !== database.draws.name);
    await Promise.all(emptied.map((table) => table.clear()));
    return undefined;
  });
  if (!refusal) await database.delete().catch(() => undefined); // cleared it is already; another window may hold on to it
  return refusal;
}

async function unreceivedMonths({ sheets, exchanges }: Database): Promise<number> {
  let months = 0;
  for (const { infoPoint, month, number } of await sheets.toArray()) {
    if ((await exchanges.get([infoPoint, month]))?.receipt?.number !== number) months += 1;
  }
  return months;
}
