import { expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalogue.ts';
import { keepLists, newestLists } from '#storage/life.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { catalogue } from '../support/builders.ts';
import { oneToken } from '../support/one-token.ts';
import { aHubThat } from '../support/sending-tablet.ts';
import { aDatabase } from '../support/tablet.ts';

const lists = (version: number, favourites: string[] = []): Catalogue => ({ ...catalogue, version, favourites });

/** A tablet that works on version 2; `looks` counts how often its memory was asked which it has. */
async function aTabletWithLists() {
  const database = await aDatabase();
  await keepLists(database, lists(2));
  let looks = 0;
  const memory = {
    newestLists: () => {
      looks += 1;
      return newestLists(database);
    },
    keepLists: (newer: Catalogue) => keepLists(database, newer),
  };
  const held = async () =>
    (await database.catalogues.toArray()).map(({ version, favourites }) => [version, favourites]);
  return { database, memory, held, looks: () => looks };
}

test('lists above its own are fetched under its own name, and stand beside those it had', async () => {
  const tablet = await aTabletWithLists();
  const { hub, asked } = aHubThat(() => Response.json(lists(3)));

  await fetchNewerLists(tablet.memory, 3, { tokens: oneToken('a-token') }, hub);

  expect(asked.map(({ path, headers }) => [path, Object.fromEntries(headers)])).toEqual([
    [cataloguePath, { accept: 'application/json', authorization: 'Bearer a-token' }],
  ]);
  expect(await tablet.held()).toEqual([
    [2, []],
    [3, []],
  ]);
});

test.each([
  ['below its own', 1],
  ['that it has', 2],
])('a version %s is not asked for', async (_, named) => {
  const tablet = await aTabletWithLists();
  const { hub, asked } = aHubThat(() => Response.json(lists(3)));

  await fetchNewerLists(tablet.memory, named, { tokens: oneToken('a-token') }, hub);

  expect(asked).toEqual([]);
  expect(await tablet.held()).toEqual([[2, []]]);
});

test('when the hub named no lists, neither the memory nor the hub is troubled', async () => {
  const tablet = await aTabletWithLists();
  const { hub, asked } = aHubThat(() => Response.json(lists(3)));

  await fetchNewerLists(tablet.memory, 0, { tokens: oneToken('a-token') }, hub);

  expect(asked).toEqual([]);
  expect(tablet.looks()).toBe(0);
});

test('a tablet that has no token asks as nobody, not under a name that nobody gave it', async () => {
  const tablet = await aTabletWithLists();
  const { hub, asked } = aHubThat(() => new Response('', { status: 401 }));

  await fetchNewerLists(tablet.memory, 3, { tokens: { ...oneToken(''), all: async () => [] } }, hub);

  expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer']);
});

test('whole lists that come with a no are not taken over', async () => {
  const tablet = await aTabletWithLists();
  const { hub } = aHubThat(() => Response.json(lists(3), { status: 503 }));

  await fetchNewerLists(tablet.memory, 3, { tokens: oneToken('a-token') }, hub);

  expect(await tablet.held()).toEqual([[2, []]]);
});

test.each([
  ['older than named, below its own', 1],
  ['of the very version it has', 2],
])('lists %s do not take the place of any: one version never has two contents', async (_, version) => {
  const tablet = await aTabletWithLists();
  const { hub } = aHubThat(() => Response.json(lists(version, ['digid-app'])));

  await fetchNewerLists(tablet.memory, 3, { tokens: oneToken('a-token') }, hub);

  expect(await tablet.held()).toEqual([[2, []]]);
});

test('lists that another tab took over in the meantime are left as they are', async () => {
  const tablet = await aTabletWithLists();
  const { hub } = aHubThat(async () => {
    await keepLists(tablet.database, lists(3));
    return Response.json(lists(3, ['digid-app']));
  });

  await fetchNewerLists(tablet.memory, 3, { tokens: oneToken('a-token') }, hub);

  expect(await tablet.held()).toEqual([
    [2, []],
    [3, []],
  ]);
});
