import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepClosings } from '#storage/closings.ts';
import { correctVisit } from '#storage/corrections.ts';
import type { Database, SheetRow } from '#storage/database.ts';
import { eraseOldVisits } from '#storage/erase-visits.ts';
import { keepReceipt, noteSent, reconcile, waitingSheets } from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-12';
const at = '2026-03-12T13:32:00.000Z';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function log(day = today, on = day) {
  const visit = aVisit({ day });
  await saveVisit(database, visit, onADay(on));
  return visit;
}

async function receiveAll(receivedAt = at) {
  for (const sheet of await waitingSheets(database)) {
    const digest = String(sheet.number).padStart(64, '0');
    await noteSent(database, sheet, { digest, signature: 'signed' });
    await keepReceipt(database, sheet, { number: sheet.number, digest, at: receivedAt });
  }
}

const state = (on = today) => sendingState(database, on);

test('an earlier month counts on the screen as long as it waits, this month always', async () => {
  await log('2026-02-27');
  await log();
  const waiting = await state();
  await receiveAll();

  expect(waiting).toMatchObject({ visits: 2, isComplete: false, waiting: 2 });
  expect(await state()).toMatchObject({ visits: 1, isComplete: true, waiting: 0, oldestWaiting: null });
});

test.each([
  ['the earlier month', '2026-03-12T08:00:00.000Z', '2026-03-05T08:00:00.000Z'],
  ['the later month', '2026-03-05T08:00:00.000Z', '2026-03-12T08:00:00.000Z'],
])('the newest receipt is told, here that of %s', async (_, ofFebruary, ofMarch) => {
  await log('2026-02-27');
  await receiveAll(ofFebruary);
  await log();
  await receiveAll(ofMarch);

  expect((await state()).receivedAt).toBe('2026-03-12T08:00:00.000Z');
});

test('the oldest change that waits is told, in whatever month and order it was made', async () => {
  await log('2026-02-27', '2026-03-10'); // entered afterwards: its month comes first, its day does not
  await log('2026-03-11');
  await log('2026-03-09');
  await log('2026-03-12');

  expect(await state()).toMatchObject({ waiting: 4, oldestWaiting: '2026-03-09' });
});

test('visits that count in another life wait for nothing here', async () => {
  await log();
  const other = aVisit({ day: '2026-03-02' });
  const { id, infoPoint, day } = other;
  const row = { id, infoPoint, month: '2026-03', day, number: 1, changedOn: day, voided: false, visit: other };
  await database.visits.add({ ...row, life: aUuid() });

  expect(await state()).toMatchObject({ waiting: 1, oldestWaiting: today });
});

test('a visit that moved to another month waits in both, until the one that it left was received', async () => {
  const visit = await log('2026-02-27');
  await receiveAll();
  await correctVisit(database, { ...visit, day: '2026-03-02' }, { ...onADay('2026-03-03'), reason: 'mistapped' });
  const moved = await state();
  await receiveAll();
  await log('2026-02-28', today);

  expect(moved).toMatchObject({ visits: 1, waiting: 2, oldestWaiting: '2026-03-03' });
  expect(await state()).toMatchObject({ visits: 2, waiting: 1, oldestWaiting: today });
});

async function anErasedMonthThatWaits() {
  for (const day of ['2026-02-25', '2026-02-26']) await log(day);
  await receiveAll();
  await keepClosings(database, [{ infoPoint: 'de-linde', month: '2026-02' }]);
  expect(await eraseOldVisits(database, today)).toBe(2);
  await reconcile(database, [], at);
}

test.each<[string, (row: SheetRow) => unknown, number]>([
  ['is sound', () => undefined, 2],
  ['has no totals', ({ erased }) => erased && Reflect.deleteProperty(erased.sheet, 'totals'), 0],
  ['has no sheet', ({ erased }) => erased && Reflect.deleteProperty(erased, 'sheet'), 0],
])('the state is told also when what was kept of erased visits %s', async (_, by, waiting) => {
  await anErasedMonthThatWaits();

  await database.sheets.toCollection().modify((row) => void by(row));

  expect(await state()).toMatchObject({ visits: 2, isComplete: false, waiting, oldestWaiting: '2026-02-25' });
});

test.each<[string, (row: SheetRow) => unknown]>([
  ['without its totals', (row) => Reflect.deleteProperty(row.sheet, 'totals')],
  ['without a sheet', (row) => Reflect.deleteProperty(row, 'sheet')],
])('a month that was damaged, %s, is named in sight and hides no other', async (_, by) => {
  await log('2026-02-27');
  await log();

  await database.sheets.update(['de-linde', '2026-02'], (row: SheetRow) => void by(row));

  const refused = [{ infoPoint: 'de-linde', month: '2026-02', reason: 'unreadable', detail: '' }];
  expect(await state()).toMatchObject({ visits: 1, isComplete: false, waiting: 2, refused });
});
