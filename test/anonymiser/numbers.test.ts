/** Numbers in thirty notations and strings of every kind: a sample of `npm run anonymise:fuzz`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNoteLists } from '#anonymiser/lists/load.ts';
import { isLeaked, whatFails } from './fuzz/holds.ts';
import { bsns, cards, ibans, notations, phones, plateNotations } from './fuzz/numbers.ts';
import { strings } from './fuzz/strings.ts';

const lists = openNoteLists();
const leaks = (notes: Parameters<typeof fc.sample>[0], digits = 1) =>
  (fc.sample(notes, { numRuns: 1_000, seed: 7 }) as Parameters<typeof isLeaked>[0][])
    .filter((note) => isLeaked(note, lists, digits))
    .map(({ note }) => note);

test('No BSN is left, whatever stands between its digits', () => {
  expect(leaks(notations(bsns))).toEqual([]);
});

test('No IBAN and no card is left', () => {
  expect(leaks(notations(ibans), 3)).toEqual([]);
  expect(leaks(notations(cards))).toEqual([]);
});

test('Of telephone numbers and plates at most one in a thousand is left', () => {
  expect(leaks(notations(phones)).length).toBeLessThanOrEqual(1);
  expect(leaks(plateNotations).length).toBeLessThanOrEqual(1);
});

test('Whatever is typed, the note is what was typed less what was taken, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(strings, (text) => whatFails(text, lists) === undefined),
    { numRuns: 2_000, seed: 7 },
  );
});
