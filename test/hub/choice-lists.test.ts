import { expect, test } from 'vitest';
import { type Catalogue, catalogueSchema, choiceOf } from '#domain/catalogue.ts';
import { type CatalogueChange, changeAll } from '#domain/lists/catalogue-changes.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { problemSchema } from '#wire/problem.ts';
import { contactAnswerSchema, contactsPath } from '#wire/report-exchange.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInvitedPerson, aTabletAt, type Library, type Person } from '../support/hub-people.ts';

withDatabases();

const stop: CatalogueChange = { kind: 'retire', list: 'topics', id: 'digid-app', from: '2026-03-10' };
const rename: CatalogueChange = { kind: 'rename', list: 'topics', id: 'digid-app', nl: 'App', en: 'App' };

async function listsFor({ get }: Pick<Person, 'get'>): Promise<Catalogue> {
  return catalogueSchema.parse(await (await get(cataloguePath)).json());
}

function publication(base: Catalogue, ...changes: CatalogueChange[]) {
  const { version: buildsOn, ...lists } = changeAll(base, changes).catalogue;
  return { buildsOn, lists };
}

/** What was refused, as pairs of place and word. */
async function refusal(response: Response) {
  const { errors = [], title } = problemSchema.parse(await response.json());
  return { status: response.status, title, errors: errors.map(({ path }) => path) };
}

const versionsOf = async (hub: Awaited<ReturnType<typeof aHub>>, { organisation }: Library) => {
  const rows = hub.database.selectFrom('catalogue').select('version').where('organisation', '=', organisation);
  return (await rows.orderBy('version').execute()).map(({ version }) => version);
};

test('published lists are the next version, and the version before it stays', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const first = await listsFor(library);

  const published = await library.post(cataloguePath, publication(first, stop));

  expect(published.status).toBe(201);
  expect(catalogueSchema.parse(await published.json()).version).toBe(2);
  expect(choiceOf((await listsFor(library)).topics, 'digid-app').retiredFrom).toBe('2026-03-10');
  expect(await versionsOf(hub, library)).toEqual([1, 2]);
});

test('at its next word a tablet hears of the new version and may read it', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  await library.post(cataloguePath, publication(await listsFor(library), stop));

  const word = contactAnswerSchema.parse(await (await tablet.post(contactsPath, { contact: tablet.contact() })).json());
  const read = await listsFor({
    get: (path) => hub.door(path, { headers: { authorization: `Bearer ${tablet.token}` } }),
  });

  expect(word.hub.listVersion).toBe(2);
  expect(read).toEqual(await listsFor(library));
});

test('who builds on lists that a colleague has changed meanwhile is told so, and nothing is lost', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const colleague = await anInvitedPerson(hub, library, { role: 'coordinator' });
  const first = await listsFor(library);
  await colleague.post(cataloguePath, publication(first, rename));

  const late = await library.post(cataloguePath, publication(first, stop));

  expect(await refusal(late)).toMatchObject({ status: 409, title: 'Er zijn intussen nieuwere lijsten' });
  expect(await versionsOf(hub, library)).toEqual([1, 2]);
  expect(choiceOf((await listsFor(library)).topics, 'digid-app')).toMatchObject({ nl: 'App' });
});

test('of two that publish at the same moment one is first', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const first = await listsFor(library);

  const answers = await Promise.all(
    [stop, rename].map((change) => library.post(cataloguePath, publication(first, change))),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await versionsOf(hub, library)).toEqual([1, 2]);
  expect(hub.mistakes).toEqual([]);
});

test('lists that lost a choice, changed what code reads or point at no group are refused with what is wrong', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { version: buildsOn, ...lists } = await listsFor(library);
  const [gone, moved, ...topics] = lists.topics;
  if (!gone || !moved) throw new Error('expected topics');
  const stray = { id: 'zwerver', nl: 'Zwerver', en: 'Stray', group: 'nergens' };

  const answer = await library.post(cataloguePath, {
    buildsOn,
    lists: { ...lists, favourites: [], topics: [{ ...moved, group: 'gemeente' }, ...topics, stray] },
  });

  expect(await refusal(answer)).toMatchObject({
    status: 400,
    errors: [`lists.topics.${gone.id}`, `lists.topics.${moved.id}`, 'lists.topics.zwerver'],
  });
  expect(await versionsOf(hub, library)).toEqual([1]);
});

test.each([
  ['a list left out', ({ signs: _, ...lists }: Catalogue) => lists],
  ['a field of its own', (lists: Catalogue) => ({ ...lists, bezoek: 'mevrouw Jansen' })],
  [
    'a choice with a field of its own',
    ({ signs: [first, ...signs], ...lists }: Catalogue) => ({ ...lists, signs: [{ ...first, note: 'x' }, ...signs] }),
  ],
  [
    'a day that does not exist',
    ({ signs, ...lists }: Catalogue) => ({
      ...lists,
      signs: signs.map((sign) => ({ ...sign, retiredFrom: '2026-02-30' })),
    }),
  ],
])('lists with %s do not pass', async (_, bend) => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { version: buildsOn, ...lists } = await listsFor(library);

  const answer = await library.post(cataloguePath, { buildsOn, lists: bend(lists as Catalogue) });

  expect(answer.status).toBe(400);
  expect(await versionsOf(hub, library)).toEqual([1]);
});

test('the lists of one library are not those of the other, and a tablet publishes nothing', async () => {
  const hub = await aHub();
  const [ours, theirs] = [await aLibrary(hub), await aLibrary(hub)];
  const tablet = await aTabletAt(hub, ours, ours.infoPoint);
  const officer = await anInvitedPerson(hub, ours, { role: 'municipal-officer', municipality: 'GM0014' });
  const body = publication(await listsFor(ours), stop);

  const asked = [await tablet.post(cataloguePath, body), await officer.post(cataloguePath, body)];
  await ours.post(cataloguePath, body);

  expect(asked.map(({ status }) => status)).toEqual([401, 403]);
  expect((await listsFor(theirs)).version).toBe(1);
  expect(await versionsOf(hub, theirs)).toEqual([1]);
});
