import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { buildsOnOf, hasSent, keepReceipt, noteSent, type WaitingSheet, waitingSheets } from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
const at = '2026-03-02T13:32:00.000Z';
const infoPoint = 'de-linde';
const month = '2026-03';
const digestOf = (number: number) => String(number).padStart(64, '0');

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = (day = today) => saveVisit(database, aVisit({ day }), onADay(day));

async function onlyWaiting(): Promise<WaitingSheet> {
  const [sheet] = await waitingSheets(database);
  if (!sheet) throw new Error('expected a sheet that waits');
  return sheet;
}

async function aWaitingSheet(): Promise<WaitingSheet> {
  await log();
  return onlyWaiting();
}

const note = (sheet: WaitingSheet, signature = 'signed', digest = digestOf(sheet.number)) =>
  noteSent(database, sheet, { digest, signature });

const exchange = () => database.exchanges.get([infoPoint, month]);

test('what is about to leave is noted with its number, counts and signature, and nothing is claimed of it', async () => {
  const sheet = await aWaitingSheet();

  expect(await note(sheet, 'signed-once')).toBe(true);

  const sent = [{ number: 1, digest: digestOf(1), totals: sheet.sheet.totals, signatures: ['signed-once'] }];
  expect(await exchange()).toEqual({ infoPoint, month, sent, receipt: null, refused: null });
});

test('what was counted in another life may not leave, and is not noted', async () => {
  const sheet = await aWaitingSheet();

  expect(await note({ ...sheet, life: aUuid() })).toBe(false);

  expect(await exchange()).toBeUndefined();
});

test('a database that has no life any more keeps note of what it hands over', async () => {
  const sheet = await aWaitingSheet();
  await database.life.clear();

  expect(await note(sheet)).toBe(true);
});

test('a revision that is sealed anew at a second try is noted once, with both signatures', async () => {
  const sheet = await aWaitingSheet();
  await note(sheet, 'first-try');
  await log();
  await note(await onlyWaiting(), 'of-the-second');

  await note(sheet, 'second-try');

  expect((await exchange())?.sent.map(({ number, signatures }) => [number, signatures])).toEqual([
    [2, ['of-the-second']],
    [1, ['first-try', 'second-try']],
  ]);
});

test('of a revision that was tried without end the last hundred signatures are known', async () => {
  const sheet = await aWaitingSheet();
  for (let tries = 1; tries <= 101; tries += 1) await note(sheet, `try-${tries}`);
  const knows = (tries: number) => hasSent(database, { infoPoint, month, digest: digestOf(1) }, `try-${tries}`);

  expect(await Promise.all([1, 2, 101].map(knows))).toEqual([false, true, true]);
});

test.each<[string, boolean, Partial<Parameters<typeof hasSent>[1]>, string?]>([
  ['what it sent', true, {}],
  ['what it sent, with the signature it left with', true, {}, 'signed'],
  ['the same counts under a signature of somebody else', false, {}, 'of-a-copy'],
  ['an earlier revision that it sent', true, { digest: digestOf(1) }],
  ['a revision that it never sent', false, { digest: digestOf(9) }],
  ['the same digest in another month', false, { month: '2026-02' }],
  ['the same digest of another info point', false, { infoPoint: 'het-anker' }],
])('a tablet is asked whether it sent %s: %s', async (_, answer, what, signature) => {
  await note(await aWaitingSheet());
  await log();
  await note(await onlyWaiting());

  expect(await hasSent(database, { infoPoint, month, digest: digestOf(2), ...what }, signature)).toBe(answer);
});

test('what an earlier release sent has no signatures, and is its own whatever signature is shown', async () => {
  await note(await aWaitingSheet());
  await database.exchanges.toCollection().modify(({ sent }) => {
    for (const one of sent) Reflect.deleteProperty(one, 'signatures');
  });

  expect(await hasSent(database, { infoPoint, month, digest: digestOf(1) }, 'any')).toBe(true);
});

test('the first revision of a month builds on nothing, and each month builds on its own', async () => {
  await log('2026-02-27');
  await log();
  const [february, march] = (await waitingSheets(database)) as [WaitingSheet, WaitingSheet];
  await note(march);

  expect([february.buildsOn, await buildsOnOf(database, february)]).toEqual([[], []]);
  expect(await buildsOnOf(database, march)).toEqual([digestOf(1)]);
});

test('what a revision builds on stays within what the hub takes: the receipt and the last four hundred', async () => {
  const sheet = await aWaitingSheet();
  await note(sheet);
  await keepReceipt(database, sheet, { number: 1, digest: digestOf(1), at });
  const { totals } = sheet.sheet;
  const later = Array.from({ length: 401 }, (_, index) => ({ number: index + 2, digest: digestOf(index + 2), totals }));
  await database.exchanges.toCollection().modify(({ sent }) => void sent.push(...later));

  const buildsOn = await buildsOnOf(database, sheet);

  expect(buildsOn.length).toBe(401);
  expect([buildsOn[0], buildsOn[1], buildsOn.at(-1)]).toEqual([digestOf(1), digestOf(3), digestOf(402)]);
});

test.each([
  ['whose digest was never sent', { number: 1, digest: digestOf(9) }],
  ['that gives what was sent another number', { number: 2, digest: digestOf(1) }],
])('a receipt %s changes nothing', async (_, receipt) => {
  const sheet = await aWaitingSheet();
  await note(sheet);
  const before = await exchange();

  await keepReceipt(database, sheet, { ...receipt, at });

  expect(await exchange()).toEqual(before);
  expect(await waitingSheets(database)).toHaveLength(1);
});

test('a receipt that is given once more carries the last time at which the hub gave it', async () => {
  const sheet = await aWaitingSheet();
  await note(sheet);
  await keepReceipt(database, sheet, { number: 1, digest: digestOf(1), at });

  const later = '2026-03-03T08:00:00.000Z';
  await keepReceipt(database, sheet, { number: 1, digest: digestOf(1), at: later });

  expect(await sendingState(database, today)).toMatchObject({ isComplete: true, receivedAt: later });
});
