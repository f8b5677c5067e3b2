import { expect, test } from 'vitest';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { aVisit } from '../support/builders.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, type Library } from '../support/hub-people.ts';
import { aWholeTablet, loginPage, lostAnswer, noNetwork, twice } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

async function aLibraryWithATablet() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  const visit = (wishes = {}) => aVisit({ infoPoint: library.infoPoint, day: today, ...wishes });
  return { hub, library, tablet, visit };
}

async function visitsAtHub({ get }: Library) {
  const answer = await get(`${monthFiguresPath}?maand=2026-03`);
  return monthFiguresSchema.parse(await answer.json()).totals.visits;
}

test('a login page, a lost answer and a second try do not count anyone twice', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit(), visit());

  expect(await tablet.send(noNetwork)).toEqual({ settled: 0, kept: 1, obstacle: 'no-network' });
  expect(await tablet.send(loginPage)).toEqual({ settled: 0, kept: 1, obstacle: 'stranger' });
  expect(await tablet.send(lostAnswer(hub.door))).toEqual({ settled: 0, kept: 1, obstacle: 'no-network' });
  expect(await tablet.line()).toMatchObject({ isComplete: false, waiting: 2 });
  expect(await tablet.send(hub.door)).toEqual({ settled: 1, kept: 0 });

  expect(await tablet.line()).toMatchObject({ isComplete: true, visits: 2 });
  expect(await visitsAtHub(library)).toBe(2);
});

test('visits logged after a lost answer build on it, and are no fork', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit());
  await tablet.send(lostAnswer(hub.door));
  await tablet.log(visit());
  await tablet.send(lostAnswer(hub.door));
  await tablet.log(visit());

  await tablet.send(twice(hub.door));

  expect(await tablet.line()).toMatchObject({ isComplete: true, visits: 3, refused: [] });
  expect(await visitsAtHub(library)).toBe(3);
});

test('a visit taken back after it was received is gone from the hub as well', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const mistake = visit();
  await tablet.log(visit(), mistake);
  await tablet.send(hub.door);

  await tablet.takeBack(mistake);
  const between = await tablet.line();
  await tablet.send(hub.door);

  expect(between).toMatchObject({ isComplete: false, waiting: 1 });
  expect(await visitsAtHub(library)).toBe(1);
});

test('two tablets at one info point add up', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  const second = await aWholeTablet(hub, library);
  await tablet.log(visit(), visit());
  await second.log(visit());

  await tablet.send(hub.door);
  await second.send(hub.door);

  expect(await visitsAtHub(library)).toBe(3);
});

test('a month that is refused is kept, shown with its reason, and holds up no other', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit({ day: '2025-12-30' }), visit());

  const result = await tablet.send(hub.door);

  expect(result).toEqual({ settled: 2, kept: 0 });
  expect(await tablet.line()).toMatchObject({
    isComplete: false,
    waiting: 1,
    refused: [{ month: '2025-12', reason: 'info-point' }],
  });
  expect(await tablet.database.visits.count()).toBe(2);
  expect(await visitsAtHub(library)).toBe(1);
});

test('a tablet whose token the hub does not know keeps everything and says so', async () => {
  const { hub, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit());
  const stranger: typeof fetch = (path, asked) =>
    hub.door(path, { ...asked, headers: { ...asked?.headers, authorization: `Bearer ${'x'.repeat(43)}` } });

  await tablet.send(stranger);

  expect(await tablet.line()).toMatchObject({ isComplete: false, waiting: 1, refused: [{ reason: 'unknown-tablet' }] });
});

test('a hub put back to yesterday is brought up to date by its tablets at their next word', async () => {
  const { hub, library, tablet, visit } = await aLibraryWithATablet();
  await tablet.log(visit());
  await tablet.send(hub.door);
  const yesterday = await hub.database.selectFrom('report_revision').selectAll().execute();
  await tablet.log(visit());
  await tablet.send(hub.door);
  await hub.database.deleteFrom('report_revision').execute();
  await hub.database
    .insertInto('report_revision')
    .values(yesterday as never)
    .execute();
  await hub.database.deleteFrom('superseded_revision').execute();

  expect(await visitsAtHub(library)).toBe(1);
  await tablet.greet(hub.door);
  expect(await tablet.line()).toMatchObject({ isComplete: false });
  await tablet.send(hub.door);

  expect(await tablet.line()).toMatchObject({ isComplete: true, visits: 2, refused: [] });
  expect(await visitsAtHub(library)).toBe(2);
});
