import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { correctVisit } from '#storage/corrections.ts';
import { type Database, openDatabase } from '#storage/database.ts';
import { keepSheet } from '#storage/draw-number.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { emptyTablet } from '#storage/lives/empty-tablet.ts';
import { splitOff } from '#storage/lives/split-off.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { keepReceipt, noteSent, waitingSheets } from '#storage/outbox.ts';
import { mendMonths } from '#storage/repair/mend-months.ts';
import { saveVisit, visitsOn } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { aBirth, aDatabase, onADay } from '../support/tablet.ts';

const day = '2026-03-02';
const infoPoint = 'de-linde';

/** Two tabs of one tablet; the second remembers the month as it stood when it saved last. */
let first: Database;
let second: Database;
beforeEach(async () => {
  first = await aDatabase();
  second = openDatabase(first.name);
});
afterEach(async () => {
  second.close();
  await first.delete();
});

const saveIn = (tab: Database) => saveVisit(tab, aVisit({ id: crypto.randomUUID(), infoPoint, day }), onADay(day));

async function receive(tab: Database) {
  for (const sheet of await waitingSheets(tab)) {
    const sealed = { number: sheet.number, digest: String(sheet.number).padStart(64, '0'), signature: 'signed' };
    await noteSent(tab, sheet, sealed);
    await keepReceipt(tab, sheet, { ...sealed, at: `${day}T13:32:00.000Z` });
  }
}

async function sheetIsRecount() {
  const sheet = await monthSheet(first, infoPoint, '2026-03');
  const { totals, tables } = await recountMonth(first, infoPoint, '2026-03');
  expect(sheet).toMatchObject({ totals, tables });
}

test('a tab that is many numbers behind draws the next one, and counts on what the other wrote', async () => {
  await saveIn(second);
  for (let at = 0; at < 5; at += 1) await saveIn(first);

  await saveIn(second);

  expect(await first.sheets.get([infoPoint, '2026-03'])).toMatchObject({ number: 7, logged: 7 });
  await sheetIsRecount();
});

test('a tablet that is emptied in one tab takes no visit from another that does not know it yet', async () => {
  await saveIn(second);
  await receive(first);
  const gone = vi.spyOn(first, 'delete').mockResolvedValue(undefined as never);

  expect(await emptyTablet(first, day)).toBeUndefined();
  const late = await saveIn(second).catch(storageFaultOf);
  const lateInANewMonth = await saveVisit(second, aVisit({ infoPoint, day: '2026-04-01' }), onADay(day)).catch(
    storageFaultOf,
  );
  gone.mockRestore();

  expect([late, lateInANewMonth]).toEqual(['wiped', 'wiped']);
  expect(await first.visits.count()).toBe(0);
});

test('a first visit is not written into a memory that was emptied between the look and the write', async () => {
  const { sheetOnDisk } = await import('#storage/visits.ts');
  const { diskOf, writeVisit } = await import('#storage/write-visit.ts');
  const visit = aVisit({ infoPoint, day });
  const before = await sheetOnDisk(second, visit);
  await first.life.clear();

  const row = { id: visit.id, infoPoint, month: '2026-03', day, number: 1, changedOn: day, voided: false, visit };
  const answer = await writeVisit(second, await diskOf(second), before, { row, note: undefined }, (sheet) => ({
    ...sheet,
    number: 1,
  }));

  expect(answer).toBe('stale');
  expect(await first.visits.count()).toBe(0);
});

for (const base of [0, 1, 2]) {
  test(`a tab that remembers the life before counts in the new one, when ${base} of two visits stayed behind`, async () => {
    await saveIn(first);
    await saveIn(second);
    const { life } = (await first.life.get('life'))!;

    const born = await aBirth();
    await splitOff(first, life, [{ infoPoint, month: '2026-03', number: base }], born);
    await saveIn(second);

    const sheet = await first.sheets.get([infoPoint, '2026-03']);
    expect(sheet).toMatchObject({ life: born.life, logged: 3 - base });
    expect(sheet?.sheet.totals.visits).toBe(3 - base);
    expect(await visitsOn(first, day)).toHaveLength(3);
  });
}

test('a month that was counted anew is not counted over by a tab that remembers the damaged one', async () => {
  await saveIn(second);
  const row = (await first.sheets.get([infoPoint, '2026-03']))!;
  await first.sheets.put({ ...row, sheet: { ...row.sheet, totals: { ...row.sheet.totals, visits: 9 } } });
  expect(await mendMonths(first, 1)).toBe(1);

  await saveIn(second);

  expect(await first.sheets.get([infoPoint, '2026-03'])).toMatchObject({ number: 3, logged: 2 });
  await sheetIsRecount();
});

test('a visit that moves to another month draws one number in each', async () => {
  const visit = aVisit({ id: crypto.randomUUID(), infoPoint, day });
  await saveVisit(first, visit, onADay(day));

  await correctVisit(first, { ...visit, day: '2026-04-01' }, { ...onADay(day), reason: 'mistapped' });
  await saveIn(second);

  expect((await first.draws.toArray()).map(({ month, number }) => `${month} ${number}`)).toEqual([
    '2026-03 1',
    '2026-03 2',
    '2026-03 3',
    '2026-04 1',
  ]);
  await sheetIsRecount();
});

test('a sheet that is kept some numbers further on uses up the next one and its own, and no number twice', async () => {
  await saveIn(first);
  const row = (await first.sheets.get([infoPoint, '2026-03']))!;

  await keepSheet(first, 1, { ...row, number: 4 });

  expect((await first.draws.toArray()).map(({ number }) => number)).toEqual([1, 2, 4]);
  await expect(keepSheet(first, 3, { ...row, number: 4 })).rejects.toThrow();
  await saveIn(first);
  expect(await first.sheets.get([infoPoint, '2026-03'])).toMatchObject({ number: 5, logged: 2 });
});
