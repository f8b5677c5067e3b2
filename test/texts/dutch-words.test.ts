import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import lists from '#lists/catalogue.json' with { type: 'json' };
import { catalogues, leavesOf } from './catalogues.ts';
import { hasDutchHunspell, unknownWords } from './hunspell.ts';
import { spokenTexts } from './spoken-texts.ts';

const words = (await readFile('test/texts/woordenlijst.txt', 'utf8')).trimEnd().split('\n');
const own = new Set(words);
const isMissing = !hasDutchHunspell();
const ifMissing = isMissing ? ' (skipped: hunspell with the dictionary nl_NL is not on this machine)' : '';

describe('Dutch spelling', () => {
  test.skipIf(isMissing).for(catalogues)(`of every text in $name is right${ifMissing}`, (catalogue) => {
    const texts = spokenTexts(catalogue, 'nl').flatMap(({ says }) => says.map(({ text }) => text));

    const wrong = unknownWords(texts).filter((word) => !own.has(word));

    expect(wrong).toEqual([]);
  });

  test.skipIf(isMissing)(`of every name in the starting lists is right${ifMissing}`, () => {
    const names = leavesOf(lists).flatMap(([path, text]) => (path.endsWith('.nl') ? [String(text)] : []));

    const wrong = unknownWords(names).filter((word) => !own.has(word));

    expect(names.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test.skipIf(isMissing)(`lets a slip of the finger not through${ifMissing}`, () => {
    expect(unknownWords(['Het bezoek is bewaard, de biblioteek is open.'])).toEqual(['biblioteek']);
  });

  test.skipIf(isMissing)(`allows a month its capital only where a sentence begins${ifMissing}`, () => {
    expect(unknownWords(['Maart is niet aangenomen. Eén bezoek mist.'])).toEqual([]);
    expect(unknownWords(['Kom in Maart terug.'])).toEqual(['Maart']);
  });
});

describe('the word list of the project', () => {
  test('has one word a line, in order, each once', () => {
    const inOrder = [...own].sort((one, other) => one.localeCompare(other, 'nl'));

    expect(words).toEqual(inOrder);
    expect(words.filter((word) => !/^\p{L}[\p{L}\d'.-]*$/u.test(word))).toEqual([]);
  });

  test.skipIf(isMissing)(`has no word that the dictionary knows already${ifMissing}`, () => {
    const unknown = new Set(unknownWords(words));

    expect(words.filter((word) => !unknown.has(word))).toEqual([]);
  });
});
