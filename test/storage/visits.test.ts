import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { keepDraft } from '#storage/draft.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { restoreVisit, saveVisit, visitsOn, voidVisit } from '#storage/visits.ts';
import { aVisit, someAnswers, someVisits } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

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

  expect(await visitsOn(database, '2026-03-02')).toEqual([{ visit, voided: false }]);
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
  expect(await visitsOn(database, '2026-03-02')).toEqual([{ visit, voided: false }]);
});

test('a saved visit takes its own draft along in the same transaction, and no other', async () => {
  const database = await aTablet();
  const [answers] = fc.sample(someAnswers(), 1);
  const visit = aVisit({ day: '2026-03-02' });
  await keepDraft(database, { visitId: visit.id, answers: answers! }, '2026-03-02');

  await saveVisit(database, aVisit({ day: '2026-03-01' }), onADay('2026-03-02'));
  const besideAnother = await database.drafts.count();
  await saveVisit(database, visit, onADay('2026-03-02'));

  expect(besideAnother).toBe(1);
  expect(await database.drafts.count()).toBe(0);
});

test('a visit that is taken back does not count, and counts again when it is put back', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  await saveVisit(database, visit, onADay('2026-03-02'));

  await voidVisit(database, visit.id, onADay('2026-03-02'));
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
  database.visits.hook('creating', () => {
    throw new Error('the disk said no');
  });

  await expect(saveVisit(database, visit, onADay('2026-03-02'))).rejects.toThrow();

  expect(await database.visits.count()).toBe(0);
  expect(await database.sheets.count()).toBe(0);
});

test('what was read back is not what was written: that is not kept', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  database.visits.hook('reading', (row) => ({ ...row, voided: true }));

  await expect(saveVisit(database, visit, onADay('2026-03-02'))).rejects.toThrow('read back');
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
        await (tap % 3 ? voidVisit : restoreVisit)(database, visit.id, onADay(visit.day));
      }

      for (const { infoPoint, month, sheet } of await database.sheets.toArray()) {
        expect(await recountMonth(database, infoPoint, month)).toEqual(sheet);
      }
      await database.delete();
    }),
    { numRuns: 15 },
  );
});
