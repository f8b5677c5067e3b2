import { expect, test } from 'vitest';
import { type Catalogue, choiceOf } from '#domain/catalogue.ts';
import { type CatalogueChange, changeCatalogue, slugOf } from '#domain/lists/catalogue-changes.ts';
import { catalogueFaults, idsIn } from '#domain/lists/catalogue-rules.ts';
import { catalogue } from '../../support/builders.ts';

/** The lists with one choice changed. */
function withChoice(list: 'topics' | 'outcomes' | 'topicGroups' | 'targetGroups', id: string, to: object): Catalogue {
  return { ...catalogue, [list]: catalogue[list].map((choice) => (choice.id === id ? { ...choice, ...to } : choice)) };
}

function changed(change: CatalogueChange, on = catalogue): Catalogue {
  const answer = changeCatalogue(on, change);
  if ('fault' in answer) throw new Error(`expected a change, not ${answer.fault}`);
  return answer.catalogue;
}

const faults = (after: Catalogue, before = catalogue) => catalogueFaults(before, after);

test.each<[string, Catalogue, object[]]>([
  [
    'merging outcomes, of which code reads what they lead to',
    withChoice('outcomes', 'niet-gelukt', { retiredFrom: '2026-04-01', mergedInto: 'ter-plekke-geholpen' }),
    [{ list: 'outcomes', id: 'niet-gelukt', fault: 'closed-list' }],
  ],
  [
    'a merge without a day',
    withChoice('topics', 'digid-app', { mergedInto: 'digid-activeren' }),
    [{ list: 'topics', id: 'digid-app', fault: 'day-missing' }],
  ],
  [
    'a topic put in another group, since months were counted in the old one',
    withChoice('topics', 'digid-machtigen', { group: 'zorg' }),
    [{ list: 'topics', id: 'digid-machtigen', fault: 'changed' }],
  ],
  [
    'one id twice on a list',
    { ...catalogue, topics: [...catalogue.topics, choiceOf(catalogue.topics, 'digid-machtigen')] },
    [{ list: 'topics', id: 'digid-machtigen', fault: 'id-taken' }],
  ],
  [
    'a new id that another new choice has as well',
    {
      ...catalogue,
      signs: [...catalogue.signs, { id: 'nieuw', nl: 'Nieuw', en: 'New' }],
      arrivals: [...catalogue.arrivals, { id: 'nieuw', nl: 'Nieuw', en: 'New' }],
    },
    [
      { list: 'arrivals', id: 'nieuw', fault: 'id-taken' },
      { list: 'signs', id: 'nieuw', fault: 'id-taken' },
    ],
  ],
  [
    'a favourite that is no topic',
    { ...catalogue, favourites: ['nergens'] },
    [{ list: 'favourites', id: 'nergens', fault: 'no-such-choice' }],
  ],
  [
    'a fifth favourite, by its name',
    { ...catalogue, favourites: catalogue.topics.slice(0, 5).map(({ id }) => id) },
    [{ list: 'favourites', id: catalogue.topics[4]?.id, fault: 'too-many-favourites' }],
  ],
])('%s is refused', (_, after, found) => {
  expect(faults(after)).toEqual(found);
});

test('the fields of a choice may stand in any order', () => {
  const turned = Object.fromEntries(Object.entries(choiceOf(catalogue.topics, 'digid-machtigen')).reverse());

  expect(faults(withChoice('topics', 'digid-machtigen', turned))).toEqual([]);
  expect(
    faults({
      ...catalogue,
      topics: catalogue.topics.map((one) => (one.id === turned['id'] ? (turned as never) : one)),
    }),
  ).toEqual([]);
});

test('a choice that stopped earlier may stay so, and its name is asked only when it changes', () => {
  const stopped = withChoice('topics', 'digid-app', { retiredFrom: '2026-03-01', mergedInto: 'digid-activeren' });
  const before = { ...stopped, favourites: [] };
  const long = withChoice('topics', 'digid-machtigen', { nl: 'x'.repeat(90) });

  expect(faults(before, before)).toEqual([]);
  expect(faults(long, long)).toEqual([]);
  expect(faults({ ...long, favourites: [] }, long)).toEqual([]);
});

test('a stopped outcome may come back, and a stopped target group that code knows is refused once', () => {
  const stopped = withChoice('outcomes', 'niet-gelukt', { retiredFrom: '2026-03-01' });

  expect(faults(stopped)).toEqual([]);
  expect(faults(catalogue, stopped)).toEqual([]);
  const group = withChoice('topicGroups', 'overig', { retiredFrom: '2026-03-01' });
  expect(faults(group, group)).toEqual([]);
});

test('a name of eighty signs fits, one more does not; spaces around a name do not make it another', () => {
  const named = (nl: string) => faults(withChoice('topics', 'digid-machtigen', { nl })).map(({ fault }) => fault);

  expect(named('x'.repeat(80))).toEqual([]);
  expect(named('x'.repeat(81))).toEqual(['name-too-long']);
  expect(named(` ${'x'.repeat(80)} `)).toEqual([]);
  expect(named(' DIGID AANVRAGEN ')).toEqual(['name-taken']);
  expect(named('Huurtoeslag')).toEqual([]); // in another group that is another tile
});

test('without anything left to choose no visit could be saved: the last one is named', () => {
  const ways = catalogue.ways.map((way) => ({ ...way, retiredFrom: '2026-03-01' }));

  expect(faults({ ...catalogue, ways })).toEqual([{ list: 'ways', id: ways.at(-1)?.id, fault: 'last-one' }]);
  expect(
    faults({ ...catalogue, signs: catalogue.signs.map((sign) => ({ ...sign, retiredFrom: '2026-03-01' })) }),
  ).toEqual([]);
});

test('an added topic needs a group and bears it; an added way says whether it is warm, and no other choice does', () => {
  const names = { nl: ' Nieuw ', en: ' New ' };
  const added = (list: 'topics' | 'ways' | 'signs', wishes: object) =>
    changeCatalogue(catalogue, { kind: 'add', list, id: 'nieuw', ...names, ...wishes } as CatalogueChange);
  const last = (list: 'topics' | 'ways' | 'signs', wishes: object) => {
    const answer = added(list, wishes);
    return 'fault' in answer ? answer.fault : answer.catalogue[list].at(-1);
  };

  expect(last('topics', {})).toBe('no-such-group');
  expect(last('topics', { group: 'zorg' })).toEqual({ id: 'nieuw', nl: 'Nieuw', en: 'New', group: 'zorg' });
  expect(last('ways', {})).toEqual({ id: 'nieuw', nl: 'Nieuw', en: 'New', warm: false });
  expect(last('ways', { warm: true })).toEqual({ id: 'nieuw', nl: 'Nieuw', en: 'New', warm: true });
  expect(last('signs', { group: 'zorg', warm: true })).toEqual({ id: 'nieuw', nl: 'Nieuw', en: 'New' });
});

test('a new name stands without the spaces around it', () => {
  const { topics } = changed({ kind: 'rename', list: 'topics', id: 'digid-app', nl: ' App ', en: ' The app ' });

  expect(choiceOf(topics, 'digid-app')).toMatchObject({ nl: 'App', en: 'The app' });
});

test('moving past what is not there, and merging into what has stopped, are refused', () => {
  const stopped = changed({ kind: 'retire', list: 'topics', id: 'digid-activeren', from: '2026-04-01' });
  const fault = (change: CatalogueChange, on = catalogue) => {
    const answer = changeCatalogue(on, change);
    return 'fault' in answer ? answer.fault : undefined;
  };

  expect(fault({ kind: 'move', list: 'topics', id: 'digid-app', past: 'nergens' })).toBe('no-such-choice');
  const into = { kind: 'merge', list: 'topics', id: 'digid-app', from: '2026-03-01' } as const;
  expect(fault({ ...into, into: 'digid-activeren' }, stopped)).toBe('into-retired');
  expect(fault({ ...into, into: 'digid-machtigen' }, stopped)).toBe(undefined);
});

test('a merge leaves the other favourites where they were', () => {
  const before = { ...catalogue, favourites: ['digid-aanvragen', 'digid-app', 'aow'] };
  const { favourites } = changed(
    { kind: 'merge', list: 'topics', id: 'digid-app', into: 'digid-machtigen', from: '2026-04-01' },
    before,
  );

  expect(favourites).toEqual(['digid-aanvragen', 'digid-machtigen', 'aow']);
});

test('an id made from a name has no dash at either end, however many signs stood there', () => {
  expect(slugOf('--- (Iets) !!!', 56)).toBe('iets');
  expect(slugOf('een twee', 4)).toBe('een');
  expect(idsIn(catalogue)).toContain('niet-uitgewerkt');
});
