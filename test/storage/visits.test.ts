import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { restoreVisit, voidVisit } from '#storage/corrections.ts';
import { type Database, followQuery, type VisitRow } from '#storage/database.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aVisit, someVisits } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

const opened: Database[] = [];
async function aTablet() {
  const database = await aDatabase();
  opened.push(database);
  return database;
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

test('a saved visit stands in the day, in the month and under the next number', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });

  await saveVisit(database, visit, onADay('2026-03-02'));

  expect(await visitsOn(database, '2026-03-02')).toMatchObject([{ visit, voided: false }]);
  expect((await monthSheet(database, visit.infoPoint, '2026-03')).totals.visits).toBe(1);
  expect(await database.sheets.get([visit.infoPoint, '2026-03'])).toMatchObject({ number: 1, logged: 1 });
});

test('saving the same visit twice counts one visitor', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });

  await saveVisit(database, visit, onADay('2026-03-02'));
  await saveVisit(database, visit, onADay('2026-03-02'));

  expect((await monthSheet(database, visit.infoPoint, '2026-03')).totals.visits).toBe(1);
});

test('one draft saved in two tabs with different answers does not pass for saved', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02', length: null });
  await saveVisit(database, visit, onADay('2026-03-02'));

  const isKept = await saveVisit(database, { ...visit, length: '20-40' }, onADay('2026-03-02'));

  expect(isKept).toBe(false);
  expect(await visitsOn(database, '2026-03-02')).toMatchObject([{ visit, voided: false }]);
});

test('a visit that is taken back does not count, and counts again when it is put back', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  await saveVisit(database, visit, onADay('2026-03-02'));

  await voidVisit(database, visit.id, undoneOn('2026-03-02'));
  const without = await monthSheet(database, visit.infoPoint, '2026-03');
  await restoreVisit(database, visit.id, onADay('2026-03-03'));
  const again = await monthSheet(database, visit.infoPoint, '2026-03');

  expect([without.totals.visits, without.tables.visitsByDay]).toEqual([0, {}]);
  expect(again.totals.visits).toBe(1);
  expect(await database.sheets.get([visit.infoPoint, '2026-03'])).toMatchObject({ number: 3, logged: 1 });
});

test('a write that breaks off half-way leaves neither visit nor count', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  const put = vi.spyOn(storeOf(database), 'put').mockImplementation(() => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  });

  await expect(saveVisit(database, visit, onADay('2026-03-02'))).rejects.toThrow('full');
  put.mockRestore();

  expect(await database.visits.count()).toBe(0);
  expect(await database.sheets.count()).toBe(0);
  expect(await saveVisit(database, visit, onADay('2026-03-02'))).toBe(true);
});

test('what was read back is not what was written: that is not kept', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  const { add } = storeOf(database);
  const spy = vi.spyOn(storeOf(database), 'add').mockImplementation(function (this: IDBObjectStore, row: VisitRow) {
    return add.call(this, { ...row, visit: { ...row.visit, length: 'other' } });
  });

  await expect(saveVisit(database, visit, onADay('2026-03-02'))).rejects.toThrow('read back');
  spy.mockRestore();
});

test('a month that drew a number elsewhere is read anew before the next visit counts in it', async () => {
  const database = await aTablet();
  const [first, second] = [aVisit({ day: '2026-03-02' }), aVisit({ day: '2026-03-02' })];
  await saveVisit(database, first, onADay('2026-03-02'));
  await voidVisit(database, first.id, undoneOn('2026-03-02'));

  await saveVisit(database, second, onADay('2026-03-02'));

  expect(await database.sheets.get([first.infoPoint, '2026-03'])).toMatchObject({ number: 3, logged: 2 });
  expect((await monthSheet(database, first.infoPoint, '2026-03')).totals.visits).toBe(1);
});

test('a screen that follows the day hears of every visit that is kept', async () => {
  const database = await aTablet();
  const seen: number[] = [];
  const stop = followQuery(
    () => visitsOn(database, '2026-03-02'),
    (visits) => seen.push(visits.length),
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));

  await saveVisit(database, aVisit({ day: '2026-03-02' }), onADay('2026-03-02'));

  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  stop();
});

test('visits logged at the same moment in two tabs draw different numbers', async () => {
  const first = await aTablet();
  const { openDatabase } = await import('#storage/database.ts');
  const second = openDatabase(first.name);
  const visits = Array.from({ length: 20 }, () => aVisit({ day: '2026-03-02' }));

  await Promise.all(visits.map((visit, at) => saveVisit(at % 2 ? first : second, visit, onADay('2026-03-02'))));

  const numbers = (await first.visits.toArray()).map(({ number }) => number).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect((await monthSheet(first, visits[0]!.infoPoint, '2026-03')).totals.visits).toBe(20);
  second.close();
});

test('whatever is logged, taken back and put back: the sheet is the recount', async () => {
  await fc.assert(
    fc.asyncProperty(someVisits(), fc.array(fc.nat(), { maxLength: 12 }), async (visits, taps) => {
      const database = await aDatabase();
      for (const visit of visits) await saveVisit(database, visit, onADay(visit.day));
      for (const tap of visits.length > 0 ? taps : []) {
        const visit = visits[tap % visits.length]!;
        await (tap % 3 ? voidVisit : restoreVisit)(database, visit.id, undoneOn(visit.day));
      }

      for (const { infoPoint, month, sheet } of await database.sheets.toArray()) {
        expect(await recountMonth(database, infoPoint, month)).toEqual(sheet);
      }
      await database.delete();
    }),
    { numRuns: 15 },
  );
});

/** What every object store of this run's IndexedDB shares: the one place where a disk can be made to fail. */
function storeOf(database: Database): IDBObjectStore {
  return Object.getPrototypeOf(database.backendDB().transaction('visits').objectStore('visits'));
}
