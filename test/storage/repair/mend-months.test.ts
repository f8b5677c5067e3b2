import { afterEach, beforeEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import type { Database, SheetRow } from '#storage/database.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { keepRefusal, noteSent, tryRefusedAgain, waitingSheets } from '#storage/outbox.ts';
import { mendMonths } from '#storage/repair/mend-months.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aSheetOf, aUuid, aVisit } from '../../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function damage(change: (row: SheetRow) => unknown) {
  await database.sheets.toCollection().modify((row) => void change(row));
}

test('a sheet that cannot be read is in sight, holds up no other month, and is counted anew from its visits', async () => {
  const mistake = aVisit({ day: today });
  for (const visit of [aVisit({ day: today }), mistake]) await saveVisit(database, visit, onADay(today));
  await voidVisit(database, mistake.id, undoneOn(today));
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));
  await saveVisit(database, aVisit({ day: '2026-02-27' }), onADay(today));

  const before = await sendingState(database, today);
  const others = await waitingSheets(database);
  const mended = await mendMonths(database, 1);

  expect(before.refused).toMatchObject([{ month: '2026-03', reason: 'unreadable' }]);
  expect(others.map(({ sheet }) => sheet.month)).toEqual(['2026-02']);
  expect(mended).toBe(1);
  expect(await monthSheet(database, 'de-linde', '2026-03')).toEqual(
    await recountMonth(database, 'de-linde', '2026-03'),
  );
  expect((await sendingState(database, today)).refused).toEqual([]);
});

test('a month refused because it does not add up gets a number that was never sent', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  await damage((row) => {
    row.sheet.totals.visits += 1;
  });
  const [waiting] = await waitingSheets(database);
  await noteSent(database, waiting!, { digest: '1'.repeat(64), signature: 'a' });
  await keepRefusal(database, waiting!, { reason: 'does-not-add-up', detail: '' });

  await mendMonths(database, 1);
  await tryRefusedAgain(database);

  expect(await waitingSheets(database)).toMatchObject([{ number: 2, sheet: { totals: { visits: 1 } } }]);
});

test('a month refused for another reason, and one whose visits are gone, stay as they are', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  const [waiting] = await waitingSheets(database);
  await keepRefusal(database, waiting!, { reason: 'info-point', detail: '' });
  const refused = await mendMonths(database, 1);
  await keepRefusal(database, waiting!, { reason: 'schema', detail: '' });
  await database.visits.clear();

  expect([refused, await mendMonths(database, 1)]).toEqual([0, 0]);
  expect(await monthSheet(database, 'de-linde', '2026-03')).toMatchObject({ totals: { visits: 1 } });
});

test.each(['schema', 'digest', 'does-not-add-up'])('a month refused with “%s” is counted anew', async (reason) => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  const [waiting] = await waitingSheets(database);
  await keepRefusal(database, waiting!, { reason, detail: '' });

  expect(await mendMonths(database, 1)).toBe(1);
});

test('a month that is on its way, and one that was refused under an earlier number, stay as they are', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  const [waiting] = await waitingSheets(database);
  await noteSent(database, waiting!, { digest: '1'.repeat(64), signature: 'a' });
  const underway = await mendMonths(database, 1);
  await keepRefusal(database, waiting!, { reason: 'schema', detail: '' });
  await saveVisit(database, aVisit({ day: today }), onADay(today));

  expect([underway, await mendMonths(database, 1)]).toEqual([0, 0]);
});

/** Two months that add up, of which a visit is gone: nothing in the sheets themselves tells. */
async function twoMonthsThatAreNotTheirSum() {
  for (const day of ['2026-02-27', today]) {
    const lost = aVisit({ day });
    for (const visit of [aVisit({ day }), lost]) await saveVisit(database, visit, onADay(today));
    await database.visits.delete(lost.id);
  }
}

test.each<[string, Parameters<typeof mendMonths>[2], string[]]>([
  ['none', undefined, []],
  ['one of them', ['de-linde', '2026-03'], ['2026-03']],
  ['a month that is not here', ['de-linde', '2026-01'], []],
  ['the same month elsewhere', ['het-anker', '2026-03'], []],
])('of sound months only the suspect one is counted anew: %s', async (_, suspect, mended) => {
  await twoMonthsThatAreNotTheirSum();

  expect(await mendMonths(database, 1, suspect)).toBe(mended.length);

  const rows = await database.sheets.toArray();
  expect(rows.filter(({ sheet }) => sheet.totals.visits === 1).map(({ month }) => month)).toEqual(mended);
});

test('a suspect month that is the sum of its visits stays as it is', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));

  expect(await mendMonths(database, 1, ['de-linde', '2026-03'])).toBe(0);
});

test('a damaged month stays as it is when the only visits here count in another life', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  await database.visits.toCollection().modify({ life: aUuid() });
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));

  expect(await mendMonths(database, 1)).toBe(0);
});

test('nothing is counted anew in a database that has no life', async () => {
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));
  await database.life.clear();

  expect(await mendMonths(database, 1)).toBe(0);
});

test.each([
  ['on the sheet', { onSheet: 9, onVisit: 2, sent: 4 }],
  ['on a visit', { onSheet: Number.NaN, onVisit: 9, sent: 4 }],
  ['on what was sent', { onSheet: 1, onVisit: 2, sent: 9 }],
])('the new number is above every other, also when only %s the highest is left', async (_, number) => {
  const visit = aVisit({ day: today });
  await saveVisit(database, visit, onADay(today));
  const [waiting] = await waitingSheets(database);
  await noteSent(database, { ...waiting!, number: number.sent }, { digest: '1'.repeat(64), signature: 'a' });
  await database.visits.update(visit.id, { number: number.onVisit });
  await damage((row) => Object.assign(row, { number: number.onSheet }));
  await damage((row) => Reflect.deleteProperty(row.sheet, 'totals'));
  await database.draws.clear();

  expect(await mendMonths(database, 1)).toBe(1);

  expect(await waitingSheets(database)).toMatchObject([{ number: 10, sheet: aSheetOf([visit]) }]);
});
