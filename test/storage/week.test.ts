import { afterEach, beforeEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { sheetsOnTablet } from '#storage/month-sheets.ts';
import { keepReceipt, keepRefusal, noteSent, waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { visitsBetween } from '#storage/week.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function log(day: string) {
  const visit = aVisit({ day });
  await saveVisit(database, visit, onADay(day));
  return visit;
}
const daysOf = (kept: { visit: { day: string } }[]) => kept.map(({ visit }) => visit.day);

test('a week that lies in two months is one week, its first and last day included', async () => {
  for (const day of ['2026-03-29', '2026-03-30', '2026-04-01', '2026-04-02', '2026-04-03']) await log(day);

  const week = await visitsBetween(database, '2026-03-30', '2026-04-02');

  expect(daysOf(week)).toEqual(['2026-03-30', '2026-04-01', '2026-04-02']);
});

test('a voided visit is still there and says that it is voided', async () => {
  const visit = await log('2026-03-30');
  await voidVisit(database, visit.id, undoneOn('2026-03-30'));

  expect(await visitsBetween(database, '2026-03-30', '2026-03-30')).toMatchObject([{ visit, voided: true }]);
});

test('the newest month comes first, and each waits until its own number has an answer', async () => {
  await log('2026-02-10');
  await log('2026-03-02');
  const digest = '1'.repeat(64);
  for (const sheet of await waitingSheets(database)) {
    if (sheet.sheet.month !== '2026-02') continue;
    await noteSent(database, sheet, { digest, signature: 'a' });
    await keepReceipt(database, sheet, { number: sheet.number, digest, at: '2026-03-02T13:32:00.000Z' });
  }

  expect((await sheetsOnTablet(database)).map(({ sheet, state }) => [sheet.month, state])).toEqual([
    ['2026-03', 'waiting'],
    ['2026-02', 'received'],
  ]);

  await log('2026-02-11');

  expect((await sheetsOnTablet(database))[1]).toMatchObject({ number: 2, state: 'waiting' });
});

test('a month that the hub did not accept is called refused until it changes', async () => {
  await log('2026-03-02');
  for (const sheet of await waitingSheets(database)) {
    await keepRefusal(database, sheet, { reason: 'info-point', detail: '' });
  }
  const before = await sheetsOnTablet(database);

  await log('2026-03-03');

  expect(before).toMatchObject([{ state: 'refused' }]);
  expect(await sheetsOnTablet(database)).toMatchObject([{ state: 'waiting' }]);
});
