import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#storage/database.ts';
import { keepEnrolment, tabletIdentity } from '#storage/life.ts';
import { tokensOn } from '#storage/tokens.ts';
import { catalogue } from '../support/builders.ts';
import { aDatabase } from '../support/tablet.ts';

let database: Database;
let tokens: ReturnType<typeof tokensOn>;
beforeEach(async () => {
  database = await aDatabase();
  tokens = tokensOn(database);
});
afterEach(() => database.delete());

const enrol = () =>
  keepEnrolment(
    database,
    {
      tablet: { id: 'tablet-1', name: 'Balie 1' },
      token: 'token-1',
      organisation: { id: 'bibliotheek-noord', name: 'Bibliotheek Noord' },
      infoPoints: [
        { id: 'de-linde', name: 'De Linde', place: 'Noordstad', municipality: { code: 'GM0001', name: 'Noordstad' } },
      ],
    },
    catalogue,
    '2026-03-02',
  );

async function keepAll(...numbers: number[]) {
  for (const number of numbers) await tokens.keep(`token-${number}`);
}

test('a browser that is no tablet has no tokens, and keeps none', async () => {
  await tokens.keep('token-1');

  expect(await tokens.all()).toEqual([]);
  expect(await database.enrolment.count()).toBe(0);
});

test.each<[string, number[], number[]]>([
  ['the one of its enrolment', [], [1]],
  ['a new one first, and the one before as well', [2], [2, 1]],
  ['a new one first at every change', [2, 3], [3, 2, 1]],
  ['one that comes back once, and first', [2, 3, 1], [1, 3, 2]],
  ['one that came again once', [2, 2], [2, 1]],
])('a tablet asks with %s', async (_, kept, expected) => {
  await enrol();

  await keepAll(...kept);

  expect(await tokens.all()).toEqual(expected.map((number) => `token-${number}`));
});

test('a tablet keeps thirteen tokens, the newest', async () => {
  await enrol();
  const upTo = (last: number) => Array.from({ length: last - 1 }, (_, at) => at + 2);

  await keepAll(...upTo(13));
  const thirteen = await tokens.all();
  await keepAll(14);

  expect([thirteen.length, thirteen.at(-1)]).toEqual([13, 'token-1']);
  const all = await tokens.all();
  expect([all.length, all[0], all.at(-1)]).toEqual([13, 'token-14', 'token-2']);
});

test('a new token changes nothing else of the enrolment', async () => {
  await enrol();
  const before = await tabletIdentity(database);

  await keepAll(2);

  const { enrolment, ...beside } = before!;
  expect(await tabletIdentity(database)).toEqual({ ...beside, enrolment: { ...enrolment, token: 'token-2' } });
});

test('the token that it asks with already is not written again', async () => {
  await enrol();
  let writes = 0;
  database.enrolment.hook('updating', () => {
    writes += 1;
  });

  await keepAll(1);
  const afterTheSame = writes;
  await keepAll(2);

  expect([afterTheSame, writes]).toEqual([0, 1]);
});
