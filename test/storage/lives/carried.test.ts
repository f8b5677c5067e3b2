import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NumberedSheet } from '#domain/report-revision.ts';
import type { Database } from '#storage/database.ts';
import { carriedRows, noteCarried, takeInCarried, waitingCarried } from '#storage/lives/carried.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aNumberedSheet, anEmptySheet, aUuid } from '../../support/builders.ts';
import { aBirth, aDatabase } from '../../support/tablet.ts';

const life = aUuid();

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

async function sealed(number: number, wishes: Partial<NumberedSheet> = {}) {
  return sealRevision(aNumberedSheet({ life, number, ...wishes }), [], (await aBirth()).privateKey);
}

test('months of other lives are taken in, counted and waiting, each life and month by itself', async () => {
  const march = await sealed(2);
  const february = await sealed(2, { sheet: { ...anEmptySheet(), month: '2026-02' } });
  const ofAnother = await sealed(1, { life: aUuid() });

  expect(await takeInCarried(database, [march, february])).toBe(2);
  expect(await takeInCarried(database, [ofAnother])).toBe(1);

  const waiting = await waitingCarried(database);
  expect(waiting).toHaveLength(3);
  expect(waiting).toEqual(expect.arrayContaining([march, february, ofAnother]));
});

test.each([
  ['the very same', 2],
  ['a lower number', 1],
])('of a month that is here already, %s changes nothing, nor what the hub said of it', async (_, number) => {
  const known = await sealed(2);
  await takeInCarried(database, [known]);
  await noteCarried(database, known, 'accepted');

  expect(await takeInCarried(database, [await sealed(number)])).toBe(0);

  expect(await carriedRows(database)).toMatchObject([{ life, revision: known, answer: 'accepted' }]);
});

test('a higher number takes the place of a lower one, and waits for an answer of its own', async () => {
  const [lower, higher] = [await sealed(1), await sealed(2)];
  await takeInCarried(database, [lower]);
  await noteCarried(database, lower, 'accepted');

  expect(await takeInCarried(database, [higher])).toBe(1);

  expect(await carriedRows(database)).toMatchObject([{ revision: higher, answer: null }]);
});

test('a month waits until the hub has answered, whatever it said', async () => {
  const [one, other] = [await sealed(1), await sealed(1, { life: aUuid() })];
  await takeInCarried(database, [one, other]);

  await noteCarried(database, one, 'forked');

  expect(await waitingCarried(database)).toEqual([other]);
});

test('an answer about a number that a higher one has replaced meanwhile is not taken for an answer about that', async () => {
  const [onItsWay, higher] = [await sealed(1), await sealed(2)];
  await takeInCarried(database, [onItsWay]);
  await takeInCarried(database, [higher]);

  await noteCarried(database, onItsWay, 'accepted');

  expect(await waitingCarried(database)).toEqual([higher]);
});

test('an answer about a month that is not here is passed over', async () => {
  await noteCarried(database, await sealed(1), 'accepted');

  expect(await carriedRows(database)).toEqual([]);
});
