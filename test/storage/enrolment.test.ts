import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Enrolment } from '#domain/enrolment.ts';
import { type Database, openDatabase } from '#storage/database.ts';
import { keepEnrolment, keepLife, keepLists, lifeOf, newestLists, ownLife, tabletIdentity } from '#storage/life.ts';
import { catalogue } from '../support/builders.ts';
import { aBirth, aDatabase } from '../support/tablet.ts';

let database: Database;
beforeEach(async () => {
  database = await aDatabase();
});
afterEach(() => database.delete());

const lists = (version: number): Catalogue => ({ ...catalogue, version });

function anEnrolment(organisation = 'bibliotheek-noord', tabletName = 'Balie 1'): Enrolment {
  const municipality = { code: 'GM0001', name: 'Noordstad' };
  return {
    tablet: { id: 'tablet-1', name: tabletName },
    token: 'first-token',
    organisation: { id: organisation, name: organisation },
    infoPoints: [{ id: 'de-linde', name: 'De Linde', place: 'Noordstad', municipality }],
  };
}

const versions = async () => (await database.catalogues.toArray()).map(({ version }) => version);

test('of two lives that are offered the one on the disk stays, and both are told that one', async () => {
  const name = `two-lives-${Date.now()}`;
  const fresh = openDatabase(name);
  const [first, second] = [await aBirth(), await aBirth()];

  const answers = [await keepLife(fresh, first), await keepLife(fresh, second)];

  expect(answers.map(({ life }) => life)).toEqual([first.life, first.life]);
  expect((await ownLife(fresh)).life).toBe(first.life);
  await fresh.delete();
});

test('a database without a life has none to tell, and nothing is signed in its name', async () => {
  await database.life.clear();

  expect(await lifeOf(database)).toBeUndefined();
  await expect(ownLife(database)).rejects.toThrow('expected a life');
});

test('before a coordinator enrolled it a browser is no tablet, and works on no lists', async () => {
  expect(await tabletIdentity(database)).toBeUndefined();
  expect(await newestLists(database)).toBe(0);
});

test('enrolment and lists are one: with only one of them a browser is no tablet', async () => {
  await keepLists(database, lists(1));
  const withListsOnly = await tabletIdentity(database);
  await keepEnrolment(database, anEnrolment(), lists(1), '2026-03-02');
  await database.catalogues.clear();

  expect([withListsOnly, await tabletIdentity(database)]).toEqual([undefined, undefined]);
});

test('an enrolled tablet knows whose it is, its lists and its first day', async () => {
  await keepEnrolment(database, anEnrolment(), lists(3), '2026-03-02');

  expect(await tabletIdentity(database)).toEqual({
    enrolment: anEnrolment(),
    catalogue: lists(3),
    since: '2026-03-02',
  });
});

test('a later enrolment at the same organisation takes the new name, and keeps the first day and the lists', async () => {
  await keepEnrolment(database, anEnrolment(), lists(1), '2026-03-02');

  await keepEnrolment(database, anEnrolment('bibliotheek-noord', 'Balie 2'), lists(2), '2026-04-01');

  expect(await tabletIdentity(database)).toMatchObject({
    enrolment: { tablet: { name: 'Balie 2' } },
    catalogue: { version: 2 },
    since: '2026-03-02',
  });
  expect(await versions()).toEqual([1, 2]);
});

test('at another organisation the tablet begins anew: its lists count, however new those of the one before', async () => {
  await keepEnrolment(database, anEnrolment(), lists(7), '2026-03-02');

  await keepEnrolment(database, anEnrolment('bibliotheek-zuid'), lists(2), '2026-04-01');

  expect(await tabletIdentity(database)).toMatchObject({
    enrolment: { organisation: { id: 'bibliotheek-zuid' } },
    catalogue: { version: 2 },
    since: '2026-04-01',
  });
  expect(await versions()).toEqual([2]);
});

test('newer lists stand beside the older ones, and the newest are those it works on', async () => {
  await keepEnrolment(database, anEnrolment(), lists(2), '2026-03-02');

  await keepLists(database, lists(10));
  await keepLists(database, lists(9));

  expect(await newestLists(database)).toBe(10);
  expect((await tabletIdentity(database))?.catalogue.version).toBe(10);
  expect(await versions()).toEqual([2, 9, 10]);
});
