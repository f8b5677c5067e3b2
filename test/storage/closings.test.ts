import { afterEach, beforeEach, expect, test } from 'vitest';
import { isClosed, keepClosings } from '#storage/closings.ts';
import type { ClosingRow, Database } from '#storage/database.ts';
import { aDatabase } from '../support/tablet.ts';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const february = { infoPoint: 'de-linde', month: '2026-02' };
const march = { infoPoint: 'de-linde', month: '2026-03' };
const elsewhere = { infoPoint: 'het-anker', month: '2026-03' };

test('a month is closed at the info point whose coordinator closed it, and nowhere else', async () => {
  await keepClosings(database, [march]);

  expect(await isClosed(database, 'de-linde', '2026-03')).toBe(true);
  expect(await isClosed(database, 'de-linde', '2026-02')).toBe(false);
  expect(await isClosed(database, 'het-anker', '2026-03')).toBe(false);
});

test.each<[string, ClosingRow[], ClosingRow[]]>([
  ['another month', [february], [march]],
  ['the same month of another info point', [march], [elsewhere]],
  ['one month of two', [february, march], [february, elsewhere]],
  ['no month any more', [march], []],
])('a list that names %s takes the place of the one before', async (_, before, after) => {
  await keepClosings(database, before);

  await keepClosings(database, after);

  expect(await database.closings.toArray()).toEqual(after);
});

test('a list of several months that says the same in another order is not written', async () => {
  await keepClosings(database, [february, march, elsewhere]);
  let writes = 0;
  database.closings.hook('creating', () => {
    writes += 1;
  });

  await keepClosings(database, [elsewhere, march, february]);

  expect(writes).toBe(0);
});
