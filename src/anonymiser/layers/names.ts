/** Names: behind a word that points to a person, by the lists, with initials and tussenvoegsels, and wherever they return. */

import { isInInstitution } from '#anonymiser/names/institutions.ts';
import { isAcronym, isOther, startsName, takeName } from '#anonymiser/names/name-run.ts';
import { isFree, type Note, take, type Word } from '#anonymiser/note.ts';
import { goesOn, named, particles, relations, titles, verbs } from '#anonymiser/words/person-words.ts';

export function takeNames(note: Note): void {
  takeInitials(note);
  note.words.forEach((word, at) => {
    if (!isFree(note, word.start)) return;
    if (titles.has(word.low)) takeAfter(note, at, 'title');
    else if (named.has(word.low)) takeAfter(note, at, 'named');
    else if (relations.has(word.low)) takeAfter(note, at, 'relation');
  });
  note.words.forEach((word, at) => {
    if (isFree(note, word.start) && isNameByItself(note, at)) takeName(note, at);
  });
  takeRepeats(note);
}

function takeAfter(note: Note, cue: number, strength: 'title' | 'named' | 'relation'): void {
  let at = cue + 1;
  while (at < note.words.length && at < cue + 4) {
    const word = note.words[at];
    if (!word) return;
    const gap = note.text.slice(note.words[at - 1]?.end ?? 0, word.start);
    if (!/^[\s.:,('"/&-]{0,4}$/.test(gap) || (/[,]/.test(gap) && strength !== 'named')) return;
    if (
      titles.has(word.low) ||
      (strength !== 'relation' &&
        /^(?:en|of|is|was|de|het|van|mijn|haar|zijn|moeder|vader|partner)$/.test(word.low) &&
        !startsName(note, at))
    ) {
      if (!titles.has(word.low) && strength === 'title' && !/^(?:en|of|de)$/.test(word.low)) return;
      at += 1;
      continue;
    }
    // "de vrouw van Kees": the first name begins the name.
    if (word.low === 'van' && note.lists.is('first', note.words[at + 1]?.low ?? '') && strength === 'relation') {
      at += 1;
      continue;
    }
    if (startsName(note, at) || isCuedName(note, word, strength)) takeName(note, at);
    return;
  }
}

function isCuedName(note: Note, word: Word, strength: 'title' | 'named' | 'relation'): boolean {
  if (!isFree(note, word.start) || word.text.length < 2) return false;
  const { lists } = note;
  if (word.capital) {
    if (goesOn.has(word.low) && !lists.is('family', word.low)) return false;
    if (isAcronym(word)) return lists.isName(word.low) && !lists.isOrganisation(word.low);
    if (isOther(note, word)) return strength === 'title' && lists.is('family', word.low);
    if (strength === 'title') return !lists.isWord(word.low) || lists.isName(word.low) || !relations.has(word.low);
    return lists.isName(word.low) || !lists.isWord(word.low);
  }
  if (goesOn.has(word.low) || isOther(note, word) || relations.has(word.low)) return false;
  if (strength === 'title')
    return (
      lists.is('family', word.low) || lists.isName(word.low) || (!lists.isWord(word.low) && !lists.isNearly(word.low))
    );
  return (
    (lists.isName(word.low) && !lists.is('word', word.low)) || (!lists.isWord(word.low) && !lists.isNearly(word.low))
  );
}

function isNameByItself(note: Note, at: number): boolean {
  const word = note.words[at];
  if (!word || word.text.length < 2 || isOther(note, word) || isInInstitution(note, at)) return false;
  const { lists } = note;
  const next = note.words[at + 1];
  if (particles.has(word.low) && !word.capital && lists.is('first', next?.low ?? '')) return false;
  if (!word.capital && !/^(?:van|von|vd|vander|el|bin|ter|ten)$/.test(word.low))
    return (
      isJan(note, word) ||
      (lists.isName(word.low) &&
        (!lists.isWord(word.low) || (lists.is('first', word.low) && !lists.is('word', word.low))))
    );
  if (isAcronym(word)) return lists.is('first', word.low) && !lists.isWord(word.low) && word.text.length > 3;
  if (particles.has(word.low))
    return (
      startsName(note, at) && note.words.slice(at, at + 4).some((part) => part.capital && !particles.has(part.low))
    );
  if (word.begins && (lists.is('family', word.low) || lists.is('first', word.low)) && isBesideTaken(note, word))
    return true;
  if (!lists.isName(word.low)) return false;
  if (!lists.isWord(word.low) || (!word.begins && !lists.is('word', word.low))) return true;
  if (relations.has(word.low) || titles.has(word.low) || goesOn.has(word.low)) return false;
  const isFirst = lists.is('first', word.low);
  if (!word.begins)
    return (
      isFirst || !lists.isWord(note.words[at - 1]?.low ?? '') || (next?.capital === true && lists.isName(next.low))
    );
  const isSurnameNext =
    next?.capital === true &&
    !isOther(note, next) &&
    !isAcronym(next) &&
    (lists.isName(next.low) || !lists.isWord(next.low)) &&
    /^\s$/.test(note.text.slice(word.end, next.start));
  return (
    isFirst &&
    (isSurnameNext ||
      verbs.has(next?.low ?? '') ||
      (particles.has(next?.low ?? '') &&
        startsName(note, at + 1) &&
        note.words.slice(at + 1, at + 4).some((part) => part.capital)))
  );
}

/** The one name that is also a short month. */
const isJan = (note: Note, { low, start, end }: Word) =>
  low === 'jan' &&
  !/(?:\d\.?|\b(?:in|eind|begin|medio|sinds|vanaf|tot|half))\s?$/i.test(note.text.slice(0, start)) &&
  !/^\.?\s?['\d]/.test(note.text.slice(end));

/** A name and what was taken out of the note, with no more than a sign or a short word between: "Brouwer, tel [nummer]". */
function isBesideTaken(note: Note, word: Word): boolean {
  const between = /^(?:[\s,:(]|geb\p{L}*|tel\p{L}*|bsn|mail|adres|\.){1,8}/u.exec(note.text.slice(word.end));
  const kind = note.kinds[word.end + (between?.[0].length ?? 0)];
  return !!between && /[,:(]/.test(between[0]) && !!kind && kind !== 'kept';
}

const initials =
  /(?<![\p{L}\p{N}.])((?:[A-Z]\.\s?){1,6}|[A-Z]{1,3}\s)((?:(?:van|von|de|der|den|ter|ten|te|el|al|'t|la|du|vd|v\.d\.)\s?){0,3})(\p{Lu}[\p{L}'-]{1,})(?:\s?-\s?\p{Lu}[\p{L}'-]+)?/gu;

function takeInitials(note: Note): void {
  for (const found of note.text.matchAll(initials)) {
    const [whole, letters = '', between = '', family = ''] = found;
    const low = family.toLowerCase();
    const isDotted = letters.includes('.');
    const isName =
      note.lists.is('family', low) ||
      (!note.lists.isWord(low) && !note.lists.isOrganisation(low) && !note.lists.is('place', low));
    if (
      isDotted
        ? isName || between !== '' || !note.lists.isOrganisation(low)
        : isName && letters.trim().length === 1 && (between !== '' || family !== family.toUpperCase())
    )
      take(note, found.index, found.index + whole.length, 'naam');
  }
}

/** A name that was found once is found again, also in small letters. */
function takeRepeats(note: Note): void {
  const names = new Set(
    note.words.filter((word) => note.kinds[word.start] === 'naam' && word.text.length > 2).map((word) => word.low),
  );
  for (const word of note.words) {
    const low = word.low.replace(/'?s$/, '');
    const isIt = names.has(word.low) || (names.has(low) && word.capital);
    if (isIt && isFree(note, word.start) && !particles.has(word.low) && (word.capital || !note.lists.isWord(word.low)))
      take(note, word.start, word.end, 'naam');
  }
}
