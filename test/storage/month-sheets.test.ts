import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import { keepClosings } from '#storage/closings.ts';
import type { Database } from '#storage/database.ts';
import { eraseOldVisits } from '#storage/erase-visits.ts';
import { monthSheet, monthsHeld, recountMonth, sheetsOnTablet } from '#storage/month-sheets.ts';
import { keepReceipt, noteSent, waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { aSheetOf, aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const infoPoint = 'de-linde';
const day = '2026-03-02';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = (on = day, at = infoPoint) => saveVisit(database, aVisit({ infoPoint: at, day: on }), onADay(on));

/** As an earlier life leaves a month behind. */
async function leave(month: string, at = infoPoint) {
  const sheet = aSheetOf([aVisit({ infoPoint: at, day: `${month}-02` })], emptySheet(at, month));
  await database.formerSheets.put({ life: aUuid(), infoPoint: at, month, number: 1, listVersion: 1, sheet });
}

test('a tablet that counted nothing holds no month', async () => {
  expect(await monthsHeld(database, infoPoint)).toEqual([]);
});

test('the months of an info point are its own and those of earlier lives, each once and newest first', async () => {
  for (const on of ['2026-01-05', '2026-03-02']) await log(on);
  for (const month of ['2025-12', '2026-02', '2026-03']) await leave(month);
  // One that stands before it in the alphabet, and one behind it.
  for (const other of ['bieb', 'het-anker']) {
    await log('2026-04-01', other);
    await leave('2025-06', other);
  }

  expect(await monthsHeld(database, infoPoint)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
  expect(await monthsHeld(database, 'bieb')).toEqual(['2026-04', '2025-06']);
});

test('a month is read with what earlier lives counted in it, and with nothing of other months and info points', async () => {
  await log();
  for (const [month, at] of [
    ['2026-03', infoPoint],
    ['2026-02', infoPoint],
    ['2026-03', 'het-anker'],
  ] as const) {
    await leave(month, at);
  }

  const sheet = await monthSheet(database, infoPoint, '2026-03');

  expect(sheet).toMatchObject({ infoPoint, month: '2026-03', totals: { visits: 2, questions: 2 } });
  expect(sheet.tables.visitsByDay).toEqual({ '2026-03-02': 2 });
  expect((await monthSheet(database, infoPoint, '2026-04')).totals.visits).toBe(0);
});

test('of every month is told whether it is closed, received, and still has its visits', async () => {
  for (const on of ['2026-02-02', '2026-03-02']) await log(on);
  for (const waiting of await waitingSheets(database)) {
    const sealed = { number: waiting.number, digest: 'a'.repeat(64), signature: 'signed' };
    await noteSent(database, waiting, sealed);
    await keepReceipt(database, waiting, { ...sealed, at: '2026-03-02T10:00:00.000Z' });
  }
  await log('2026-03-03');
  await keepClosings(database, [{ infoPoint, month: '2026-02' }]);
  await eraseOldVisits(database, '2026-03-04');

  expect(await sheetsOnTablet(database)).toMatchObject([
    { sheet: { month: '2026-03' }, state: 'waiting', isClosed: false, isErased: false },
    { sheet: { month: '2026-02' }, state: 'received', isClosed: true, isErased: true },
  ]);
});

test('a recount leaves out what counts in an earlier life, and is empty for a month without visits', async () => {
  await log();
  const other = aVisit({ infoPoint, day });
  await saveVisit(database, other, onADay(day));
  await database.visits.update(other.id, { life: aUuid() });

  expect((await recountMonth(database, infoPoint, '2026-03')).totals.visits).toBe(1);
  expect(await recountMonth(database, infoPoint, '2026-04')).toEqual(emptySheet(infoPoint, '2026-04'));
});
