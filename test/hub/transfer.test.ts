import { expect, test } from 'vitest';
import { keptMappingSchema, ticksSchema, transferMappingPath, transferTicksPath } from '#wire/transfer.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInvitedPerson, type Person } from '../support/hub-people.ts';

withDatabases();

const mappingFor = async ({ get }: Pick<Person, 'get'>) =>
  keptMappingSchema.parse(await (await get(transferMappingPath)).json());
const ticksPath = (infoPoint: string) => `${transferTicksPath}?informatiepunt=${infoPoint}&periode=2026-03`;
const ticksFor = async ({ get }: Pick<Person, 'get'>, infoPoint: string) =>
  ticksSchema.parse(await (await get(ticksPath(infoPoint))).json());

test('ticks of two people at once stay both, and a tick taken back takes no other along', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const colleague = await anInvitedPerson(hub, library, { role: 'coordinator' });
  const infoPoint = library.infoPoint;
  const places = Array.from({ length: 10 }, (_, at) => `soort-vraag/keuze-${at}`);
  const tick = (place: string, count: number | null) => ({ infoPoint, period: '2026-03', place, count });

  await Promise.all(places.map((place, at) => (at % 2 ? library : colleague).post(transferTicksPath, tick(place, at))));
  await Promise.all([
    library.post(transferTicksPath, tick('soort-vraag/keuze-0', null)),
    colleague.post(transferTicksPath, tick('soort-vraag/keuze-1', 7)),
  ]);

  const kept = await ticksFor(library, infoPoint);
  expect(kept).toEqual(await ticksFor(colleague, infoPoint));
  expect(kept.map(({ place }) => place)).toEqual(places.slice(1));
  expect(kept[0]).toEqual({ place: 'soort-vraag/keuze-1', count: 7, tickedOn: '2026-03-10' });
  expect(hub.mistakes).toEqual([]);
});

test('a changed mapping is the next version, and who builds on an older one is told so', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { version, mapping } = await mappingFor(library);
  const changed = { ...mapping, topics: { ...mapping.topics, anders: {} } };

  const first = await library.post(transferMappingPath, { buildsOn: version, mapping: changed });
  const late = await library.post(transferMappingPath, { buildsOn: version, mapping });

  expect([version, first.status, late.status]).toEqual([0, 201, 409]);
  expect(await mappingFor(library)).toEqual({ version: 1, mapping: changed });
});

test('one library sees nothing of the mapping and ticks of another, and an officer nothing at all', async () => {
  const hub = await aHub();
  const [ours, theirs] = [await aLibrary(hub), await aLibrary(hub)];
  const officer = await anInvitedPerson(hub, ours, { role: 'municipal-officer', municipality: 'GM0014' });
  const { version, mapping } = await mappingFor(ours);
  const tick = { infoPoint: ours.infoPoint, period: '2026-03', place: 'digid/digid-app', count: 2 };
  await ours.post(transferMappingPath, { buildsOn: version, mapping: { ...mapping, outcomes: {} } });
  await ours.post(transferTicksPath, tick);

  expect((await mappingFor(theirs)).version).toBe(0);
  expect((await officer.get(transferMappingPath)).status).toBe(403);
  expect((await officer.post(transferTicksPath, tick)).status).toBe(403);
  if (theirs.infoPoint !== ours.infoPoint) {
    expect((await theirs.post(transferTicksPath, tick)).status).toBe(404);
  } else expect(await ticksFor(theirs, ours.infoPoint)).toEqual([]);
});

test.each([
  ['a place that is none', { place: 'Digid' }],
  ['a negative number', { count: -1 }],
  ['a field of its own', { wie: 'Anneke' }],
  ['a period that is none', { period: '2026-13' }],
])('a tick with %s is refused', async (_, bend) => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tick = { infoPoint: library.infoPoint, period: '2026-03', place: 'digid/digid-app', count: 2, ...bend };

  expect((await library.post(transferTicksPath, tick)).status).toBe(400);
});
