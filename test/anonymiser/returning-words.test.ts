import { expect, test } from 'vitest';
import { returningWords } from '#anonymiser/returning-words.ts';

const times = (count: number, note: string) => Array.from({ length: count }, () => note);

test('a word comes back when ten notes hold it, and counts once in each', () => {
  const notes = [...times(10, 'Volkstuin, volkstuin van [naam]'), ...times(9, 'parkeren')];

  expect(returningWords(notes)).toEqual([{ word: 'volkstuin', notes: 10 }]);
});

test('the commonest comes first; gaps, short words and words that say nothing do not count', () => {
  const notes = [...times(11, 'wil een volkstuin bij [adres]'), ...times(12, 'parkeren of tv')];

  expect(returningWords(notes)).toEqual([
    { word: 'parkeren', notes: 12 },
    { word: 'volkstuin', notes: 11 },
  ]);
});

test('no notes, no words', () => {
  expect(returningWords([])).toEqual([]);
});
