/** Names that are known by a name: joined to it, behind it as a family's, or the same once more. */
import { isFree, type Note, take, type Word } from '#anonymiser/note.ts';
import { goesOn, particles, relations, titles } from '#anonymiser/words/person-words.ts';
import { isInInstitution } from './institutions.ts';
import { isAcronym, isOther, takeName } from './name-run.ts';

/** "Sara en Mo", "Bloem & Ibtissam": what is joined to a name, and has its capital, is one. */
export function takeJoined(note: Note): void {
  // From the last to the first: in "Said, Mo en Ayoub" each is known by the one behind it.
  for (let at = note.words.length - 1; at >= 0; at -= 1) if (isJoinedToName(note, at)) takeName(note, at);
}

function isJoinedToName(note: Note, at: number): boolean {
  const word = note.words[at];
  if (!word?.capital || !isFree(note, word.start) || isAcronym(word)) return false;
  if (isOther(note, word) && !note.lists.is('first', word.low)) return false;
  if (isInInstitution(note, at) || titles.has(word.low) || relations.has(word.low) || goesOn.has(word.low))
    return false;
  const isName = (one: Word | undefined): one is Word => !!one && note.kinds[one.start] === 'naam';
  const joins = (left: Word, right: Word) => /^(?:\s(?:en|&|\+)|,)\s$/.test(note.text.slice(left.end, right.start));
  const before = note.words[at - 1]?.low === 'en' ? note.words[at - 2] : note.words[at - 1];
  const after = note.words[at + 1]?.low === 'en' ? note.words[at + 2] : note.words[at + 1];
  if (isName(before) && joins(before, word) && !word.begins && note.text.charAt(before.end) !== ',') return true;
  return isName(after) && joins(word, after) && (note.lists.is('first', word.low) || !word.begins);
}

/** "[naam] Emmens": to be called after the unknown words have gone, for what stands behind them as a family name does. */
export function takeFollowing(note: Note): void {
  note.words.forEach((word, at) => {
    if (isFamilyBehind(note, at)) takeName(note, at);
    const before = note.words[at - 1];
    if (!before || !word.capital || word.begins || !isFree(note, word.start)) return;
    if (note.kinds[before.start] !== 'naam' || note.text.slice(before.end, word.start) !== ' ') return;
    const { lists } = note;
    // Behind a first name "Mol" is neither an animal nor a place.
    const isBehindFirst = lists.is('first', before.low) && !lists.isOrganisation(word.low);
    if (isAcronym(word) || goesOn.has(word.low) || isInInstitution(note, at)) return;
    // "Ricardo da Silva Pereira": behind two names a place is a third.
    const isThird = note.kinds[note.words[at - 2]?.start ?? -1] === 'naam' && lists.is('family', word.low);
    if (isOther(note, word) && !isBehindFirst && !isThird) return;
    if (isBehindFirst || isThird || lists.isName(word.low) || !lists.is('word', word.low))
      take(note, word.start, word.end, 'naam');
  });
}

/** "[naam] de Vries", of somebody whose first name no list has: a small tussenvoegsel and a family's name. */
function isFamilyBehind(note: Note, at: number): boolean {
  const [before, of] = [note.words[at - 1], note.words[at]];
  if (!before || !of || !/^(?:van|de|den|der|ter|ten|vd|el)$/.test(of.text)) return false;
  if (note.kinds[before.start] !== 'naam' || note.text.slice(before.end, of.start) !== ' ') return false;
  let next = at + 1;
  while (particles.has(note.words[next]?.low ?? '') && next < at + 3) next += 1;
  const family = note.words[next];
  return (
    !!family?.capital &&
    isFree(note, family.start) &&
    !isAcronym(family) &&
    !note.lists.isOrganisation(family.low) &&
    (note.lists.is('family', family.low) || (!note.lists.isWord(family.low) && !note.lists.is('place', family.low))) &&
    /^[ \p{L}']*$/u.test(note.text.slice(of.end, family.start))
  );
}

/** A name that was found once is found again, also in small letters. */
export function takeRepeats(note: Note): void {
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
