import { afterEach, beforeEach, expect, test } from 'vitest';
import { correctVisit, restoreVisit, voidVisit } from '#storage/corrections.ts';
import { type Database, openDatabase, type SheetRow } from '#storage/database.ts';
import { recountMonth } from '#storage/month-sheets.ts';
import { keepReceipt, noteSent, waitingSheets } from '#storage/outbox.ts';
import { onSoundSheets } from '#storage/repair/on-sound-sheets.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aVisit } from '../../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
let database: Database;
let mended: unknown[];
const change = { ...onADay(today), onMended: (fault: unknown) => mended.push(fault) };

beforeEach(async () => {
  mended = [];
  database = await aDatabase();
});
afterEach(() => database.delete());

/** As after a start: nothing of the sheet is remembered, and what lies on the disk is not what was written. */
async function damage(by: (row: SheetRow) => unknown) {
  await database.sheets.toCollection().modify((row) => void by(row));
  const { name } = database;
  database.close();
  database = openDatabase(name);
}

async function onlySheet(): Promise<SheetRow> {
  const [row] = await database.sheets.toArray();
  if (!row) throw new Error('expected a sheet');
  return row;
}

const damages: [string, (row: SheetRow) => unknown][] = [
  ['without its totals', (row) => Reflect.deleteProperty(row.sheet, 'totals')],
  ['with a word for a total', (row) => Object.assign(row.sheet.totals, { visits: 'drie' })],
  ['with one visit too many', (row) => Object.assign(row.sheet.totals, { visits: 9 })],
  ['with a cell too many', (row) => Object.assign(row.sheet.tables.questionsByOutcome, { 'niet-gelukt': 4 })],
  ['with a number that is none', (row) => Object.assign(row, { number: Number.NaN })],
  ['without a sheet', (row) => Reflect.deleteProperty(row, 'sheet')],
];

test.each(damages)(
  'a visit is kept in a month whose sheet was damaged, %s: it is counted anew first',
  async (_, by) => {
    const [first, second, third] = [aVisit({ day: today }), aVisit({ day: today }), aVisit({ day: today })];
    for (const visit of [first, second]) await saveVisit(database, visit, change);
    await voidVisit(database, second.id, undoneOn(today));
    await damage(by);

    expect(await saveVisit(database, third, change)).toBe(true);

    const { sheet, number, logged } = await onlySheet();
    expect(sheet).toEqual(await recountMonth(database, third.infoPoint, '2026-03'));
    expect({ visits: sheet.totals.visits, number, logged }).toEqual({ visits: 2, number: 5, logged: 3 });
    expect(await sendingState(database, today)).toMatchObject({ visits: 2, refused: [] });
    expect(mended).toHaveLength(1);
  },
);

test.each(damages)(
  'a visit is corrected, taken away and put back in a month whose sheet was damaged, %s',
  async (_, by) => {
    const visit = aVisit({ day: today });
    await saveVisit(database, visit, change);
    await damage(by);
    const corrected = { ...aVisit({ day: today, topics: ['huurtoeslag'] }), id: visit.id };

    expect(await correctVisit(database, corrected, { ...change, reason: 'mistapped' })).toBe(true);
    await damage(by);
    await voidVisit(database, visit.id, { ...change, reason: 'undone' });
    expect((await onlySheet()).sheet.totals.visits).toBe(0);
    await damage(by);
    await restoreVisit(database, visit.id, change);

    expect((await onlySheet()).sheet).toEqual(await recountMonth(database, visit.infoPoint, '2026-03'));
    expect((await visitsOn(database, today)).map(({ visit: { id } }) => id)).toEqual([visit.id]);
    expect(mended).toHaveLength(3);
  },
);

test('a month that was counted anew is sent under a number that was never sent', async () => {
  await saveVisit(database, aVisit({ day: today }), change);
  const [sent] = await waitingSheets(database);
  await noteSent(database, sent!, { digest: '1'.repeat(64), signature: 'a' });
  await keepReceipt(database, sent!, { number: 1, digest: '1'.repeat(64), at: '2026-03-02T10:00:00Z' });
  await damage((row) => Object.assign(row, { number: 0 }));

  await saveVisit(database, aVisit({ day: today }), change);

  expect(await waitingSheets(database)).toMatchObject([{ number: 3, sheet: { totals: { visits: 2 } } }]);
});

test('a damaged month whose visits are no longer here stays as it is, and nothing is called saved', async () => {
  await saveVisit(database, aVisit({ day: today }), change);
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));
  await database.visits.clear();

  await expect(saveVisit(database, aVisit({ day: today }), change)).rejects.toMatchObject({
    name: 'DamagedSheetError',
  });

  expect(await database.visits.count()).toBe(0);
  expect(mended).toEqual([]);
});

test('a visit is kept in a damaged month, whether or not anybody wants to hear of it', async () => {
  await saveVisit(database, aVisit({ day: today }), change);
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));

  expect(await saveVisit(database, aVisit({ day: today }), onADay(today))).toBe(true);

  expect((await onlySheet()).sheet.totals.visits).toBe(2);
});

test('a fault that is not about a sheet is handed on at once, and nothing is counted anew for it', async () => {
  await saveVisit(database, aVisit({ day: today }), change);
  await damage((row) => Object.assign(row.sheet.totals, { visits: 9 }));
  const fault = new DOMException('no room', 'QuotaExceededError');
  let tries = 0;
  const step = async () => {
    tries += 1;
    throw fault;
  };

  await expect(onSoundSheets(database, change, step)).rejects.toBe(fault);

  expect([tries, mended, (await onlySheet()).sheet.totals.visits]).toEqual([1, [], 9]);
});
