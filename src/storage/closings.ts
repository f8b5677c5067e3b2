/** Which months the coordinator has closed, as far as this tablet was told. */
import type { Month } from '#domain/calendar.ts';
import type { ClosingRow, Database } from './database.ts';

/** The hub's whole list takes the place of what was known; nothing is written while it says the same. */
export async function keepClosings(database: Database, closed: readonly ClosingRow[]): Promise<void> {
  const { closings } = database;
  const isKnown = (known: readonly ClosingRow[]) =>
    known.length === closed.length &&
    closed.every((one) => known.some(({ infoPoint, month }) => infoPoint === one.infoPoint && month === one.month));
  if (isKnown(await closings.toArray())) return;
  await database.transaction('rw', closings, async () => {
    await closings.clear();
    await closings.bulkPut(closed.map(({ infoPoint, month }) => ({ infoPoint, month })));
  });
}

export async function isClosed({ closings }: Database, infoPoint: string, month: Month): Promise<boolean> {
  return (await closings.get([infoPoint, month])) !== undefined;
}
