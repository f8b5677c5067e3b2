import { expect, test } from 'vitest';
import { placedIn, type TransferMapping, transferMappingSchema, withOption } from '#domain/transfer/mapping.ts';

const option = (id: string) => ({ id, nl: `Keuze ${id}`, en: `Choice ${id}` });
const part = (id: string, counts: 'topics' | 'outcomes', options: string[]) => ({
  ...option(id),
  counts,
  options: options.map(option),
});
const thema = part('thema', 'topics', ['digid', 'zorg']);
const onderwerp = part('onderwerp', 'topics', ['geld']);
const resultaat = part('resultaat', 'outcomes', ['zelf-verder', 'anders']);
const mapping: TransferMapping = {
  parts: [thema, onderwerp, resultaat],
  topics: { 'digid-app': { thema: 'digid', onderwerp: 'geld' } },
  outcomes: { verwezen: { resultaat: 'anders' } },
};

function faultsOf(bent: Partial<TransferMapping>): string[] {
  const read = transferMappingSchema.safeParse({ ...mapping, ...bent });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
}

test('a form whose every place exists is read as it is', () => {
  expect(transferMappingSchema.parse(mapping)).toEqual(mapping);
  expect(faultsOf({ topics: {}, outcomes: {} })).toEqual([]);
});

const stray = ['a place that the form does not have'];

test.each<[string, Partial<TransferMapping>, string[]]>([
  ['a part that the form does not have', { topics: { 'digid-app': { elders: 'digid' } } }, stray],
  ['an option that the part does not have', { topics: { 'digid-app': { thema: 'geld' } } }, stray],
  ['an option of another part', { topics: { 'digid-app': { onderwerp: 'digid' } } }, stray],
  ['a topic in a part that counts outcomes', { topics: { 'digid-app': { resultaat: 'anders' } } }, stray],
  ['an outcome in a part that counts topics', { outcomes: { verwezen: { thema: 'zorg' } } }, stray],
  ['one place that is there and one that is not', { topics: { a: { thema: 'zorg' }, b: { thema: 'weg' } } }, stray],
])('%s is refused', (_, bent, faults) => {
  expect(faultsOf(bent)).toEqual(faults);
});

test('a topic gets another place in one part, keeps those in the others, and can leave', () => {
  const elsewhere = placedIn(mapping, thema, 'digid-app', 'zorg');
  expect(elsewhere.topics).toEqual({ 'digid-app': { thema: 'zorg', onderwerp: 'geld' } });
  expect([elsewhere.outcomes, elsewhere.parts]).toEqual([mapping.outcomes, mapping.parts]);

  expect(placedIn(mapping, thema, 'digid-app', undefined).topics).toEqual({ 'digid-app': { onderwerp: 'geld' } });
  expect(placedIn(mapping, thema, 'nieuw', 'zorg').topics).toEqual({
    ...mapping.topics,
    nieuw: { thema: 'zorg' },
  });
  expect(placedIn(mapping, thema, 'nieuw', undefined).topics).toEqual({ ...mapping.topics, nieuw: {} });
});

test('an outcome is placed among outcomes', () => {
  const placed = placedIn(mapping, resultaat, 'verwezen', 'zelf-verder');

  expect(placed.outcomes).toEqual({ verwezen: { resultaat: 'zelf-verder' } });
  expect(placed.topics).toEqual(mapping.topics);
});

test('a new option comes last in its own part and in no other', () => {
  const { parts, ...rest } = withOption(mapping, 'onderwerp', option('wonen'));

  expect(parts).toEqual([thema, { ...onderwerp, options: ['geld', 'wonen'].map(option) }, resultaat]);
  expect(rest).toEqual({ topics: mapping.topics, outcomes: mapping.outcomes });
});
