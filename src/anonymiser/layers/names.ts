/** Names: behind a word that points to a person, by the lists, with initials and tussenvoegsels, and wherever they return. */

import { takeAfter } from '#anonymiser/names/after-cue.ts';
import { takeJoined, takeRepeats } from '#anonymiser/names/beside-names.ts';
import { isFirstName } from '#anonymiser/names/first-names.ts';
import { takeInitials, takeSmallInitials, takeTold } from '#anonymiser/names/initials.ts';
import { isInInstitution, isMade } from '#anonymiser/names/institutions.ts';
import { isAcronym, isOther, startsName, takeName } from '#anonymiser/names/name-run.ts';
import { isFree, type Note, take, type Word } from '#anonymiser/note.ts';
import { goesOn, named, particles, relations, titles, trades, verbs } from '#anonymiser/words/person-words.ts';

export function takeNames(note: Note): void {
  takeInitials(note);
  takeSmallInitials(note);
  takeTold(note);
  note.words.forEach((word, at) => {
    if (!isFree(note, word.start)) return;
    if (titles.has(word.low) && !(word.capital && /^(?:ING|MS)$/.test(word.text))) takeAfter(note, at, 'title');
    else if (named.has(word.low)) takeAfter(note, at, 'named');
    else if (relations.has(word.low)) takeAfter(note, at, 'relation');
  });
  note.words.forEach((word, at) => {
    if (isFree(note, word.start) && isNameByItself(note, at)) takeName(note, at);
  });
  note.words.forEach((word, at) => {
    if (isFree(note, word.start) && beginsName(note, at)) take(note, word.start, word.end, 'naam');
  });
  takeJoined(note);
  takeRepeats(note);
}

/** "Mehari [naam]": a short word that Dutch could put together, at a beginning and right before a name, is its first part. */
function beginsName(note: Note, at: number): boolean {
  const word = note.words[at];
  let behind = at + 1;
  // "Leentje de Visser"
  while (word?.begins && particles.has(note.words[behind]?.low ?? '') && behind < at + 3) behind += 1;
  const next = note.words[behind];
  if (!word?.capital || !next?.capital || note.kinds[next.start] !== 'naam') return false;
  if (/[^\p{L}' ]/u.test(note.text.slice(word.end, next.start)) || titles.has(word.low) || relations.has(word.low))
    return false;
  const { lists } = note;
  if (lists.is('first', word.low) && !verbs.has(word.low) && !goesOn.has(word.low)) return !isOther(note, word);
  // "heet Mei Ling", "studente Mei Lin"
  if (!isOther(note, word) && !isAcronym(word) && named.has(note.words[at - 1]?.low ?? '')) return true;
  if (!isOther(note, word) && relations.has(note.words[at - 1]?.low ?? '')) return true;
  return (
    word.begins &&
    (word.low.length < 7 || behind > at + 1) &&
    word.low.length > 2 &&
    !lists.is('word', word.low) &&
    !isOther(note, word) &&
    !isAcronym(word)
  );
}

function isNameByItself(note: Note, at: number): boolean {
  const word = note.words[at];
  if (!word || word.text.length < 2 || isInInstitution(note, at)) return false;
  const { lists } = note;
  if (isFirstName(note, at)) return true;
  if (isOther(note, word)) return false;
  if (isMade(note, at)) return false;
  // "Geurtsen-ter Haar", "Yusuf's".
  if (word.capital && /-(?:van|de|der|den|ter|ten|te|el)$/.test(word.low)) return true;
  if (word.capital && !word.begins && lists.is('first', word.low) && verbs.has(note.words[at - 1]?.low ?? ''))
    return !(lists.is('word', word.low) && /^(?:spreekt|sprak|leest|leert)$/.test(note.words[at - 1]?.low ?? '')); // "spreekt Frans"
  if (word.capital && /'s$/.test(word.low) && lists.is('first', word.low.slice(0, -2))) return true;
  const next = note.words[at + 1];
  if (particles.has(word.low) && !word.capital && lists.is('first', next?.low ?? '')) return false;
  // "van dooren; [nummer]"
  if (at === 0 && word.low === 'van' && next && lists.is('family', next.low) && isBesideTaken(note, next)) return true;
  // "Van Pinas, Paramaribo"
  if (
    at === 0 &&
    word.text === 'Van' &&
    next?.capital &&
    lists.is('family', next.low) &&
    !lists.isOrganisation(next.low) &&
    note.text.charAt(next.end) === ','
  )
    return true;
  if (isChose(word, next)) return false;
  if (!word.capital && !/^(?:van|von|vd|vander|el|bin|ter|ten)$/.test(word.low))
    return (
      isJan(note, word) ||
      (lists.isName(word.low) &&
        (!lists.isWord(word.low) || (lists.is('first', word.low) && !lists.is('word', word.low))))
    );
  if (isAcronym(word)) return lists.is('first', word.low) && !lists.isWord(word.low) && word.text.length > 3;
  if (/^(?:De|Het)$/.test(word.text) && note.words[at - 1]?.text === 'in') return false;
  if (particles.has(word.low))
    return (
      startsName(note, at) && note.words.slice(at, at + 4).some((part) => part.capital && !particles.has(part.low))
    );
  if (word.begins && (lists.is('family', word.low) || lists.is('first', word.low)) && isBesideTaken(note, word))
    return true;
  // "dat is toch Bakker?": a trade that is written large inside a sentence.
  if (trades.has(word.low) && word.capital && !word.begins) return true;
  if (!lists.isName(word.low)) return false;
  if (!lists.isWord(word.low)) return true;
  // Where capitals tell nothing, a first name counts that Dutch could only put together: "Aaltje" is a small eel too.
  if (!lists.is('word', word.low) && (!word.begins || lists.is('first', word.low))) return true;
  if (relations.has(word.low) || titles.has(word.low) || goesOn.has(word.low)) return false;
  const isFirst = lists.is('first', word.low);
  if (!word.begins)
    return (
      isFirst ||
      (lists.is('family', word.low) && verbs.has(next?.low ?? '')) ||
      !lists.isWord(note.words[at - 1]?.low ?? '') ||
      (next?.capital === true && lists.isName(next.low))
    );
  const isSurnameNext =
    next?.capital === true &&
    (!isOther(note, next) || lists.is('family', next.low)) &&
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

/** "zij koos zelf": the one name that is also what people do here all day. */
const isChose = ({ text }: Word, next: Word | undefined) =>
  text === 'koos' &&
  /^(?:een|het|de|zelf|voor|om|toch|liever|uiteindelijk|samen|er|nu|dan|zijn|haar|hun|mijn|ervoor|niet|wel|daarvoor)$/.test(
    next?.low ?? '',
  );

/** The one name that is also a short month. */
const isJan = (note: Note, { low, start, end }: Word) =>
  low === 'jan' &&
  !/(?:\d\.?|\b(?:in|eind|begin|medio|sinds|vanaf|tot|half))\s?$/i.test(note.text.slice(0, start)) &&
  !/^\.?\s?['\d]/.test(note.text.slice(end));

/** A name and what was taken out of the note, with no more than a sign or a short word between: "Brouwer, tel [nummer]". */
function isBesideTaken(note: Note, word: Word): boolean {
  const between = /^(?:[\s,:;(]|geb\p{L}*|tel\p{L}*|bsn|mail|adres|\.){1,8}/u.exec(note.text.slice(word.end));
  const kind = note.kinds[word.end + (between?.[0].length ?? 0)];
  return !!between && /[,:;(]/.test(between[0]) && !!kind && kind !== 'kept';
}
