import { describe, expect, test } from 'vitest';
import { officeEn } from '#texts/office-en.ts';
import { officeNl } from '#texts/office-nl.ts';
import { catalogues, leafAt, leavesOf } from './catalogues.ts';
import { spokenTexts } from './spoken-texts.ts';

/** What is the same word in both languages, and why. */
const sameInBoth = new Map([
  ['Balieboek', 'the name of the app'],
  ['Nederlands', 'a language is called by its own name'],
  ['English', 'a language is called by its own name'],
  ['Tablet', 'an English word that Dutch uses'],
  ['Tablets', 'an English word that Dutch uses'],
  ['Link', 'an English word that Dutch uses'],
  ['warm', 'one word in both languages'],
  ['ISIL', 'the international standard has one name'],
]);

const withoutNames = (text: string) => text.replace(/Utrecht|balieboek|\d+(-\d+)*/g, '').trim();

describe('Dutch and English', () => {
  test.for(catalogues)('have the same keys in $name', ({ nl, en }) => {
    const [dutch, english] = [nl, en].map((side) =>
      leavesOf(side)
        .map(([path]) => path)
        .sort(),
    );

    expect(english).toEqual(dutch);
    expect(dutch).not.toEqual([]);
  });

  test.for(catalogues)('have functions with as many arguments in $name', ({ nl, en }) => {
    const different = leavesOf(nl).filter(([path, leaf]) => {
      const other = leafAt(en, path);
      return (
        typeof leaf !== typeof other || (typeof leaf === 'function' && leaf.length !== (other as () => void).length)
      );
    });

    expect(different.map(([path]) => path)).toEqual([]);
  });

  test.for(catalogues)('leave nothing empty in $name', (catalogue) => {
    const spoken = [...spokenTexts(catalogue, 'nl'), ...spokenTexts(catalogue, 'en')];

    const empty = spoken.filter(({ says }) => says.length === 0 || says.some(({ text }) => text.trim() === ''));

    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  test.for(catalogues)('leave nothing untranslated in $name', (catalogue) => {
    const english = new Map(spokenTexts(catalogue, 'en').map(({ path, says }) => [path, says]));

    const untranslated = spokenTexts(catalogue, 'nl').flatMap(({ path, says }) =>
      says
        .filter(({ text }, index) => text === english.get(path)?.[index]?.text)
        .map(({ text }) => withoutNames(text))
        .filter((words) => words !== '' && !sameInBoth.has(words))
        .map((words) => `${path}: ${words}`),
    );

    expect(untranslated).toEqual([]);
  });
});

const plurals = {
  nl: /\b(bezoekers|bezoeken|vragen|dagen|minuten|tablets|maanden|tekens|keren|doorverwijzingen|waren)\b/,
  en: /\b(visitors|visits|questions|days|minutes|tablets|months|characters|times|were)\b/,
};

/** Texts that are never said of one, and why. */
const neverOne = [
  'passwordAbout', // a password of one character is never the shortest
  'shortPassword',
  'tooLong', // nor is one character ever the longest
  'rounding', // a threshold of one would hide nothing
  'crossings',
  'visitsTitle', // numbers in fives
  'questionsTitle',
  'allWarm', // one referral has the sentence "one"
  'noneWarm',
  'some',
];
const isNeverOne = (path: string) => neverOne.includes(path.split('.').at(-1)!);

describe('one of a thing', () => {
  test.for(catalogues.flatMap((catalogue) => (['nl', 'en'] as const).map((language) => ({ catalogue, language }))))(
    'is never told in the plural in $catalogue.name, $language',
    ({ catalogue, language }) => {
      const wrong = spokenTexts(catalogue, language)
        .filter(({ path }) => !isNeverOne(path))
        .flatMap(({ says }) => says.map(({ text }) => text))
        .filter((text) => new RegExp(`\\b1 ${plurals[language].source}`).test(text));

      expect(wrong).toEqual([]);
    },
  );
});

const said = (language: 'nl' | 'en', name: string, path: string, ...given: unknown[]) => {
  const catalogue = catalogues.find((catalogue) => catalogue.name === name)!;
  return (leafAt(catalogue[language], path) as (...given: unknown[]) => string)(...given);
};

describe('none, one and two', () => {
  test.for([
    [
      'nl',
      'nl',
      'today.helped',
      ['Vandaag nog niemand geholpen', 'Vandaag 1 bezoeker geholpen', 'Vandaag 2 bezoekers geholpen'],
    ],
    ['en', 'nl', 'today.helped', ['Nobody helped yet today', '1 visitor helped today', '2 visitors helped today']],
    [
      'nl',
      'officeNl',
      'month.tablets',
      [
        'Nog geen tablet leverde voor deze maand.',
        '1 tablet leverde voor deze maand.',
        '2 tablets leverden voor deze maand.',
      ],
    ],
    [
      'en',
      'officeNl',
      'month.tablets',
      [
        'No tablet has delivered for this month yet.',
        '1 tablet delivered for this month.',
        '2 tablets delivered for this month.',
      ],
    ],
    ['nl', 'officeNl', 'tablets.waits', ['iets van vandaag', 'oudste van 1 dag geleden', 'oudste van 2 dagen geleden']],
    ['en', 'officeNl', 'tablets.waits', ['something of today', 'oldest of 1 day ago', 'oldest of 2 days ago']],
    ['nl', 'officeNl', 'tablets.minutesLeft', ['Nog 0 minuten.', 'Nog 1 minuut.', 'Nog 2 minuten.']],
    ['en', 'officeNl', 'tablets.minutesLeft', ['0 minutes left.', '1 minute left.', '2 minutes left.']],
  ] as const)('are told apart in %s, %s.%s', ([language, name, path, expected]) => {
    expect([0, 1, 2].map((number) => said(language, name, path, number))).toEqual(expected);
  });

  test('visits that wait are told apart in both languages', () => {
    const dutch = [0, 1, 2].map((visits) => said('nl', 'nl', 'sending.waiting', visits, 'maandag'));
    const english = [0, 1, 2].map((visits) => said('en', 'nl', 'sending.waiting', visits, 'Monday'));

    expect(dutch.map((text) => text.split(' nog ')[0])).toEqual(['0 bezoeken', '1 bezoek', '2 bezoeken']);
    expect(english.map((text) => text.split(' not ')[0])).toEqual(['0 visits', '1 visit', '2 visits']);
  });

  test('questions about a topic follow the number that comes first', () => {
    const [dutch, english] = [officeNl.month.share, officeEn.month.share];

    expect([0, 1, 2].map((count) => dutch.count(count, 12, 'Zorg'))).toEqual([
      '0 van de 12 vragen gingen over Zorg',
      '1 van de 12 vragen ging over Zorg',
      '2 van de 12 vragen gingen over Zorg',
    ]);
    expect([0, 1, 2].map((count) => english.count(count, 12, 'Care'))).toEqual([
      '0 of the 12 questions were about Care',
      '1 of the 12 questions was about Care',
      '2 of the 12 questions were about Care',
    ]);
  });

  test('warm referrals follow the number that comes first', () => {
    const [dutch, english] = [officeNl.month.referrals, officeEn.month.referrals];

    expect([1, 2].map((warm) => dutch.some(warm, 12))).toEqual([
      '1 van de 12 doorverwijzingen was warm',
      '2 van de 12 doorverwijzingen waren warm',
    ]);
    expect([1, 2].map((warm) => english.some(warm, 12))).toEqual([
      '1 of the 12 referrals was warm',
      '2 of the 12 referrals were warm',
    ]);
  });
});
