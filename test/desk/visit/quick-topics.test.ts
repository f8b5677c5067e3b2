import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type QuickRow, quickTopics } from '#desk/visit/quick-topics.ts';
import type { Visit } from '#domain/visit.ts';
import { aVisit, catalogue } from '../../support/builders.ts';

const withFavourites = (...favourites: string[]) => ({ ...catalogue, favourites });
const kept = (visit: Visit, voided = false) => ({ visit, voided });
const chosen = (...topics: string[]) => topics.map((topic) => kept(aVisit({ topics: [topic] })));

test("favourites stand in the coordinator's order, whatever the order of the list", () => {
  const row = quickTopics([], withFavourites('pgb', 'digid-app', 'huurtoeslag'), []);

  expect(row).toEqual(['pgb', 'digid-app', 'huurtoeslag', null]);
});

test('a topic that was chosen twice today takes the next free place, a favourite needs none', () => {
  const row = quickTopics([], withFavourites('pgb'), chosen('huurtoeslag', 'pgb', 'pgb', 'zorgtoeslag', 'huurtoeslag'));

  expect(row).toEqual(['pgb', 'huurtoeslag', null, null]);
});

test('once is not often, and a visit that was taken away was not chosen', () => {
  const visits = [...chosen('huurtoeslag', 'pgb'), kept(aVisit({ topics: ['pgb'] }), true)];

  expect(quickTopics([], withFavourites(), visits)).toEqual([null, null, null, null]);
});

test('two questions about one topic in one visit count as twice', () => {
  const row = quickTopics([], withFavourites(), [kept(aVisit({ topics: ['pgb', 'pgb'] }))]);

  expect(row).toEqual(['pgb', null, null, null]);
});

test('what came first keeps its place when another becomes commoner', () => {
  const before = quickTopics([], withFavourites(), chosen('pgb', 'pgb'));

  const after = quickTopics(
    before,
    withFavourites(),
    chosen('huurtoeslag', 'huurtoeslag', 'huurtoeslag', 'pgb', 'pgb'),
  );

  expect(after).toEqual(['pgb', 'huurtoeslag', null, null]);
});

test('four favourites leave no place for a newcomer', () => {
  expect(quickTopics([], catalogue, chosen('pgb', 'pgb'))).toEqual(catalogue.favourites);
});

test('a favourite that can no longer be chosen is left out, and its place is free', () => {
  const row = quickTopics(
    ['pgb', 'vervallen', null, null],
    { favourites: ['vervallen', 'pgb'], topics: catalogue.topics },
    chosen('huurtoeslag', 'huurtoeslag'),
  );

  expect(row).toEqual(['pgb', 'huurtoeslag', null, null]);
});

test('through a whole day of visits, voids and restores no tile moves and none goes', () => {
  const few = catalogue.topics.slice(0, 7).map(({ id }) => id);
  const visit = fc.record({ topic: fc.constantFrom(...few), voided: fc.boolean() });
  const moments = fc.array(fc.array(visit, { maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.subarray(few, { maxLength: 4 }), moments, (favourites, day) => {
      const lists = withFavourites(...favourites);
      let row: QuickRow = quickTopics([], lists, []);

      for (const moment of day) {
        const visits = moment.map(({ topic, voided }) => kept(aVisit({ topics: [topic] }), voided));
        const next = quickTopics(row, lists, visits);

        const stood = row.filter((id) => id !== null);
        const standing = next.filter((id) => id !== null);
        expect(next).toHaveLength(4);
        expect(next.slice(0, standing.length)).toEqual(standing);
        expect(standing.slice(0, stood.length)).toEqual(stood);
        expect(new Set(standing).size).toBe(standing.length);
        row = next;
      }
      expect(row.slice(0, favourites.length)).toEqual(favourites);
    }),
  );
});
