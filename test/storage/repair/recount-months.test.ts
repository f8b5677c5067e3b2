import { afterEach, beforeEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import { type Database, openDatabase, type SheetRow } from '#storage/database.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { recountMonths } from '#storage/repair/recount-months.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
let database: Database;
beforeEach(async () => {
  database = await aDatabase();
  const mistake = aVisit({ day: today });
  for (const visit of [aVisit({ day: today }), mistake, aVisit({ day: '2026-02-27' })]) {
    await saveVisit(database, visit, onADay(today));
  }
  await voidVisit(database, mistake.id, undoneOn(today));
});
afterEach(() => database.delete());

async function change(month: string, how: (row: SheetRow) => void) {
  await database.sheets.toCollection().modify((row) => {
    if (row.month === month) how(row);
  });
}

test('months that are the sum of their visits are left as they are', async () => {
  const before = await database.sheets.toArray();

  expect(await recountMonths(database, 1)).toBe(0);

  expect(await database.sheets.toArray()).toEqual(before);
});

test('a month that adds up and is still not the sum of its visits is counted anew, under a number of its own', async () => {
  // One visitor twice, in every table: nothing in the sheet itself tells.
  await saveVisit(database, aVisit({ day: today, topics: ['pgb'] }), onADay(today));
  await database.visits
    .where('day')
    .equals(today)
    .last()
    .then((row) => row && database.visits.delete(row.id));
  const [before] = (await waitingSheets(database)).filter(({ sheet }) => sheet.month === '2026-03');

  expect(await recountMonths(database, 1)).toBe(1);

  const [after] = (await waitingSheets(database)).filter(({ sheet }) => sheet.month === '2026-03');
  expect(after?.number).toBeGreaterThan(before?.number ?? 0);
  expect(await monthSheet(database, 'de-linde', '2026-03')).toEqual(
    await recountMonth(database, 'de-linde', '2026-03'),
  );
  expect(await recountMonths(database, 1)).toBe(0);
});

test('a sheet that cannot even be compared is counted anew, and a changed cell as well', async () => {
  await change('2026-03', (row) => Reflect.deleteProperty(row.sheet, 'tables'));
  await change('2026-02', (row) => {
    row.sheet.tables.questionsByTopic = { 'digid/iets-anders': 1 };
  });

  expect(await recountMonths(database, 1)).toBe(2);

  expect((await monthSheet(database, 'de-linde', '2026-02')).tables.questionsByTopic).toEqual({ 'digid/digid-app': 1 });
});

test('a month whose visits are no longer here stays as it is', async () => {
  await database.visits.clear();

  expect(await recountMonths(database, 1)).toBe(0);
});

/** What transactions another tab asks for: a write stands in line with every other write of the tablet. */
async function transactionsOf(step: (tab: Database) => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode = 'readonly', ...others) {
    asked.push(mode);
    return real.call(this, stores, mode, ...others);
  };
  const tab = openDatabase(database.name);
  await step(tab).finally(() => {
    IDBDatabase.prototype.transaction = real;
    tab.close();
  });
  return asked;
}

test('nobody’s write waits while months are looked at that are right, of few visits or of many', async () => {
  for (let at = 0; at < 60; at += 1) await saveVisit(database, aVisit({ day: '2026-02-27' }), onADay(today));

  const asked = await transactionsOf((tab) => recountMonths(tab, 1));

  expect(new Set(asked)).toEqual(new Set(['readonly']));
});

test('a month of many visits is counted anew whole', async () => {
  for (let at = 0; at < 60; at += 1) await saveVisit(database, aVisit({ day: '2026-02-27' }), onADay(today));
  const right = await monthSheet(database, 'de-linde', '2026-02');
  await change('2026-02', (row) => {
    row.sheet.tables.questionsByTopic = { 'digid/iets-anders': 61 };
  });

  expect(await recountMonths(database, 1)).toBe(1);

  expect(await monthSheet(database, 'de-linde', '2026-02')).toEqual(right);
});
