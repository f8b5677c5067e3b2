import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dayPlus } from '#domain/calendar.ts';
import { isUndetailed, tallyVisit } from '#domain/kept-visit.ts';
import { correctVisit, daysWithVisits, keptVisit, restoreVisit, voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { monthSheet, recountMonth } from '#storage/month-sheets.ts';
import { keepReceipt, noteSent } from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { aUuid, aVisit, catalogue, someVisits } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

const opened: Database[] = [];
async function aTablet() {
  const database = await aDatabase();
  opened.push(database);
  return database;
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

const mistapped = (on: string) => ({ ...onADay(on), reason: 'mistapped' as const });

test('a corrected visit counts as what it became, under one new number, and says why', async () => {
  const database = await aTablet();
  const visit = aVisit({ topics: ['digid-app'] });
  await saveVisit(database, visit, onADay('2026-03-02'));

  const other = { ...aVisit({ topics: ['huurtoeslag'] }), id: visit.id };
  const isCorrected = await correctVisit(database, other, mistapped('2026-03-04'));

  const sheet = await monthSheet(database, visit.infoPoint, '2026-03');
  expect(isCorrected).toBe(true);
  expect(Object.keys(sheet.tables.questionsByTopic)).toEqual(['geld-en-toeslagen/huurtoeslag']);
  expect(sheet.totals.visits).toBe(1);
  expect(await database.sheets.get([visit.infoPoint, '2026-03'])).toMatchObject({ number: 2, logged: 1 });
  expect(await keptVisit(database, visit.id)).toEqual({
    visit: other,
    voided: false,
    isFixed: false,
    changes: [{ on: '2026-03-04', did: 'corrected', reason: 'mistapped' }],
  });
});

test('a visit that is corrected into another month leaves the one, joins the other, and both wait to be sent', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-01' });
  await saveVisit(database, visit, onADay('2026-03-01'));
  const [row] = await database.sheets.toArray();
  const digest = 'a'.repeat(64);
  await noteSent(database, row!, { digest, signature: 'a' });
  await keepReceipt(database, row!, { number: 1, digest, at: '2026-03-01T10:00:00.000Z' });

  await correctVisit(database, { ...visit, day: '2026-02-28' }, mistapped('2026-03-02'));

  expect((await monthSheet(database, visit.infoPoint, '2026-03')).totals.visits).toBe(0);
  expect((await monthSheet(database, visit.infoPoint, '2026-02')).totals.visits).toBe(1);
  expect(await sendingState(database, '2026-03-05')).toMatchObject({
    isComplete: false,
    waiting: 2,
    oldestWaiting: '2026-03-02',
  });
});

test('a visit that is not here, or does not count, cannot be corrected', async () => {
  const database = await aTablet();
  const visit = aVisit();
  expect(await correctVisit(database, visit, mistapped('2026-03-02'))).toBe(false);

  await saveVisit(database, visit, onADay('2026-03-02'));
  await voidVisit(database, visit.id, { ...onADay('2026-03-02'), reason: 'double' });

  expect(await correctVisit(database, { ...visit, partOfDay: 'evening' }, mistapped('2026-03-02'))).toBe(false);
  expect((await keptVisit(database, visit.id))?.changes).toEqual([
    { on: '2026-03-02', did: 'removed', reason: 'double' },
  ]);
});

test('a correction that changes nothing draws no number', async () => {
  const database = await aTablet();
  const visit = aVisit();
  await saveVisit(database, visit, onADay('2026-03-02'));

  await correctVisit(database, { ...visit }, mistapped('2026-03-02'));

  expect(await database.sheets.get([visit.infoPoint, '2026-03'])).toMatchObject({ number: 1 });
});

test('a visitor tallied in the rush counts at once as not detailed, and as what it was once it is', async () => {
  const database = await aTablet();
  const { id, infoPoint, day, partOfDay, entered } = aVisit();
  const tallied = tallyVisit('geld-en-toeslagen', 'balie', { id, infoPoint, day, partOfDay, entered }, catalogue);
  await saveVisit(database, tallied, onADay(day));
  const before = await monthSheet(database, infoPoint, '2026-03');

  const detailed = { ...aVisit({ topics: ['huurtoeslag'] }), id };
  await correctVisit(database, detailed, { ...onADay(day), reason: 'detailed' });
  const after = await monthSheet(database, infoPoint, '2026-03');

  expect([isUndetailed(tallied), isUndetailed(detailed)]).toEqual([true, false]);
  expect(before.tables.questionsByTopic).toEqual({ 'geld-en-toeslagen/niet-uitgewerkt': 1 });
  expect(before.tables.questionsByOutcome).toEqual({ 'niet-uitgewerkt': 1 });
  expect(after.tables.questionsByTopic).toEqual({ 'geld-en-toeslagen/huurtoeslag': 1 });
  expect([before.totals.visits, after.totals.visits]).toEqual([1, 1]);
});

test('the days that still have visits, newest first, with how many of them count', async () => {
  const database = await aTablet();
  const gone = aVisit({ day: '2026-03-04' });
  for (const visit of [gone, aVisit({ day: '2026-03-02' }), aVisit({ day: '2026-03-02' })]) {
    await saveVisit(database, visit, onADay('2026-03-04'));
  }
  await voidVisit(database, gone.id, undoneOn('2026-03-04'));

  expect(await daysWithVisits(database)).toEqual([
    { day: '2026-03-04', visits: 0 },
    { day: '2026-03-02', visits: 2 },
  ]);
});

test('whatever is logged, corrected, taken back and put back: every sheet is its recount, every number is drawn once', async () => {
  await fc.assert(
    fc.asyncProperty(someVisits(), fc.array(fc.nat(), { maxLength: 16 }), async (visits, taps) => {
      const database = await aDatabase();
      for (const visit of visits) await saveVisit(database, visit, onADay(visit.day));
      for (const [at, tap] of (visits.length > 0 ? taps : []).entries()) {
        const [visit, model] = [visits[tap % visits.length]!, visits[(tap + at) % visits.length]!];
        const moved = { ...model, id: visit.id, infoPoint: visit.infoPoint, day: dayPlus(visit.day, (tap % 40) - 20) };
        if (tap % 4 === 0) await voidVisit(database, visit.id, undoneOn(visit.day));
        else if (tap % 4 === 1) await restoreVisit(database, visit.id, onADay(visit.day));
        else await correctVisit(database, moved, mistapped(visit.day));
      }

      const rows = await database.sheets.toArray();
      for (const { infoPoint, month, sheet } of rows) {
        expect(await recountMonth(database, infoPoint, month)).toEqual(sheet);
      }
      expect(rows.reduce((sum, { logged }) => sum + logged, 0)).toBe(visits.length);
      const names = (await database.visits.toArray()).map(({ infoPoint, month, number }) => [infoPoint, month, number]);
      expect(new Set(names.map(String)).size).toBe(names.length);
      await database.delete();
    }),
    { numRuns: 15 },
  );
});

test('a visit that was put back says so, and keeps the place under which it was first logged', async () => {
  const database = await aTablet();
  const visit = aVisit({ day: '2026-03-02' });
  await saveVisit(database, visit, onADay('2026-03-02'));
  await voidVisit(database, visit.id, { ...onADay('2026-03-03'), reason: 'double' });

  await restoreVisit(database, visit.id, onADay('2026-03-04'));

  expect(await keptVisit(database, visit.id)).toEqual({
    visit,
    voided: false,
    isFixed: false,
    changes: [
      { on: '2026-03-03', did: 'removed', reason: 'double' },
      { on: '2026-03-04', did: 'restored', reason: 'put-back' },
    ],
  });
  expect(await database.visits.get(visit.id)).toMatchObject({ number: 3, first: { month: '2026-03', number: 1 } });
});

test('a visit that an earlier life counted stays as it is, and so does the month', async () => {
  const database = await aTablet();
  const visit = aVisit();
  await saveVisit(database, visit, onADay('2026-03-02'));
  await database.visits.update(visit.id, { life: aUuid() });
  const before = [await database.visits.toArray(), await database.sheets.toArray()];

  expect(await correctVisit(database, { ...visit, partOfDay: 'evening' }, mistapped('2026-03-02'))).toBe(false);
  await expect(voidVisit(database, visit.id, undoneOn('2026-03-02'))).rejects.toThrow('in its own life');

  expect([await database.visits.toArray(), await database.sheets.toArray()]).toEqual(before);
});

test('a visit that is not on this tablet can be neither taken out nor put back', async () => {
  const database = await aTablet();

  await expect(voidVisit(database, aUuid(), undoneOn('2026-03-02'))).rejects.toThrow('on this tablet');
  await expect(restoreVisit(database, aUuid(), onADay('2026-03-02'))).rejects.toThrow('on this tablet');
});

test('a correction may not take a visit to another info point', async () => {
  const database = await aTablet();
  const visit = aVisit({ infoPoint: 'de-linde' });
  await saveVisit(database, visit, onADay('2026-03-02'));

  const elsewhere = correctVisit(database, { ...visit, infoPoint: 'het-anker' }, mistapped('2026-03-02'));

  await expect(elsewhere).rejects.toThrow('stay at its info point');
  expect((await database.sheets.toArray()).map(({ infoPoint, number }) => [infoPoint, number])).toEqual([
    ['de-linde', 1],
  ]);
});
