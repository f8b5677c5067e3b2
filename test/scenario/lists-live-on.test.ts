import { expect, test } from 'vitest';
import { catalogueSchema } from '#domain/catalogue.ts';
import { choosableOn } from '#domain/choosable.ts';
import { type CatalogueChange, changeAll, newChoiceId } from '#domain/lists/catalogue-changes.ts';
import { blankAnswers, blankQuestion, recordVisit } from '#domain/visit.ts';
import { periodTables } from '#exports/period-tables.ts';
import { keepEnrolment, tabletIdentity } from '#storage/life.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { aUuid, aVisit } from '../support/builders.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aLibrary, type Library } from '../support/hub-people.ts';
import { aWholeTablet, loginPage, noNetwork, type WholeTablet } from '../support/places.ts';
import { today } from '../support/sender-of.ts';

withDatabases();

async function listsAt(library: Library) {
  return catalogueSchema.parse(await (await library.get(cataloguePath)).json());
}

async function publish(library: Library, ...changes: CatalogueChange[]) {
  const { version: buildsOn, ...lists } = changeAll(await listsAt(library), changes).catalogue;
  expect((await library.post(cataloguePath, { buildsOn, lists })).status).toBe(201);
}

/** The rows of the coordinator's table of topics: name of the topic, and how often it was asked. */
async function topicsIn(month: string, library: Library) {
  const figures = monthFiguresSchema.parse(await (await library.get(`${monthFiguresPath}?maand=${month}`)).json());
  const about = { organisation: 'De Streek', infoPoints: [], language: 'nl' as const, madeOn: today };
  const tables = periodTables({ ...figures, ...about, period: month, catalogue: await listsAt(library) });
  const rows = tables.find(({ id }) => id === 'questionsByTopic')?.rows ?? [];
  return rows.map(([, topic, count]) => `${topic}: ${count}`);
}

/** A visit about a topic as the tablet's own lists would record it today. */
async function visitAbout(topic: string, tablet: WholeTablet, library: Library) {
  const question = { ...blankQuestion, group: 'gemeente', topic, outcome: 'ter-plekke-geholpen' };
  const frame = {
    id: aUuid(),
    infoPoint: library.infoPoint,
    day: today,
    partOfDay: 'morning',
    entered: 'live',
  } as const;
  return recordVisit({ ...blankAnswers('balie'), questions: [question] }, frame, await tablet.lists());
}

async function aLibraryThatChangedItsLists() {
  const hub = await aHub();
  hub.at('2026-02-02T09:00:00Z');
  const library = await aLibrary(hub);
  const tablet = await aWholeTablet(hub, library);
  const about = (topic: string, day: string) => aVisit({ infoPoint: library.infoPoint, day, topics: [topic] });
  await tablet.log(about('digid-app', '2026-02-03'), about('digid-app', '2026-03-09'));
  await tablet.send(hub.door);
  const parking = newChoiceId(await listsAt(library), 'Parkeren');
  await publish(
    library,
    { kind: 'retire', list: 'topics', id: 'digid-app', from: today },
    { kind: 'add', list: 'topics', id: parking, group: 'gemeente', nl: 'Parkeren', en: 'Parking' },
  );
  return { hub, library, tablet };
}

const topicsToChoose = async (tablet: WholeTablet, day = today) =>
  choosableOn(await tablet.lists(), day).topics.map(({ id }) => id);

async function hearAndFetch(tablet: WholeTablet, hub: TestHub, wire = hub.door) {
  await tablet.greet(hub.door);
  await tablet.fetchLists(wire);
}

test('a topic stops and another comes: the tiles follow at the next contact, old counts stay, and both names are in the tables', async () => {
  const { hub, library, tablet } = await aLibraryThatChangedItsLists();
  const february = await topicsIn('2026-02', library);

  await hearAndFetch(tablet, hub);
  await tablet.log(await visitAbout('parkeren', tablet, library));
  await tablet.send(hub.door);

  expect(await topicsToChoose(tablet)).toContain('parkeren');
  expect(await topicsToChoose(tablet)).not.toContain('digid-app');
  expect(await topicsToChoose(tablet, '2026-03-09')).toContain('digid-app'); // entered afterwards
  expect(february).toEqual(['De DigiD-app installeren of gebruiken: 1']);
  expect(await topicsIn('2026-02', library)).toEqual(february);
  expect(await topicsIn('2026-03', library)).toEqual(['De DigiD-app installeren of gebruiken: 1', 'Parkeren: 1']);
  expect(await tablet.line()).toMatchObject({ isComplete: true, refused: [] });
});

test('the tablet keeps the lists it had beside the new ones', async () => {
  const { hub, tablet } = await aLibraryThatChangedItsLists();

  await hearAndFetch(tablet, hub);

  expect((await tablet.database.catalogues.toArray()).map(({ version }) => version)).toEqual([1, 2]);
});

test('a tablet that has not heard of the new lists delivers on the old ones, and counts as before', async () => {
  const { hub, library, tablet } = await aLibraryThatChangedItsLists();

  await tablet.log(aVisit({ infoPoint: library.infoPoint, day: today, topics: ['digid-app'] }));
  await tablet.send(hub.door);

  expect(await topicsIn('2026-03', library)).toEqual(['De DigiD-app installeren of gebruiken: 2']);
});

test.each<[string, typeof fetch]>([
  ['no network', noNetwork],
  ['a login page', loginPage],
  ['half a list', async () => new Response('{"version":9,"topics":[{"id":"digid-app"}]}')],
  ['a hub in trouble', async () => new Response('{}', { status: 500 })],
])('%s leaves the tablet with the lists it had, and it asks again', async (_, wire) => {
  const { hub, tablet } = await aLibraryThatChangedItsLists();

  await hearAndFetch(tablet, hub, wire);
  const between = await topicsToChoose(tablet);
  await tablet.fetchLists(hub.door);

  expect(between).toContain('digid-app');
  expect(between).not.toContain('parkeren');
  expect(await topicsToChoose(tablet)).toContain('parkeren');
});

test('a tablet that moves to another library has the lists of that library, however new those of the first were', async () => {
  const { hub, tablet } = await aLibraryThatChangedItsLists();
  await hearAndFetch(tablet, hub);
  const identity = await tabletIdentity(tablet.database);
  if (!identity) throw new Error('expected an enrolled tablet');
  const elsewhere = { ...identity.enrolment, organisation: { id: 'elders', name: 'Elders' } };

  await keepEnrolment(tablet.database, elsewhere, { ...identity.catalogue, version: 1 }, today);

  expect((await tablet.lists()).version).toBe(1);
});
