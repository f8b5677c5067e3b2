import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptVisit, voidVisit } from '#storage/corrections.ts';
import type { Born, Database } from '#storage/database.ts';
import { eraseOldVisits } from '#storage/erase-visits.ts';
import { ownLife } from '#storage/life.ts';
import { noteSplitTold, splitOff, untoldSplit } from '#storage/lives/split-off.ts';
import { noteSent, waitingSheets } from '#storage/outbox.ts';
import { saveVisit } from '#storage/visits.ts';
import { aSheetOf, aUuid, aVisit } from '../../support/builders.ts';
import { aBirth, aDatabase, onADay, undoneOn } from '../../support/tablet.ts';

const today = '2026-03-02';
const infoPoint = 'de-linde';
const month = '2026-03';

let database: Database;
let from: string;
let born: Born;
beforeEach(async () => {
  database = await aDatabase();
  from = (await ownLife(database)).life;
  born = await aBirth();
});
afterEach(() => database.delete());

async function log(day = today) {
  const visit = aVisit({ day });
  await saveVisit(database, visit, onADay(today));
  return visit;
}

const takeOut = (id: string) => voidVisit(database, id, undoneOn(today));
const split = (number: number) => splitOff(database, from, [{ infoPoint, month, number }], born);
const monthsOfSplit = async () => (await ownLife(database)).split?.months;

test('what both had stays with the old life, and what was logged since counts in the new one under numbers that go on', async () => {
  const [first, second] = [await log(), await log()];
  const [third, fourth, fifth] = [await log(), await log(), await log()];

  await split(2);

  expect(await database.formerSheets.toArray()).toEqual([
    { infoPoint, month, life: from, number: 2, listVersion: 1, sheet: aSheetOf([first, second]) },
  ]);
  const sheet = aSheetOf([third, fourth, fifth]);
  expect(await database.sheets.toArray()).toEqual([
    { infoPoint, month, life: born.life, number: 8, listVersion: 1, sheet, logged: 3 },
  ]);
  const rows = await database.visits.orderBy('id').toArray();
  expect(rows.map(({ number, life }) => ({ number, life }))).toEqual([
    { number: 1, life: from },
    { number: 2, life: from },
    { number: 6, life: undefined },
    { number: 7, life: undefined },
    { number: 8, life: undefined },
  ]);
  expect(await keptVisit(database, first.id)).toMatchObject({ isFixed: true });
  expect(await monthsOfSplit()).toEqual([{ infoPoint, month, base: 2, moved: 3, leftBehind: 0 }]);
});

test('a change that the hub never had to a visit that stays is told as left behind', async () => {
  const [first] = [await log(), await log(), await log()];
  await takeOut(first.id);
  await log();

  await split(3);

  expect(await monthsOfSplit()).toEqual([{ infoPoint, month, base: 3, moved: 1, leftBehind: 1 }]);
});

test('a visit that was taken out since counts in neither life', async () => {
  const kept = await log();
  const mistake = await log();
  await takeOut(mistake.id);

  await split(1);

  expect((await database.formerSheets.toArray()).map(({ sheet }) => sheet)).toEqual([aSheetOf([kept])]);
  expect(await database.sheets.get([infoPoint, month])).toMatchObject({ logged: 1, sheet: { totals: { visits: 0 } } });
  expect(await keptVisit(database, mistake.id)).toMatchObject({ voided: true, isFixed: false });
});

test('a month of which the hub has nothing moves whole, also when it was sent without an answer', async () => {
  const visit = await log();
  const [waiting] = await waitingSheets(database);
  await noteSent(database, waiting!, { digest: '1'.repeat(64), signature: 'signed' });

  await splitOff(database, from, [], born);

  expect(await database.formerSheets.count()).toBe(0);
  expect((await waitingSheets(database)).map(({ sheet, buildsOn }) => ({ sheet, buildsOn }))).toEqual([
    { sheet: aSheetOf([visit]), buildsOn: [] },
  ]);
});

test('a month that stays whole is not told of', async () => {
  await log();
  await log();

  await split(2);

  expect(await monthsOfSplit()).toEqual([]);
  expect(await database.sheets.count()).toBe(0);
});

test('each month moves its own visits', async () => {
  await log('2026-02-27');
  await log(today);

  await splitOff(database, from, [], born);

  expect(await monthsOfSplit()).toEqual([
    { infoPoint, month: '2026-02', base: 0, moved: 1, leftBehind: 0 },
    { infoPoint, month: '2026-03', base: 0, moved: 1, leftBehind: 0 },
  ]);
});

test('a visit that counts in yet another life stays with that one', async () => {
  await log();
  const other = aVisit({ day: today });
  const life = aUuid();
  const row = { id: other.id, infoPoint, month, day: today, number: 0, changedOn: today, voided: false };
  await database.visits.add({ ...row, visit: other, life });

  await splitOff(database, from, [], born);

  expect(await database.visits.get(other.id)).toMatchObject({ life, number: 0 });
});

test('erased visits that the hub never had are told as left behind, and still count with the old life', async () => {
  const old = '2025-01-31';
  const erased = [await log(old), await log(old)];
  await log(today);
  expect(await eraseOldVisits(database, today)).toBe(2);

  await splitOff(database, from, [], born);

  expect(await monthsOfSplit()).toEqual([
    { infoPoint, month: '2025-01', base: 0, moved: 0, leftBehind: 2 },
    { infoPoint, month, base: 0, moved: 1, leftBehind: 0 },
  ]);
  const former = await database.formerSheets.get([from, infoPoint, '2025-01']);
  expect(former?.sheet.totals.visits).toBe(erased.length);
});

test.each([
  ['was split off in another tab already', async () => void (await database.life.put({ id: 'life', ...born }))],
  ['has no life', () => database.life.clear()],
])('nothing happens to a tablet that %s', async (_, how) => {
  await log();
  await how();
  const before = await Promise.all([database.life, database.sheets, database.visits].map((table) => table.toArray()));

  await splitOff(database, from, [], await aBirth());

  const after = await Promise.all([database.life, database.sheets, database.visits].map((table) => table.toArray()));
  expect(after).toEqual(before);
  expect(await untoldSplit(database)).toBeUndefined();
});

test('a split is to be told until the hub knows of it, and once more when the hub forgot', async () => {
  await log();
  await split(0);
  const months = [{ infoPoint, month, base: 0, moved: 1, leftBehind: 0 }];
  const untold = { life: born.life, publicKey: born.publicKey, split: { after: from, isTold: false, months } };

  expect(await untoldSplit(database)).toMatchObject(untold);
  expect(await noteSplitTold(database, born.life, true)).toBe(true);
  expect(await untoldSplit(database)).toBeUndefined();
  expect(await noteSplitTold(database, born.life, false)).toBe(true);
  expect(await untoldSplit(database)).toMatchObject(untold);
});

test('what the hub said of another life is not taken for this one', async () => {
  await split(0);

  expect(await noteSplitTold(database, from, true)).toBe(false);

  expect(await untoldSplit(database)).toMatchObject({ life: born.life });
});

test('a life that was born with its database, and a database without one, have no split to tell', async () => {
  expect([await untoldSplit(database), await noteSplitTold(database, from, true)]).toEqual([undefined, false]);
  expect(await ownLife(database)).not.toHaveProperty('split');

  await database.life.clear();

  expect([await untoldSplit(database), await noteSplitTold(database, from, true)]).toEqual([undefined, false]);
});
