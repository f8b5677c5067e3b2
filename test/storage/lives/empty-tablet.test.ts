import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { noteCarried, takeInCarried } from '#storage/lives/carried.ts';
import { emptyTablet, unarrived } from '#storage/lives/empty-tablet.ts';
import { keepReceipt, keepRefusal, noteSent, waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aVisit } from '../../support/builders.ts';
import { aBirth, aDatabase, onADay } from '../../support/tablet.ts';

const today = '2026-03-02';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = () => saveVisit(database, aVisit({ day: today }), onADay(today));

async function receiveAll() {
  for (const sheet of await waitingSheets(database)) {
    const sealed = { number: sheet.number, digest: String(sheet.number).padStart(64, '0'), signature: 'signed' };
    await noteSent(database, sheet, sealed);
    await keepReceipt(database, sheet, { ...sealed, at: `${today}T13:32:00.000Z` });
  }
}

async function aMonthOfAnother() {
  const other = await aDatabase();
  await saveVisit(other, aVisit({ day: today }), onADay(today));
  const { privateKey } = await aBirth();
  const [waiting] = await waitingSheets(other);
  await other.delete();
  const { buildsOn, ...numbered } = waiting!;
  return sealRevision(numbered, buildsOn, privateKey);
}

test('a tablet of which everything was received is emptied, and nothing of it is left', async () => {
  await log();
  await receiveAll();

  expect(await emptyTablet(database, today)).toBeUndefined();

  expect(await Dexie.exists(database.name)).toBe(false);
});

test('a visit that was saved after the screen last looked keeps the tablet from being emptied', async () => {
  await log();
  await receiveAll();
  expect(await unarrived(database, today)).toBeUndefined();
  await log();

  expect(await emptyTablet(database, today)).toEqual({ visits: 1, months: 1, refused: 0, carried: 0 });

  expect(await database.visits.count()).toBe(2);
});

test('a month that the hub refused keeps the tablet from being emptied', async () => {
  await log();
  const [sheet] = await waitingSheets(database);
  await keepRefusal(database, sheet!, { reason: 'info-point', detail: '' });

  expect(await emptyTablet(database, today)).toEqual({ visits: 1, months: 1, refused: 1, carried: 0 });

  expect(await database.visits.count()).toBe(1);
});

test('a month brought from another tablet keeps this one from being emptied until the hub has answered', async () => {
  const revision = await aMonthOfAnother();
  await takeInCarried(database, [revision]);

  expect(await emptyTablet(database, today)).toEqual({ visits: 0, months: 0, refused: 0, carried: 1 });
  expect(await database.carried.count()).toBe(1);

  await noteCarried(database, revision, 'accepted');
  expect(await emptyTablet(database, today)).toBeUndefined();
});

test('what never left this tablet and what was brought from another are told beside each other', async () => {
  await log();
  await takeInCarried(database, [await aMonthOfAnother()]);

  expect(await emptyTablet(database, today)).toEqual({ visits: 1, months: 1, refused: 0, carried: 1 });
});

test('a visit saved at the very moment of emptying is on the disk, or was never said to be saved', async () => {
  for (const order of ['save first', 'empty first']) {
    const tablet = await aDatabase();
    const save = () => saveVisit(tablet, aVisit({ day: today }), onADay(today));
    const empty = () => emptyTablet(tablet, today);

    const both = order === 'save first' ? [save(), empty()] : [empty(), save()];
    const [first, second] = await Promise.allSettled<unknown>(both);
    const [saved, emptied] = order === 'save first' ? [first, second] : [second, first];

    const isKept = saved?.status === 'fulfilled';
    const isRefused = emptied?.status === 'fulfilled' && emptied.value !== undefined;
    expect(isKept, order).toBe(isRefused);
    if (isKept) expect(await tablet.visits.count()).toBe(1);
    await tablet.delete();
  }
});
