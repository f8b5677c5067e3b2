/** `npm run note-lists`: gathers the anonymiser's words and writes them, packed, to src/anonymiser/lists/packed.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { firms, loanWords, nearby, oftenCut } from '#anonymiser/lists/firms.ts';
import {
  deskWords,
  namesBeforeWords,
  namesBesideWords,
  organisations,
  wordsBeforeNames,
} from '#anonymiser/lists/own-words.ts';
import { publicNames, publicWords } from '#anonymiser/lists/public-words.ts';
import { packWords, type WordKind } from '#anonymiser/lists/word-table.ts';
import { foldWord } from '#anonymiser/words/fold-word.ts';
import { isKnownWord } from '#anonymiser/words/known-word.ts';
import { goesOn, particles } from '#anonymiser/words/person-words.ts';
import {
  companies,
  dutchForms,
  englishWords,
  isPlaceForm,
  municipalities,
  personNames,
  placeNames,
  softwareWords,
} from './sources.ts';

const target = 'src/anonymiser/lists/packed.ts';

export function noteLists(): string {
  const forms = dutchForms();
  const first = new Set(personNames('first_name').filter(isListed));
  const family = new Set(personNames('last_name').filter(isListed));
  for (const name of [...namesBeforeWords, ...namesBesideWords]) first.add(name);
  const isName = (word: string) => first.has(word) || family.has(word);
  const ours = new Set([...deskWords, ...publicWords, ...wordsBeforeNames].map(foldWord));
  const dutch = [...forms.keys()].filter((form) => /^[a-zà-ÿ'-]+$/.test(form)).map(foldWord);
  const notWords = new Set(namesBeforeWords);
  const loans = [...englishWords(), ...softwareWords(), ...loanWords.map(foldWord), ...cutForms(oftenCut)].filter(
    (word) => !isName(word),
  );
  const words = withoutWhatFollows(
    [...dutch, ...loans].filter((word) => !notWords.has(word) && isListed(word)),
    ours,
  );
  const here = new Set(municipalities().map(foldWord));
  const capitals = [...forms].filter(([form, flags]) => /^[A-Z]/.test(form) && isPlaceForm(flags));
  const places = [...placeNames(), ...nearby, ...capitals.map(([form]) => form)]
    .map(foldWord)
    .flatMap((name) => name.split(/[\s-]+/));
  const brands = [...companies(), ...firms].map(foldWord).filter((word) => !isName(word) && !words.has(word));
  const followed = dutch.filter((word) => /^[a-z]{3,14}$/.test(word) && !words.has(word) && !isName(word));
  const listed: [WordKind, string][] = [
    ...keyed('word', words),
    ...keyed('first', first),
    ...keyed('family', family),
    ...keyed('place', new Set(places.filter((name) => isListed(name) && (!first.has(name) || here.has(name))))),
    ...keyed('organisation', [...[...organisations, ...publicNames].map(foldWord), ...brands]),
  ];
  return packWords(listed, [...followed, ...goesOn, ...particles]);
}

const isListed = (word: string) => word.length > 2 && word.length < 30;

/** "bijz", "bijst", "aanvr": what is left of a long word when it is cut between a consonant and a vowel. */
function cutForms(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Array.from(word, (_, at) => word.slice(0, at))
      .filter((form) => form.length > 3 && form.length < 11 && word.length - form.length > 1)
      .filter((form) => /[^aeiou]$/.test(form) && /[aeiou]/.test(word.charAt(form.length))),
  );
}

function* keyed(kind: WordKind, words: Iterable<string>): Generator<[WordKind, string]> {
  for (const word of words) yield [kind, word];
}

/** A word that the anonymiser can make of shorter ones need not be listed. */
function withoutWhatFollows(words: string[], kept: Set<string>): Set<string> {
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    if (!isKnownWord(word, (part) => kept.has(part))) kept.add(word);
  }
  return kept;
}

if (process.argv[1]?.endsWith('build.ts')) {
  const packed = noteLists();
  writeFileSync(
    target,
    `/** Made by \`npm run note-lists\`; its sources and their licences are in docs/anonymiser.md. */\nexport const packed =\n  '${packed}';\n`,
  );
  const size = gzipSync(readFileSync(target)).length;
  process.stdout.write(`${packed.split(' ')[0]} words, ${Math.round(size / 1000)} kB gzipped\n`);
}
