import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Month } from '#domain/calendar.ts';
import { keepClosings } from '#storage/closings.ts';
import type { Database } from '#storage/database.ts';
import { eraseOldVisits, monthsErased } from '#storage/erase-visits.ts';
import { keepReceipt, noteSent, reconcile, waitingSheets } from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { whileHearing } from '../support/bent-disk.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const infoPoint = 'de-linde';
const inMarch = '2026-03-12';
/** The first Monday after March. */
const today = '2026-04-06';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = (day = inMarch, on = day, id = aUuid()) => saveVisit(database, aVisit({ id, day }), onADay(on));
const close = (...months: Month[]) =>
  keepClosings(
    database,
    months.map((month) => ({ infoPoint, month })),
  );

async function sendAll(at?: string) {
  for (const sheet of await waitingSheets(database)) {
    const sealed = { number: sheet.number, digest: String(sheet.number).padStart(64, '0'), signature: 'signed' };
    await noteSent(database, sheet, sealed);
    if (at) await keepReceipt(database, sheet, { ...sealed, at });
  }
}
const receiveAll = () => sendAll('2026-04-01T07:00:00.000Z');

/** A visit of March that counts in another life. */
async function logElsewhere(changedOn = inMarch) {
  const visit = aVisit({ day: inMarch });
  const row = { id: visit.id, infoPoint, month: '2026-03', day: inMarch, number: 0, changedOn, voided: false, visit };
  await database.visits.add({ ...row, life: aUuid() });
}

test('every closed month loses its visits in one round, and the months that lost them are told newest first', async () => {
  for (const day of ['2026-01-12', '2026-02-12', inMarch, '2026-04-02']) await log(day);
  await saveVisit(database, aVisit({ infoPoint: 'bieb', day: inMarch }), onADay(inMarch));
  await receiveAll();
  const elsewhere = { infoPoint: 'bieb', month: '2026-03' };
  await keepClosings(database, [
    elsewhere,
    ...['2026-01', '2026-02', '2026-03'].map((month) => ({ infoPoint, month })),
  ]);

  expect(await eraseOldVisits(database, today)).toBe(4);

  expect((await database.visits.toArray()).map(({ day }) => day)).toEqual(['2026-04-02']);
  expect(await monthsErased(database)).toEqual(['2026-03', '2026-02', '2026-01']);
});

test('a closed month that was never sent keeps its visits', async () => {
  await log();
  await close('2026-03');

  expect(await eraseOldVisits(database, today)).toBe(0);

  expect(await database.visits.count()).toBe(1);
});

test('a closed month without visits takes no place in the line of writes', async () => {
  await log();
  await receiveAll();
  await close('2026-02', '2026-03');
  await eraseOldVisits(database, today);
  const writes: string[] = [];

  await whileHearing(
    ({ mode }) => void (mode === 'readwrite' && writes.push(mode)),
    async () => {
      database.close({ disableAutoOpen: false }); // heard is only what is opened from here on
      await eraseOldVisits(database, today);
    },
  );

  expect(writes).toEqual([]);
});

test('a visit whose sheet is gone stays: nothing else tells what it counted for', async () => {
  await log();
  await receiveAll();
  await close('2026-03');
  await database.sheets.clear();

  expect(await eraseOldVisits(database, today)).toBe(0);

  expect(await database.visits.count()).toBe(1);
});

test('a visit of another life goes once, beside those of this one', async () => {
  await log();
  await logElsewhere(today); // changed today: that holds back no month but its own
  await receiveAll();
  await close('2026-03');

  expect(await eraseOldVisits(database, today)).toBe(2);

  expect(await database.visits.count()).toBe(0);
});

test('a visit of another life that goes after the rest leaves the month and its numbers as they were', async () => {
  await log();
  await receiveAll();
  await close('2026-03');
  await eraseOldVisits(database, today);
  await logElsewhere();
  const before = [await database.sheets.toArray(), await database.draws.toArray()];

  expect(await eraseOldVisits(database, today)).toBe(1);

  expect([await database.sheets.toArray(), await database.draws.toArray()]).toEqual(before);
});

test.each<[string, [day: string, on: string][]]>([
  [
    'in one round',
    [
      [inMarch, '2026-03-20'],
      [inMarch, inMarch],
      [inMarch, '2026-03-25'],
    ],
  ],
  [
    'in two rounds',
    [
      [inMarch, inMarch],
      [inMarch, today],
    ],
  ],
])('erased visits wait again since the oldest change to any of them, when they went %s', async (how, logged) => {
  await close('2026-03');
  for (const [day, on] of logged) {
    await log(day, on);
    await receiveAll();
    if (how === 'in two rounds') await eraseOldVisits(database, on === today ? '2026-04-07' : today);
  }
  await eraseOldVisits(database, '2026-04-07');
  expect(await database.visits.count()).toBe(0);

  await reconcile(database, [], '2026-04-07T08:00:00.000Z'); // a hub that was put back in time

  expect(await sendingState(database, '2026-04-07')).toMatchObject({ waiting: logged.length, oldestWaiting: inMarch });
});

test('a month that is too old keeps its visits when its sheet cannot be relied on', async () => {
  await log('2025-01-06');
  await receiveAll();
  await database.sheets.toCollection().modify((row) => Reflect.deleteProperty(row, 'listVersion'));

  expect(await eraseOldVisits(database, today)).toBe(0);

  expect(await database.visits.count()).toBe(1);
});

const aheadOfAll = '2036-01-01';
const hubs: [string, () => Promise<unknown>][] = [
  ['that nothing was sent of', async () => undefined],
  ['of which the hub never said anything', () => sendAll()],
];

test.each(hubs)('a clock that runs years ahead erases nothing of a tablet %s', async (_, contact) => {
  await log();
  await contact();

  expect(await eraseOldVisits(database, aheadOfAll)).toBe(0);
});

test('a clock that runs behind goes by its own date, whatever the hub said', async () => {
  await log();
  await sendAll('2030-01-01T07:00:00.000Z');

  expect(await eraseOldVisits(database, today)).toBe(0);
});

test('what the hub said later than the newest visit proves the date as well', async () => {
  await log('2025-01-06');
  await sendAll('2026-04-01T07:00:00.000Z');

  expect(await eraseOldVisits(database, today)).toBe(1);
});

test('the newest visit proves the date by its day, not by its id', async () => {
  await log('2025-03-31', '2025-03-31', 'ffffffff-0000-4000-8000-000000000001');
  await log('2026-04-30', '2026-04-30', '00000000-0000-4000-8000-000000000001');

  expect(await eraseOldVisits(database, '2026-04-30')).toBe(1);
});
