import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Catalogue, catalogueSchema, choiceOf } from '#domain/catalogue.ts';
import { choosableOn } from '#domain/choosable.ts';
import {
  asNextVersion,
  type CatalogueChange,
  changeAll,
  changeCatalogue,
  newChoiceId,
} from '#domain/lists/catalogue-changes.ts';
import { catalogueFaults, idsIn, listNames } from '#domain/lists/catalogue-rules.ts';
import { catalogue } from '../../support/builders.ts';

function after(...changes: CatalogueChange[]): Catalogue {
  const { catalogue: changed, dropped } = changeAll(catalogue, changes);
  expect(dropped).toEqual([]);
  return changed;
}

function faultOf(change: CatalogueChange, on = catalogue) {
  const changed = changeCatalogue(on, change);
  return 'fault' in changed ? changed.fault : undefined;
}

const topicIds = (group: string, { topics }: Catalogue) =>
  topics.filter((topic) => topic.group === group).map(({ id }) => id);

const parking: CatalogueChange = {
  kind: 'add',
  list: 'topics',
  id: 'parkeren',
  group: 'gemeente',
  nl: ' Parkeren ',
  en: 'Parking',
};

test('a new topic stands last in its group, under an id made from its Dutch name', () => {
  const id = newChoiceId(catalogue, 'Zwemles & fietsexamen (Súdwest)');
  const changed = after({ ...parking, id });

  expect(id).toBe('zwemles-fietsexamen-sudwest');
  expect(topicIds('gemeente', changed).at(-1)).toBe(id);
  expect(choiceOf(changed.topics, id)).toMatchObject({ nl: 'Parkeren', en: 'Parking', group: 'gemeente' });
});

test.each([
  ['DigiD aanvragen', 'digid-aanvragen-2'],
  ['Niet bekend', 'niet-bekend-2'],
  ['Niet uitgewerkt', 'niet-uitgewerkt-2'],
  ['قائمة', 'keuze'],
  ['x'.repeat(90), 'x'.repeat(56)],
])('the id for "%s" is %s: readable, and never one that was there', (name, id) => {
  expect(newChoiceId(catalogue, name)).toBe(id);
});

test('renaming changes the word on the tile and nothing that is counted', () => {
  const changed = after({ kind: 'rename', list: 'topics', id: 'digid-app', nl: 'De app van DigiD', en: 'DigiD app' });

  expect(choiceOf(changed.topics, 'digid-app')).toEqual({
    ...choiceOf(catalogue.topics, 'digid-app'),
    nl: 'De app van DigiD',
    en: 'DigiD app',
  });
});

test('a topic moves past its neighbour, up and down, and only within its group', () => {
  const [first = '', second = '', third = ''] = topicIds('digid', catalogue);

  const down = after({ kind: 'move', list: 'topics', id: first, past: second });
  const up = after({ kind: 'move', list: 'topics', id: third, past: first });

  expect(topicIds('digid', down).slice(0, 3)).toEqual([second, first, third]);
  expect(topicIds('digid', up).slice(0, 3)).toEqual([third, first, second]);
  const [elsewhere = ''] = topicIds('gemeente', catalogue);
  expect(faultOf({ kind: 'move', list: 'topics', id: first, past: elsewhere })).toBe('other-group');
});

test('a retired topic leaves the favourites, and brought back it is whole again', () => {
  const retired = after({ kind: 'retire', list: 'topics', id: 'digid-app', from: '2026-04-01' });
  const back = changeCatalogue(retired, { kind: 'bring-back', list: 'topics', id: 'digid-app' });

  expect(retired.favourites).toEqual(catalogue.favourites.filter((id) => id !== 'digid-app'));
  expect(choiceOf(retired.topics, 'digid-app').retiredFrom).toBe('2026-04-01');
  expect('catalogue' in back && back.catalogue.topics).toEqual(catalogue.topics);
});

test('a merged choice stops on a day and names the one that takes over, also among the favourites', () => {
  const changed = after({
    kind: 'merge',
    list: 'topics',
    id: 'digid-app',
    into: 'digid-activeren',
    from: '2026-04-01',
  });

  expect(choiceOf(changed.topics, 'digid-app')).toMatchObject({
    retiredFrom: '2026-04-01',
    mergedInto: 'digid-activeren',
  });
  expect(changed.favourites).toContain('digid-activeren');
  expect(changed.favourites).not.toContain('digid-app');
});

const merge = (id: string, into: string, from = '2026-04-01') =>
  ({ kind: 'merge', list: 'topics', id, into, from }) as const;
const retire = (list: 'topics' | 'settings' | 'targetGroups' | 'topicGroups', id: string) =>
  ({ kind: 'retire', list, id, from: '2026-04-01' }) as const;

test.each<[string, CatalogueChange, string]>([
  ['adding an outcome, since code reads what it leads to', { ...parking, list: 'outcomes' }, 'closed-list'],
  ['a new id that is already there', { ...parking, id: 'digid' }, 'id-taken'],
  ['a new id that code knows by name', { ...parking, id: 'niet-uitgewerkt' }, 'reserved'],
  ['a topic in a group that is not there', { ...parking, group: 'nergens' }, 'no-such-group'],
  ['a name of spaces', { ...parking, nl: '  ' }, 'name-missing'],
  ['a name that fills the whole tile', { ...parking, en: 'x'.repeat(81) }, 'name-too-long'],
  ['a name that the group already has', { ...parking, group: 'digid', nl: 'digid aanvragen' }, 'name-taken'],
  ['retiring what code knows by name', retire('targetGroups', 'niet-bekend'), 'reserved'],
  ['retiring a group', retire('topicGroups', 'digid'), 'closed-list'],
  ['merging a topic into itself', merge('digid-app', 'digid-app'), 'same-choice'],
  ['merging into a topic that is not there', merge('digid-app', 'nergens'), 'no-such-choice'],
  ['renaming what is not there', { ...parking, kind: 'rename', id: 'nergens' }, 'no-such-choice'],
  [
    'five favourites',
    { kind: 'favourites', ids: catalogue.topics.slice(0, 5).map(({ id }) => id) },
    'too-many-favourites',
  ],
  ['one favourite twice', { kind: 'favourites', ids: ['digid-app', 'digid-app'] }, 'same-choice'],
])('%s is refused', (_, change, fault) => {
  expect(faultOf(change)).toBe(fault);
});

test('the last setting that can be chosen stays, or no visit could be saved', () => {
  const [last, ...others] = catalogue.settings.map(({ id }) => id);
  const few = after(...others.map((id) => retire('settings', id)));

  expect(faultOf(retire('settings', last ?? ''), few)).toBe('last-one');
});

test('nothing merges into a choice that has stopped, and no two choices take over from each other', () => {
  const merged = after(merge('digid-app', 'digid-activeren'));

  expect(faultOf(merge('digid-activeren', 'digid-app', '2026-05-01'), merged)).toBe('into-retired');
  expect(faultOf(retire('topics', 'digid-activeren'), merged)).toBe('into-retired'); // on the very day it takes over
  expect(faultOf({ ...retire('topics', 'digid-activeren'), from: '2027-01-01' }, merged)).toBe(undefined);
  expect(faultOf({ kind: 'favourites', ids: ['digid-app'] }, merged)).toBe('favourite-retired');
});

test('lists from which something was taken away, or in which code reads something else, are refused by name', () => {
  const [first, ...rest] = catalogue.topics;
  const [way, ...ways] = catalogue.ways;
  if (!first || !way) throw new Error('expected choices');

  const faults = catalogueFaults(catalogue, {
    ...catalogue,
    topics: rest,
    favourites: [],
    ways: [{ ...way, warm: !way.warm }, ...ways],
    lengths: [],
  });

  expect(faults).toEqual([
    { list: 'lengths', id: '', fault: 'changed' },
    { list: 'topics', id: first.id, fault: 'missing' },
    { list: 'ways', id: way.id, fault: 'changed' },
  ]);
});

test('steps that no longer fit newer lists are named, the others are done again', () => {
  const rename = { kind: 'rename', list: 'topics', id: 'digid-app', nl: 'App', en: 'App' } as const;
  const newer = after(parking);

  const again = changeAll(newer, [parking, rename]);

  expect(again.dropped).toEqual([parking]);
  expect(again.kept).toEqual([rename]);
  expect(choiceOf(again.catalogue.topics, 'digid-app').nl).toBe('App');
});

test('whatever is done to the lists, every id that was ever there is still there with a name', () => {
  fc.assert(
    fc.property(fc.array(someChange(), { maxLength: 40 }), (changes) => {
      const seen = new Set(idsIn(catalogue));
      let lists = catalogue;
      for (const change of changes) {
        const changed = changeCatalogue(lists, change);
        if ('fault' in changed) continue;
        expect(catalogueFaults(lists, changed.catalogue)).toEqual([]);
        lists = asNextVersion(changed.catalogue);
        for (const id of idsIn(lists)) seen.add(id);
      }

      const named = listNames.flatMap((list) => lists[list]).filter(({ nl, en }) => nl.trim() && en.trim());
      const fixed = [...lists.questionKinds, ...lists.lengths, ...lists.nationalOrganisations];
      const there = new Set([...named, ...fixed].map(({ id }) => id));
      expect([...seen].filter((id) => !there.has(id))).toEqual(['niet-uitgewerkt']); // reserved, on no list
      for (const list of listNames) expect(lists[list].length).toBe(new Set(lists[list].map(({ id }) => id)).size);
      expect(catalogueSchema.parse(lists)).toEqual(lists);
      expect(choosableOn(lists, '2026-06-01').favourites).toEqual(lists.favourites);
      expect(catalogueFaults(catalogue, lists)).toEqual([]); // also in one leap, as another version of the lists
    }),
  );
});

/** Often enough about the same few choices for steps to meet. */
function someChange(): fc.Arbitrary<CatalogueChange> {
  const list = fc.constantFrom(...listNames);
  const id = fc.oneof(
    fc.constantFrom('digid-app', 'digid-activeren', 'digid-aanvragen', 'balie', 'nieuw', 'nieuw-2', 'niet-bekend'),
    fc.constantFrom(...idsIn(catalogue)),
  );
  const name = fc.constantFrom('Nieuw', 'DigiD', 'Iets', '', 'Balie of op de vloer');
  const from = fc.constantFrom('2026-03-01', '2026-04-01', '2026-05-01');
  const of = <K extends string>(kind: K) => ({ kind: fc.constant(kind), list, id });
  return fc.oneof(
    fc.record({
      ...of('add'),
      nl: name,
      en: name,
      group: fc.constantFrom('digid', 'gemeente', 'nergens'),
      warm: fc.boolean(),
    }),
    fc.record({ ...of('rename'), nl: name, en: name }),
    fc.record({ ...of('move'), past: id }),
    fc.record({ ...of('retire'), from }),
    fc.record(of('bring-back')),
    fc.record({ ...of('merge'), into: id, from }),
    fc.record({ kind: fc.constant('favourites' as const), ids: fc.uniqueArray(id, { maxLength: 5 }) }),
  );
}

test('the note is offered where the coordinator says; saying what holds already changes nothing', () => {
  const always = changeAll(catalogue, [{ kind: 'note', setting: 'always' }]).catalogue;

  expect(always.note).toBe('always');
  expect(catalogueFaults(catalogue, always)).toEqual([]);
  expect(changeAll(catalogue, [{ kind: 'note', setting: 'there' }]).catalogue).toEqual(catalogue);
});
