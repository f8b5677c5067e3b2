/** A first name that says by what follows it that it is one, whatever else the word may mean. */
import type { Note } from '#anonymiser/note.ts';
import { goesOn, particles, people, relations, titles, trades, verbs } from '#anonymiser/words/person-words.ts';
import { isAcronym } from './name-run.ts';

export const isFirstName = (note: Note, at: number) =>
  isSomebody(note, at) || isFirstAndFamily(note, at) || isShortFirst(note, at) || isWholeBeforeVerb(note, at);

/** "Roos (stagiaire)", "Koos van de receptie", "frans spreekt": at the very beginning, and what follows says that it is somebody. */
function isSomebody(note: Note, at: number): boolean {
  const word = note.words[at];
  const next = note.words[at + 1];
  // "Max printte": a broadcaster as well, but that prints nothing.
  if (word?.begins && word.capital && note.lists.is('first', word.low) && does.test(next?.low ?? '')) return true;
  // "April heet de kleindochter"
  if (word?.begins && word.capital && /^heet(?:te)?$/.test(next?.low ?? '') && note.lists.is('first', word.low))
    return true;
  if (!word || !next || at > 0 || !note.lists.isName(word.low) || isAcronym(word)) return false;
  const gap = note.text.slice(word.end, next.start);
  // "ROZENDAAL BELT MORGEN": a place calls nobody.
  if (gap === ' ' && note.lists.is('family', word.low) && !note.lists.is('word', word.low) && people.test(next.low))
    return (
      !note.lists.isOrganisation(word.low) &&
      !relations.has(word.low) &&
      !titles.has(word.low) &&
      (word.capital || !trades.has(word.low))
    );
  if (!note.lists.is('first', word.low)) return false;
  // "Roos haar moeder"
  if (
    gap === ' ' &&
    word.capital &&
    /^(?:haar|zijn|z'n|d'r)$/.test(next.low) &&
    relations.has(note.words[at + 2]?.low ?? '')
  )
    return true;
  if (/^\s?\($/.test(gap)) return relations.has(next.low) || titles.has(next.low);
  if (gap !== ' ') return false;
  if (note.lists.is('family', next.low) && !note.lists.isWord(next.low)) return true;
  if (next.low === 'van') {
    const after = note.words.slice(at + 2, at + 4).map(({ low }) => low);
    return (
      /^(?:de|het|t|onze|ons)$/.test(after[0] ?? '') &&
      note.lists.isWord(after[1] ?? '') &&
      !/^(?:dag|week|maand|jaar|dagen|zomer|winter|avond|middag|ochtend)$/.test(after[1] ?? '')
    );
  }
  return (
    people.test(next.low) && (word.capital || !goesOn.has(word.low) || /^(?:heeft|belt|vraagt|komt)$/.test(next.low))
  );
}

/** "Roos van Kessel": a first name, a small tussenvoegsel and a family's, whatever else the three are. */
function isFirstAndFamily({ lists, words, text }: Note, at: number): boolean {
  const word = words[at];
  let next = at + 1;
  while (particles.has(words[next]?.low ?? '') && !words[next]?.capital && next < at + 4) next += 1;
  const family = words[next];
  return (
    !!word?.capital &&
    !!family?.capital &&
    next > at + 1 &&
    /^(?:van|de|den|der|ter|ten)$/.test(words[at + 1]?.low ?? '') &&
    lists.is('first', word.low) &&
    (lists.is('family', family.low) || lists.is('place', family.low)) &&
    !isAcronym(word) &&
    !isAcronym(family) &&
    !relations.has(word.low) &&
    !goesOn.has(word.low) &&
    /^[ \p{L}']*$/u.test(text.slice(word.end, family.start))
  );
}

/** "Ad gebruikt": of two letters, too short for the lists; a newspaper is written in two capitals. */
const isShortFirst = ({ words, text, lists }: Note, at: number) => {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || text.slice(word.end, next.start) !== ' ') return false;
  // "Li Wei", "Jo Smeets"
  const isWhole =
    /^(?:Ad|Bo|Ed|Jo|Ko|Li|Mo|Wu|Xu|Yu|Ng|Le|Vo|Hu)$/.test(word.text) &&
    next.capital &&
    next.low.length < 12 &&
    !isAcronym(next) &&
    (lists.isName(next.low) || !lists.isWord(next.low) || people.test(words[at + 2]?.low ?? '')) &&
    !lists.isOrganisation(next.low) &&
    !lists.is('place', next.low);
  return isWhole || (word.begins && /^(?:Ad|Ab|An|Bo|Ed|Jo|Ko|Li|Mo)$/.test(word.text) && verbs.has(next.low));
};

/** With hands and feet. */
const does =
  /^(?:printte|scande|typte|kocht|bracht|toonde|vulde|tekende|koppelde|las|schreef|liep|keek|oefent|oefende|huurt|huurde|studeert|miste|verloor|begreep|snapte|vergat)$/;

/** "Daisy Plat heeft": a first name and another capital, whatever the two mean, before what only somebody does. */
function isWholeBeforeVerb({ words, text, lists }: Note, at: number): boolean {
  const [word, next, verb] = words.slice(at, at + 3);
  return (
    !!word?.begins &&
    word.capital &&
    !!next?.capital &&
    lists.is('first', word.low) &&
    !isAcronym(word) &&
    !isAcronym(next) &&
    !lists.isOrganisation(next.low) &&
    !relations.has(word.low) &&
    !goesOn.has(word.low) &&
    people.test(verb?.low ?? '') &&
    text.slice(word.end, next.start) === ' ' &&
    text.slice(next.end, verb?.start) === ' '
  );
}
