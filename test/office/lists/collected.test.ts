import { expect, test } from 'vitest';
import { type CatalogueChange, changeAll } from '#domain/lists/catalogue-changes.ts';
import { collect, together } from '#office/lists/collected.ts';
import { catalogue } from '../../support/builders.ts';

const of = { list: 'topics', id: 'digid-app' } as const;
const rename = (nl: string): CatalogueChange => ({ kind: 'rename', ...of, nl, en: nl });
const stop = (from: string): CatalogueChange => ({ kind: 'retire', ...of, from });
const back: CatalogueChange = { kind: 'bring-back', ...of };
const parking = {
  kind: 'add',
  list: 'topics',
  id: 'parkeren',
  group: 'gemeente',
  nl: 'Parkeren',
  en: 'Parking',
} as const;

function collected(...changes: CatalogueChange[]) {
  return changes.reduce<CatalogueChange[]>((known, change) => collect(known, change, catalogue), []);
}

test('a second name for the same choice takes the place of the first, and its old name of both', () => {
  const old = catalogue.topics.find(({ id }) => id === 'digid-app');

  expect(collected(rename('Eén'), rename('Twee'))).toEqual([rename('Twee')]);
  expect(collected(rename('Eén'), { ...of, kind: 'rename', nl: old?.nl ?? '', en: old?.en ?? '' })).toEqual([]);
});

test('a new choice with a better name is still one new choice', () => {
  const better = { ...parking, kind: 'rename', nl: 'Vergunning', en: 'Permit' } as const;

  expect(collected(parking, better)).toEqual([{ ...parking, nl: 'Vergunning', en: 'Permit' }]);
});

test('a choice stops on one day, and brought back before anybody knew, nothing happened', () => {
  expect(collected(stop('2026-04-01'), stop('2026-05-01'))).toEqual([stop('2026-05-01')]);
  expect(collected(stop('2026-04-01'), back)).toEqual([]);
});

test('every step of moving counts, and a group that was put in order is one line', () => {
  const [first, second, third] = catalogue.topics.filter(({ group }) => group === 'digid').map(({ id }) => id);
  const [elsewhere, other] = catalogue.topics.filter(({ group }) => group === 'gemeente').map(({ id }) => id);
  const move = (id = '', past = ''): CatalogueChange => ({ kind: 'move', list: 'topics', id, past });
  const changes = collected(move(first, second), move(first, third), move(elsewhere, other));

  expect(changes).toHaveLength(3);
  expect(together(changes, catalogue).map((thing) => thing.changes.length)).toEqual([2, 1]);
  expect(changeAll(catalogue, changes).dropped).toEqual([]);
});

test('favourites are chosen once, whatever was tried before', () => {
  const choose = (...ids: string[]): CatalogueChange => ({ kind: 'favourites', ids });

  expect(collected(choose('digid-app'), choose())).toEqual([choose()]);
  expect(collected(choose('digid-app'), choose(...catalogue.favourites))).toEqual([]);
});
