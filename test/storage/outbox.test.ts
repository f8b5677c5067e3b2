import { afterEach, beforeEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { keepReceipt, keepRefusal, noteSent, reconcile, tryRefusedAgain, waitingSheets } from '#storage/outbox.ts';
import { contactFacts, sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

const today = '2026-03-02';
const at = '2026-03-02T13:32:00.000Z';
const sealedAs = (number: number) => ({ digest: digestOf(number), signature: `signed-${number}` });
const digestOf = (number: number) => String(number).padStart(64, '0');

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function log(day = today) {
  const visit = aVisit({ day });
  await saveVisit(database, visit, onADay(day));
  return visit;
}
async function sendAll() {
  for (const sheet of await waitingSheets(database)) await noteSent(database, sheet, sealedAs(sheet.number));
}
async function receiveAll() {
  for (const sheet of await waitingSheets(database)) {
    await noteSent(database, sheet, sealedAs(sheet.number));
    await keepReceipt(database, sheet, { number: sheet.number, digest: digestOf(sheet.number), at });
  }
}

test('an empty tablet has nothing waiting and claims nothing', async () => {
  expect(await waitingSheets(database)).toEqual([]);
  expect(await sendingState(database, today)).toMatchObject({ visits: 0, isComplete: true, receivedAt: null });
});

test('what was sent but not answered still waits', async () => {
  await log();

  await sendAll();

  expect(await waitingSheets(database)).toHaveLength(1);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: false, waiting: 1, oldestWaiting: today });
});

test('a receipt for the newest number makes the month complete, and the next visit opens it again', async () => {
  const visit = await log();
  await receiveAll();
  const complete = await sendingState(database, today);

  await log();
  const again = await sendingState(database, today);
  await receiveAll();
  await voidVisit(database, visit.id, undoneOn(today));
  const voided = await sendingState(database, today);

  expect(complete).toMatchObject({ visits: 1, isComplete: true, waiting: 0, receivedAt: at });
  expect(again).toMatchObject({ visits: 2, isComplete: false, waiting: 1 });
  expect(voided).toMatchObject({ visits: 1, isComplete: false, waiting: 1 });
});

test('a receipt that comes after the next visit does not cover that visit', async () => {
  await log();
  const [sent] = await waitingSheets(database);
  await noteSent(database, sent!, sealedAs(1));
  await log();

  await keepReceipt(database, sent!, { number: 1, digest: digestOf(1), at });

  expect(await sendingState(database, today)).toMatchObject({ visits: 2, isComplete: false, waiting: 1 });
});

test('a receipt for something that was never sent is no receipt', async () => {
  await log();
  const [sheet] = await waitingSheets(database);

  await keepReceipt(database, sheet!, { number: 1, digest: digestOf(9), at });

  expect(await waitingSheets(database)).toHaveLength(1);
});

test('a late receipt never takes the place of a newer one', async () => {
  await log();
  const [first] = await waitingSheets(database);
  await noteSent(database, first!, sealedAs(1));
  await log();
  await receiveAll();

  await keepReceipt(database, first!, { number: 1, digest: digestOf(1), at });

  expect(await waitingSheets(database)).toEqual([]);
});

test('a revision builds on the last receipt and on all that was sent since', async () => {
  await log();
  await receiveAll();
  await log();
  await sendAll();
  await log();

  const [waiting] = await waitingSheets(database);

  expect(waiting).toMatchObject({ number: 3, buildsOn: [digestOf(1), digestOf(2)] });
});

test('a refused month is set aside in sight, holds up no other, and is tried again on request or after a change', async () => {
  await log('2026-02-27');
  await log();
  const february = (await waitingSheets(database)).find(({ sheet }) => sheet.month === '2026-02');

  await keepRefusal(database, february!, { reason: 'info-point', detail: '' });
  const aside = await waitingSheets(database);
  const state = await sendingState(database, today);
  await tryRefusedAgain(database);

  expect(aside.map(({ sheet }) => sheet.month)).toEqual(['2026-03']);
  expect(state).toMatchObject({ isComplete: false, refused: [{ month: '2026-02', reason: 'info-point' }] });
  expect(await waitingSheets(database)).toHaveLength(2);
});

test('a hub that was put back in time opens the months it lost, by itself', async () => {
  const { infoPoint } = await log();
  await receiveAll();
  await log();
  await receiveAll();

  await reconcile(database, [{ infoPoint, month: '2026-03', number: 1, digest: digestOf(1) }], at);
  const [behind] = await waitingSheets(database);
  await receiveAll();
  await reconcile(database, [], at);
  const [lost] = await waitingSheets(database);

  expect(behind).toMatchObject({ number: 2, buildsOn: [digestOf(1), digestOf(2)] });
  expect(lost).toMatchObject({ number: 2, buildsOn: [digestOf(1), digestOf(2)] });
});

test("the hub's own list makes good for an answer that was lost", async () => {
  const { infoPoint } = await log();
  await sendAll();

  await reconcile(database, [{ infoPoint, month: '2026-03', number: 1, digest: digestOf(1) }], at);

  expect(await sendingState(database, today)).toMatchObject({ isComplete: true, visits: 1, receivedAt: at });
});

test('a contact tells how many were ever logged and how long the oldest has waited', async () => {
  const visit = await log('2026-02-27');
  await voidVisit(database, visit.id, undoneOn('2026-02-28'));
  await log();

  expect(await contactFacts(database, today)).toEqual({ logged: 2, oldestUnsentDays: 2 });
});
