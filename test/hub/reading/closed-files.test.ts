import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptySheet, tableNames } from '#domain/month-sheet.ts';
import { fileKinds } from '#domain/reading/file-kind.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { type ClosedFile, closedFileSchema, closedFilesPath } from '#wire/reading/closed-files.ts';
import { aSheetOf, aVisit } from '../../support/builders.ts';
import { type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anInfoPointMore, type HubTablet, type Library } from '../../support/hub-people.ts';
import { aMonthOfTwoTablets, close, closedMonth, correct, read, visitsMore } from './a-closed-month.ts';

withDatabases();

type Wish = { soort: string; taal?: string; informatiepunt?: string; gemeente?: string };

function ask({ get }: Library, wish: Wish): Promise<Response> {
  return get(`${closedFilesPath}?${new URLSearchParams({ maand: '2026-03', taal: 'nl', ...wish })}`);
}

async function file(library: Library, wish: Wish): Promise<ClosedFile> {
  return closedFileSchema.parse(await (await ask(library, wish)).json());
}

async function allFiles(library: Library): Promise<ClosedFile[]> {
  const files: ClosedFile[] = [];
  for (const soort of fileKinds) {
    for (const taal of ['nl', 'en']) {
      files.push(await file(library, { soort, taal, informatiepunt: library.infoPoint }));
    }
  }
  return files;
}

/** One topic more in every revision, so that each of them counts another month. */
async function deliverLate(one: HubTablet, revisions: number): Promise<void> {
  const before = [(await one.seal({ visits: 12 })).digest];
  for (let number = 2; number <= revisions + 1; number += 1) {
    const late = Array.from({ length: number }, (_, at) =>
      aVisit({ infoPoint: one.infoPoint, topics: [at % 2 ? 'huurtoeslag' : 'digid-app'], day: '2026-03-03' }),
    );
    const sheet = aSheetOf(late, emptySheet(one.infoPoint, '2026-03'));
    const revision = await one.seal({ number, sheet, buildsOn: before });
    expect((await one.deliver(revision)).status).toBe(200);
    before.push(revision.digest);
  }
}

async function renameOutcomes({ store }: TestHub, organisation: string): Promise<void> {
  const lists = await store.currentCatalogue(organisation);
  const outcomes = lists.outcomes.map((outcome) => ({ ...outcome, nl: `${outcome.nl} (nieuw)` }));
  await store.addCatalogue(organisation, { ...lists, version: lists.version + 1, outcomes });
}

test('every file of a closed month is the same to the byte a year, fifty late revisions, a correction and new lists later', async () => {
  const { hub, library, one } = await aMonthOfTwoTablets();
  await correct(library, visitsMore(1));
  expect((await close(library)).status).toBe(201);
  const [then, closed] = [await allFiles(library), await closedMonth(library)];

  hub.at('2027-04-01T09:00:00Z');
  await deliverLate(one, 50);
  await correct(library, visitsMore(2));
  await renameOutcomes(hub, library.organisation);

  const now = await allFiles(library);
  expect(now).toEqual(then);
  for (const { content, sha256, madeOn } of now) {
    expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(sha256);
    expect(madeOn).toBe('2026-04-01');
  }
  expect({ ...(await closedMonth(library)), addendum: null }).toEqual(closed);
  expect((await verifyStore(hub.store)).differences).toEqual([]);
}, 60_000);

test('what the file says and the addendum beside it are together what is counted now, in every cell', async () => {
  const { library, one } = await aMonthOfTwoTablets();
  await close(library);
  await deliverLate(one, 9);
  await correct(library, visitsMore(2));

  const { content } = await file(library, { soort: 'json', informatiepunt: library.infoPoint });
  const { totals, tables, completeness } = JSON.parse(Buffer.from(content, 'base64').toString());
  const { addendum } = await closedMonth(library);
  const now = await read(library);

  const cells: Record<string, number> = {};
  const add = (name: string, number: number) => {
    cells[name] = (cells[name] ?? 0) + number;
  };
  for (const { id, cells: own } of tables) {
    for (const { key, count } of own) add(`${id} ${key.join('/')}`, count);
  }
  for (const [name, number] of Object.entries<number>(totals)) add(name, number);
  for (const [name, number] of Object.entries(addendum?.difference.totals ?? {})) add(name, number);
  for (const table of tableNames) {
    for (const [key, number] of Object.entries(addendum?.difference.tables[table] ?? {})) {
      add(`${table} ${key}`, number);
    }
  }
  const counted = Object.entries(now.totals).map(([name, number]): [string, number] => [name, number]);
  for (const table of tableNames) {
    for (const [key, number] of Object.entries(now.tables[table])) counted.push([`${table} ${key}`, number]);
  }
  const withoutZeros = (all: [string, number][]) => Object.fromEntries(all.filter(([, number]) => number !== 0));
  expect(withoutZeros(Object.entries(cells))).toEqual(withoutZeros(counted));
  expect(completeness).toMatchObject({ corrections: 0, tablets: 2, closed: [{ number: 1, addendum: null }] });
});

test('read as closed, a month holds the tablets, corrections and days of then; read as of now, those of now', async () => {
  const { library, one } = await aMonthOfTwoTablets();
  await correct(library, visitsMore(1));
  await close(library);
  const then = await read(library, { stand: 'afgesloten' });
  await deliverLate(one, 1);
  await correct(library, visitsMore(2));

  const closed = await read(library, { stand: 'afgesloten' });
  const now = await read(library);

  expect({ ...closed, closed: then.closed }).toEqual(then);
  expect(closed.closed[0]?.addendum).toMatchObject({ visits: -8 });
  expect([then.corrections.length, now.corrections.length]).toEqual([1, 2]);
  expect([then.coverage.daysWithEntries, now.coverage.daysWithEntries]).toEqual([1, 2]);
});

test('a file of several info points is there when all of them are closed, and then stays', async () => {
  const { library } = await aMonthOfTwoTablets();
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  await close(library);

  expect((await ask(library, { soort: 'csv', gemeente: 'GM0014' })).status).toBe(409);
  await close({ ...library, infoPoint: zuid });
  const ofMunicipality = await file(library, { soort: 'csv', gemeente: 'GM0014' });
  const ofAll = await file(library, { soort: 'csv' });
  await anInfoPointMore(library, { name: 'West', place: 'Groningen', municipality: 'GM0014' });

  expect(await file(library, { soort: 'csv', gemeente: 'GM0014' })).toEqual(ofMunicipality);
  expect(await file(library, { soort: 'csv' })).toEqual(ofAll);
  expect((await ask(library, { soort: 'ods' })).status).toBe(409);
});

test('a month that nobody closed has no file, and another library’s is not there', async () => {
  const { hub, library } = await aMonthOfTwoTablets();
  const other = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  await close(library);
  await close({ ...library, infoPoint: zuid });

  expect((await ask(library, { soort: 'xlsx', informatiepunt: 'elders' })).status).toBe(404);
  expect((await ask(other, { soort: 'xlsx', informatiepunt: zuid })).status).toBe(404);
  // An info point of the same name at another library is another one.
  expect((await ask(other, { soort: 'xlsx', informatiepunt: library.infoPoint })).status).toBe(409);
});
