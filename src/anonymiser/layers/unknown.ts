/** A word that is in no list may be a name of which nobody heard: it goes. */

import { isInInstitution, isMade } from '#anonymiser/names/institutions.ts';
import { isFree, type Note, take, type Word } from '#anonymiser/note.ts';
import { institutions } from '#anonymiser/words/person-words.ts';

/** Family names that Dutch words can be put together to; a capital inside a sentence makes them one. */
const familyEnds =
  /(?:man|mans|huis|stra|sma|inga|enga|hof|veld|berg|burg|broek|horst|meijer|meyer|sen|ink|kamp|woud|boer|steen|mond|beek|hout|aar|aars|aerts|laar|wijk|borg|dael|schot|kerk|voort|maker|stad)$/;

export function takeUnknown(note: Note): void {
  note.words.forEach((word, at) => {
    if (!isFree(note, word.start, word.end) || /\d/.test(word.text) || isPartOfToken(note, word)) return;
    if (!isKnown(note, word, at) && !isInInstitution(note, at))
      take(note, word.start, word.end, word.capital ? 'naam' : 'woord');
  });
}

/** What has a digit or a sign right beside it was judged as a whole. */
const isPartOfToken = (note: Note, { start, end }: Word) =>
  /[\p{N}@]/u.test(note.text.charAt(start - 1)) || /[\p{N}@_]/u.test(note.text.charAt(end));

/** "Philips Lumea", "KopieID": what a maker calls a thing; words that were joined by their capitals. */
function isProduct(note: Note, word: Word, at: number): boolean {
  if (isMade(note, at)) return true;
  const parts = word.text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return parts.length > 1 && parts.join('') === word.text && parts.every((part) => isPlain(note, part.toLowerCase()));
}

/** An abbreviation, or less. */
const isShort = (part: string) => part.length < 3 || /^\p{Lu}{2,5}$/u.test(part);
const isPlain = ({ lists }: Note, low: string) => low.length < 3 || lists.isWord(low) || lists.isOrganisation(low);

function isKnown(note: Note, word: Word, at: number): boolean {
  if (isProduct(note, word, at)) return true;
  const { lists } = note;
  const { low, text } = word;
  if (text.length < 3 || (text.length < 4 && !word.capital)) return true; // of three letters it is rather a short form
  if (lists.isOrganisation(low) || lists.is('place', low) || lists.is('word', low)) return true;
  if (institutions.has(low)) return true;
  if (/^\p{Lu}+'?s?$/u.test(text) && text.length <= 6) return true;
  if (lists.isWord(low))
    return !(word.capital && !word.begins && familyEnds.test(low) && !lists.is('word', low)) || isTitle(note, at);
  if (
    low.includes('-') &&
    text
      .split('-')
      .every((part) => isShort(part) || isPlain(note, part.toLowerCase()) || lists.is('place', part.toLowerCase()))
  )
    return true;
  // "Wilgenpad": a street by what it is made of.
  const street = /^(\p{L}{4,}?)(?:en|s)?(?:pad|dreef|plantsoen|brug|park|singel|steeg|weg|plein)$/u.exec(low);
  if (word.begins && street && (lists.isWord(street[1] ?? '') || lists.isWord(`${street[1]}en`))) return true;
  if (medicine.test(low) || (low.endsWith("'n") && lists.isWord(`${low.slice(0, -2)}en`))) return true;
  if (/^(.)\1*$|^(?:ha|he|hi|ho){2,}h?$/.test(low)) return true;
  return (
    ends.some((end) => low.endsWith(end) && low.length > end.length + 2 && isBase(note, low.slice(0, -end.length))) ||
    startsKnown(note, low) ||
    (word.capital ? word.begins && lists.isSlip(low) : lists.isNearly(low))
  );
}

/** What every medicine of one kind ends in; nobody is called so. */
const medicine =
  /\p{L}{3}(?:statine|prazol|sartan|pril|olol|cilline|mycine|cycline|formine|azepam|zolam|zepine|parine|gliptine|gliflozine|tidine|oxine|caine|profen|codon|fenac|oxetine|aline|triptan|cetamol|setron|dipine|thiazide|semide|mab|paroxetine|methason|solon|cortison)$/u;

const ends = [
  'nr',
  'nrs',
  "'s",
  's',
  'se',
  'er',
  'ers',
  'je',
  'app',
  'app',
  'account',
  'site',
  'pas',
  'kaart',
  'brief',
  'portaal',
  'code',
  'punt',
  'balie',
  'uitkering',
  'formulier',
  'inlog',
  'website',
  'nummer',
  'aanvraag',
  'machtiging',
  'winkel',
  'mail',
  'wachtwoord',
];
const isBase = ({ lists }: Note, base: string) =>
  lists.isWord(base) || lists.isOrganisation(base.replace(/-$/, '')) || lists.is('place', base.replace(/-$/, ''));

/** "digidaanvraag": an organisation and a word in one. */
function startsKnown({ lists }: Note, low: string): boolean {
  for (let at = 3; at <= low.length - 3; at += 1)
    if (lists.isOrganisation(low.slice(0, at)) && at > 3 && lists.isWord(low.slice(at).replace(/^-/, ''))) return true;
  return false;
}

/** Every word of it has a capital: a heading, where capitals tell nothing. */
const isTitle = (note: Note, at: number) =>
  note.words.length > 2 && at > 0 && note.words.every((word) => word.capital || word.text.length < 4);
