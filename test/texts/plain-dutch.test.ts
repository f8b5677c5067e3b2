import { describe, expect, test } from 'vitest';
import { catalogues } from './catalogues.ts';
import { fleschDouma, sentencesIn, wordsIn } from './flesch-douma.ts';
import { spokenTexts } from './spoken-texts.ts';
import { countSyllables } from './syllables.ts';

const enoughToJudge = 30;
const plain = 60;

/** A screen is a first key of a catalogue; a function speaks once, with its last arguments, so that it does not weigh double. */
const screens = catalogues.flatMap((catalogue) => {
  const spoken = spokenTexts(catalogue, 'nl').map(({ path, says }) => [path.split('.')[0], says.at(-1)!.text] as const);
  return [...new Set(spoken.map(([screen]) => screen))].map((screen) => ({
    name: `${catalogue.name}.${screen}`,
    sentences: sentencesIn(spoken.flatMap(([key, text]) => (key === screen ? [text] : []))),
  }));
});
const judged = screens.filter(({ sentences }) => sentences.flatMap(wordsIn).length >= enoughToJudge);

describe('a screen', () => {
  test('with running text is there to be judged', () => {
    expect(judged.map(({ name }) => name)).toContain('nl.visitForm');
    expect(judged.length).toBeGreaterThan(5);
  });

  test.for(judged)('speaks plain Dutch: $name', ({ name, sentences }) => {
    const figure = fleschDouma(sentences);

    expect(figure, `${name} says: ${sentences.join(' ')}`).toBeGreaterThanOrEqual(plain);
  });
});

describe('a syllable', () => {
  test.for([
    ['één', 1],
    ['weg', 1],
    ['ij', 1],
    ['nieuw', 1],
    ['vraag', 1],
    ['tablet', 2],
    ['bezoek', 2],
    ['blijven', 2],
    ['draaien', 2],
    ['nieuwe', 2],
    ['leeuwen', 2],
    ['naïef', 2],
    ['geopend', 3],
    ['idee', 2],
    ['ideeën', 3],
    ['gemeente', 3],
    ['actueel', 3],
    ['beantwoord', 3],
    ['theater', 3],
    ['Italië', 4],
    ['adequaat', 3],
    ['verbinding', 3],
    ['financieel', 4],
    ['coördinator', 5],
    ['organisatie', 5],
    ['informatiepunt', 5],
    ['bibliotheekorganisatie', 9],
  ] as const)('is counted as it is spoken: %s has %i', ([word, syllables]) => {
    expect(countSyllables(word)).toBe(syllables);
  });

  test('is at least one in a word without vowels, and one in a number', () => {
    expect(['https', 'CSV', '12'].map(countSyllables)).toEqual([1, 1, 1]);
  });
});

describe('a sentence', () => {
  test('ends in a full stop or a question mark; a label and a time of day do not end one', () => {
    const texts = [
      'Opslag',
      'Nog een vraag',
      'Bewaren …',
      'Ontvangen om 14.32 uur. Ga door!',
      'Klopt dit? Kijk op sub.nl.',
    ];

    expect(sentencesIn(texts)).toEqual(['Ontvangen om 14.32 uur.', 'Ga door!', 'Klopt dit?', 'Kijk op sub.nl.']);
  });

  test('that is short and of short words reads easily, one that is long and stately does not', () => {
    const easy = sentencesIn(['Tik aan waar het om gaat. Dan ben je klaar.']);
    const stately = sentencesIn(['De registratie van dienstverleningscontacten is momenteel onbeschikbaar.']);

    expect(fleschDouma(easy)).toBeGreaterThan(100);
    expect(fleschDouma(stately)).toBeLessThan(0);
  });

  test('is measured by the formula of Douma', () => {
    expect(fleschDouma(['Dit is een zin.', 'Bewaar hem hier nu.'])).toBeCloseTo(206.84 - 0.93 * 4 - 77 * (9 / 8), 6);
  });
});
