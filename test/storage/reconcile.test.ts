import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { carriedRows, noteCarried, takeInCarried } from '#storage/lives/carried.ts';
import {
  type HubKnows,
  keepReceipt,
  keepRefusal,
  noteSent,
  reconcile,
  type WaitingSheet,
  waitingSheets,
} from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aNumberedSheet, aVisit } from '../support/builders.ts';
import { aBirth, aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
const at = '2026-03-02T13:32:00.000Z';
const later = '2026-03-03T08:00:00.000Z';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const log = (day = today, infoPoint = 'de-linde') => saveVisit(database, aVisit({ day, infoPoint }), onADay(day));

/** Different for every revision of every month, as real ones are. */
function digestOf(month: string, number: number, infoPoint = 'de-linde'): string {
  const name = `${month}${infoPoint === 'de-linde' ? '1' : '2'}${number}`;
  return name.replaceAll('-', '').padStart(64, '0');
}
const knows = (month: string, number: number, infoPoint = 'de-linde'): HubKnows => ({
  infoPoint,
  month,
  number,
  digest: digestOf(month, number, infoPoint),
});
/** What somebody else sent of March under this number. */
const stranger = (number: number): HubKnows => ({ ...knows('2026-03', number), digest: 'f'.repeat(64) });

const digest = ({ sheet, number }: WaitingSheet) => digestOf(sheet.month, number, sheet.infoPoint);

async function sendAll() {
  for (const sheet of await waitingSheets(database)) {
    await noteSent(database, sheet, { digest: digest(sheet), signature: 'signed' });
  }
}

async function receiveAll() {
  await sendAll();
  for (const sheet of await waitingSheets(database)) {
    await keepReceipt(database, sheet, { number: sheet.number, digest: digest(sheet), at });
  }
}

async function refuse(reason: string) {
  for (const sheet of await waitingSheets(database)) await keepRefusal(database, sheet, { reason, detail: '' });
}

const waitingMonths = async (withRefused = false) =>
  (await waitingSheets(database, withRefused)).map(({ sheet }) => `${sheet.infoPoint} ${sheet.month}`);

/** A month of another tablet, of which the hub has said yes. */
async function deliverForAnother() {
  const { privateKey } = await aBirth();
  const revision = await sealRevision(aNumberedSheet(), [], privateKey);
  await takeInCarried(database, [revision]);
  await noteCarried(database, revision, 'accepted');
}
const carriedAnswers = async () => (await carriedRows(database)).map(({ answer }) => answer);

test.each([
  [0, ['de-linde 2026-03', 'het-anker 2026-03']],
  [1, ['de-linde 2026-02', 'het-anker 2026-03']],
  [2, ['de-linde 2026-02', 'de-linde 2026-03']],
])('the hub’s word about month %s of three is about no other month and no other info point', async (which, waiting) => {
  await log('2026-02-27');
  await log();
  await log(today, 'het-anker');
  await sendAll();
  const all = [knows('2026-02', 1), knows('2026-03', 1), knows('2026-03', 1, 'het-anker')];

  await reconcile(database, all.slice(which, which + 1), at);
  const afterOne = await waitingMonths();
  await reconcile(database, all, at);

  expect(afterOne).toEqual(waiting);
  expect(await waitingMonths()).toEqual([]);
});

test('of several revisions the one that the hub holds becomes the receipt', async () => {
  await log();
  await sendAll();
  await log();
  await sendAll();

  await reconcile(database, [knows('2026-03', 1)], at);
  const [second] = await waitingSheets(database);
  await reconcile(database, [knows('2026-03', 2)], at);

  expect(second).toMatchObject({ number: 2, buildsOn: [digestOf('2026-03', 1), digestOf('2026-03', 2)] });
  expect(await waitingMonths()).toEqual([]);
});

test.each([
  ['our number with another’s content', stranger(1)],
  ['our content under another number', { ...knows('2026-03', 1), number: 3 }],
])('%s is no receipt of ours', async (_, known) => {
  await log();
  await sendAll();

  await reconcile(database, [known], at);

  expect(await waitingMonths()).toEqual(['de-linde 2026-03']);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: false, receivedAt: null });
});

test('a receipt stays when the hub went on from it with what somebody else sent', async () => {
  await log();
  await receiveAll();

  await reconcile(database, [stranger(2)], later);

  expect(await waitingMonths()).toEqual([]);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: true, receivedAt: at });
});

test('a receipt is taken back when the hub is behind it, whoever sent what it has', async () => {
  await log();
  await receiveAll();
  await log();
  await receiveAll();

  await reconcile(database, [stranger(1)], later);

  expect(await waitingMonths()).toEqual(['de-linde 2026-03']);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: false, receivedAt: null });
});

test('a receipt that stands keeps the time at which the hub gave it, and nothing is written', async () => {
  await log();
  await receiveAll();
  let writes = 0;
  database.exchanges.hook('updating', () => {
    writes += 1;
  });

  await reconcile(database, [knows('2026-03', 1)], later);

  expect(writes).toBe(0);
  expect(await sendingState(database, today)).toMatchObject({ receivedAt: at });
});

test.each<[string, HubKnows[], (string | null)[]]>([
  ['lost this month', [], [null]],
  ['is behind with this month', [knows('2026-03', 1)], [null]],
  ['has all it ever gave a receipt for', [knows('2026-03', 2)], ['accepted']],
  ['went on since', [stranger(3)], ['accepted']],
])(
  'what was brought for others is offered again only if the hub may have lost it: it %s',
  async (_, known, answers) => {
    await log();
    await receiveAll();
    await log();
    await receiveAll();
    await deliverForAnother();

    await reconcile(database, known, later);

    expect(await carriedAnswers()).toEqual(answers);
  },
);

test('a month that the hub never received is no sign that it lost anything', async () => {
  await log();
  await sendAll();
  await deliverForAnother();

  await reconcile(database, [], later);

  expect(await carriedAnswers()).toEqual(['accepted']);
});

test('a hub that did not know the tablet sets no month aside, and its refusal is over when it speaks again', async () => {
  await log();
  await sendAll();
  await refuse('unknown-tablet');
  const inSight = await sendingState(database, today);
  const meanwhile = await waitingMonths();

  await reconcile(database, [], later);

  expect(inSight.refused).toMatchObject([{ reason: 'unknown-tablet' }]);
  expect(meanwhile).toEqual(['de-linde 2026-03']);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: false, refused: [] });
});

test('a refusal of the month itself stands, whatever the hub holds beside it', async () => {
  await log();
  await receiveAll();
  await log();
  await refuse('info-point');

  await reconcile(database, [knows('2026-03', 1)], later);

  expect(await sendingState(database, today)).toMatchObject({ refused: [{ reason: 'info-point' }] });
  expect(await waitingMonths()).toEqual([]);
  expect(await waitingMonths(true)).toEqual(['de-linde 2026-03']);
});

test('a refusal of a month that was never received stands when the hub has nothing of it', async () => {
  await log();
  await sendAll();
  await refuse('info-point');

  await reconcile(database, [], later);

  expect(await sendingState(database, today)).toMatchObject({ refused: [{ reason: 'info-point' }] });
});

test('a refusal is over once the hub holds that very number, also if it loses it again', async () => {
  await log();
  await sendAll();
  await refuse('info-point');

  await reconcile(database, [knows('2026-03', 1)], at);
  await reconcile(database, [], later);

  expect(await waitingMonths()).toEqual(['de-linde 2026-03']);
  expect(await sendingState(database, today)).toMatchObject({ isComplete: false, refused: [] });
});
