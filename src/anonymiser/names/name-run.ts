/** How far a name goes: initials, tussenvoegsels, double names, and what follows a name as a name does. */
import { isFree, type Note, take, type Word } from '#anonymiser/note.ts';
import type { Lists } from '#anonymiser/words/lists.ts';
import { goesOn, named, particles, relations, titles } from '#anonymiser/words/person-words.ts';

/** Where everything is written large, nothing is an acronym by that. */
export const isAcronym = (word: Word) =>
  word.capital && word.text.length <= 6 && word.text === word.text.toUpperCase() && word.text.length > 1;

/** A capital that no list explains otherwise. */
export const isOther = ({ lists }: Note, word: Word) =>
  lists.isOrganisation(word.low) || lists.is('place', word.low) || isThing(lists, word);

/** "RDW-brief", "Iris-scan": what stands last says what it is, and it is nobody; "Noordhoek-Bakboord" is somebody. */
function isThing(lists: Lists, { low, text }: Word): boolean {
  const last = low.includes('-') ? low.slice(low.lastIndexOf('-') + 1) : '';
  return (
    last.length > 2 &&
    text.endsWith(last) &&
    lists.isWord(last) &&
    !lists.is('family', last) &&
    !lists.is('first', last) &&
    !particles.has(last)
  );
}

/** Tussenvoegsels with something behind them that can be a family name. */
export function startsName(note: Note, at: number, isBehindName = false): boolean {
  let next = at;
  while (particles.has(note.words[next]?.low ?? '') && next < at + 3) next += 1;
  const word = note.words[next];
  if (
    next === at ||
    !word ||
    /^(?:mijn|uw)$/.test(word.low) ||
    !isFree(note, word.start) ||
    note.text
      .slice(note.words[next - 1]?.end, word.start)
      .trim()
      .replace(/^[.'-]$/, '')
  )
    return false;
  const afterTitle =
    titles.has(note.words[at - 1]?.low ?? '') || note.kinds[(note.words[at - 1]?.end ?? 0) - 1] === 'naam';
  if (note.lists.is('place', word.low)) {
    // "huisarts Van Dongen": who writes the tussenvoegsel large behind a person writes a name.
    if (/^(?:in|aan|op|bij)$/.test(note.words[at]?.low ?? '')) return false;
    // "Van den Broek komt": two tussenvoegsels, where "Van Den Haag" has one.
    const isDouble =
      next === at + 2 && /^(?:de[nr]?|t)$/.test(note.words[at + 1]?.low ?? '') && !note.words[at + 1]?.capital;
    const isWritten =
      note.words[at]?.capital === true &&
      (note.words[at]?.begins === false || isDouble || relations.has(note.words[at - 1]?.low ?? ''));
    return (afterTitle && (word.capital || note.lists.is('family', word.low))) || isWritten;
  }
  if (isOther(note, word) || isAcronym(word)) return word.capital && note.lists.is('family', word.low);
  // "De Wet verbetering poortwachter": an article begins a sentence as well.
  if (word.capital && /^(?:De|Het|Den)$/.test(note.words[at]?.text ?? '') && note.words[at]?.begins)
    return note.lists.isName(word.low) || !note.lists.isWord(word.low);
  // "mevrouw van het Rode Kruis"
  if (word.capital && note.words[next - 1]?.low === 'het')
    return note.lists.isName(word.low) || !note.lists.isWord(word.low);
  if (word.capital)
    return (
      note.lists.isName(word.low) ||
      !note.lists.isWord(word.low) ||
      note.words[at]?.capital === true ||
      titles.has(note.words[at - 1]?.low ?? '')
    );
  // "jan willem de groot", "piet van der heide"
  const isCommon = /^(?:de|der|den|vd)$/.test(note.words[next - 1]?.low ?? '') && commonAfterParticle.has(word.low);
  if (isBehindName && isCommon && !/^(?:straat|kerk|weg|water|zee|school)$/.test(word.low)) return true;
  return (
    (note.lists.isName(word.low) && (afterTitle || !note.lists.isWord(word.low))) ||
    (afterTitle && commonAfterParticle.has(word.low)) ||
    (!note.lists.isWord(word.low) && !note.lists.isNearly(word.low))
  );
}

const commonAfterParticle = new Set(
  'groot jong jonge wit wolf bruin graaf haan leeuw koning vries ruiter ridder boer bakker rooij roos heuvel berg dijk dam broek linden meer veen velden wal laan horst brink hoek meulen molen pol kamp ploeg lange korte haas vos beer hart heide zee water weg straat kerk kruis sluis ven wiel zanden bos bosch boom poel ende steen zwart waard graaff'.split(
    ' ',
  ),
);

/** From its first word on: initials, tussenvoegsels, and what follows as a name does. */
export function takeName(note: Note, first: number): void {
  let last = first;
  while (particles.has(note.words[last]?.low ?? '') && last < first + 3 && note.words[last + 1]) last += 1;
  for (let next = last + 1; next < note.words.length; next += 1) {
    const word = note.words[next];
    const gap = note.text.slice(note.words[next - 1]?.end ?? 0, word?.start);
    if (
      !word ||
      !/^(?:\s|\.\s?|-|\s?-\s?|'|\s?\/\s?)$/.test(gap) ||
      (gap.startsWith('.') && (note.words[next - 1]?.text.length ?? 0) > 2)
    )
      break;
    if (!isFree(note, word.start)) break;
    if (particles.has(word.low) && (startsName(note, next, true) || isInName(note, next))) {
      while (particles.has(note.words[next]?.low ?? '')) next += 1;
      last = next;
      continue;
    }
    if (!continuesName(note, word, note.words[next - 1]?.low)) break;
    last = next;
  }
  const start = note.words[isOf(note, first) ? first + 1 : first]?.start ?? 0;
  take(note, start, note.words[last]?.end ?? start, 'naam');
}

/** "cv van Tomek": behind a thing "van" says whose it is; behind a person it is part of the name. */
function isOf(note: Note, at: number): boolean {
  const [before, of, next] = [note.words[at - 1], note.words[at], note.words[at + 1]];
  return (
    of?.text === 'van' &&
    !!before &&
    !!next &&
    !particles.has(next.low) &&
    note.text.slice(before.end, of.start) === ' ' &&
    isFree(note, before.start) &&
    !before.capital &&
    !titles.has(before.low) &&
    !relations.has(before.low) &&
    !named.has(before.low) &&
    note.lists.isWord(before.low)
  );
}

/** After a name, a tussenvoegsel with a capital behind it goes on with it. */
function isInName(note: Note, at: number): boolean {
  let next = at;
  while (particles.has(note.words[next]?.low ?? '') && next < at + 3) next += 1;
  const word = note.words[next];
  // "Driss in Nador": where somebody is; "in 't Veld" is a name.
  if (next === at + 1 && /^(?:in|op|aan|te)$/.test(note.words[at]?.text ?? '')) return false;
  return (
    !!word?.capital &&
    !note.lists.isOrganisation(word.low) &&
    !isAcronym(word) &&
    note.text.slice(note.words[at]?.start, word.start).length < 14
  );
}

function continuesName(note: Note, word: Word, before = ''): boolean {
  const { lists } = note;
  if (word.capital && /-(?:van|de|der|den|el|ter|ten|von|te)$/.test(before)) return true;
  if (isOther(note, word) || titles.has(word.low)) return false;
  if (!word.capital && lists.is('family', word.low) && !/[a-z]/.test(note.text.replace(/\[[^\]]*\]/g, ''))) return true;
  if (!word.capital)
    return (
      (lists.isName(word.low) && !lists.isWord(word.low)) ||
      (!lists.isWord(word.low) && (word.text.length < 9 || !lists.isNearly(word.low)))
    );
  if (isAcronym(word)) return word.text.length === 1;
  return !goesOn.has(word.low) && !relations.has(word.low);
}
