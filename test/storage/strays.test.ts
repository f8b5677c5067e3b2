import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#storage/database.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = (day: string) => saveVisit(database, aVisit({ day }), onADay(day));
const ownId = async () => (await database.life.get('life'))?.life;

/** As when another tab began the month while this database began a new life. */
async function aStrayOf(month: string) {
  const life = aUuid();
  await log(`${month}-02`);
  await database.sheets.update(['de-linde', month], { life });
  return life;
}

test('a month begun in another life is taken over under a new number, and no other month draws one', async () => {
  await aStrayOf('2026-02');
  await log('2026-03-02');

  const waiting = await waitingSheets(database);

  const life = await ownId();
  expect(waiting.map((one) => [one.sheet.month, one.number, one.life])).toEqual([
    ['2026-02', 2, life],
    ['2026-03', 1, life],
  ]);
});

test('a database without a life of its own takes no month over, and does not look for one without end', async () => {
  const life = await aStrayOf('2026-02');
  await database.life.clear();

  expect(await waitingSheets(database)).toMatchObject([{ life, number: 1 }]);
});

test('a life that goes away while a month is about to be taken over leaves that month as it was', async () => {
  const life = await aStrayOf('2026-02');
  const secondTab = openDatabase(database.name);
  await secondTab.open();

  // Asked for in the middle of the look: the disk does it after that, and before the write that the look leads to.
  let clearing: Promise<void> | undefined;
  database.sheets.hook('reading', (row) => {
    clearing ??= Promise.resolve(secondTab.life.clear());
    return row;
  });
  const waiting = await waitingSheets(database);
  await clearing;

  expect(waiting).toMatchObject([{ life, number: 1 }]);
  secondTab.close();
});
