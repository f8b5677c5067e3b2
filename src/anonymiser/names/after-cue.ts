/** The name behind a word that points to a person: a title, "heet", a relation. */
import { isFree, type Note, type Word } from '#anonymiser/note.ts';
import { goesOn, institutions, people, relations, titles, verbs } from '#anonymiser/words/person-words.ts';
import { isInInstitution, isInPhrase } from './institutions.ts';
import { isAcronym, isOther, startsName, takeName } from './name-run.ts';

export function takeAfter(note: Note, cue: number, strength: 'title' | 'named' | 'relation'): void {
  let at = cue + 1;
  while (at < note.words.length && at < cue + 4) {
    const word = note.words[at];
    if (!word) return;
    const gap = note.text.slice(note.words[at - 1]?.end ?? 0, word.start);
    // "naar de notaris. Lijst gegeven": behind a whole word a full stop ends the sentence.
    if (/^\.\s/.test(gap) && (note.words[at - 1]?.text.length ?? 0) > 5) return;
    if (!/^[\s.:,('"/&-]{0,4}$/.test(gap) || (/[,]/.test(gap) && strength !== 'named')) return;
    // "meneer Meester gaf les"
    if (strength === 'title' && titles.has(word.low) && word.capital && verbs.has(note.words[at + 1]?.low ?? '')) {
      takeName(note, at);
      return;
    }
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
    if (word.low === 'van' && note.lists.is('first', note.words[at + 1]?.low ?? '') && strength !== 'title') {
      at += 1;
      continue;
    }
    // "leerling van het Willem van Oranje College"
    if (strength === 'relation' ? isInInstitution(note, at) : isInPhrase(note, at) && isInPhrase(note, cue)) return;
    const next = note.words[at + 1];
    const isInitial = word.text.length === 1 && note.lists.is('family', next?.low ?? '') && strength !== 'relation';
    // "meneer Oude Nijhuis"
    const isBeforeName =
      strength === 'title' &&
      word.capital &&
      next?.capital === true &&
      /^(?:oude|groot|grote|klein|kleine|lange|korte|nieuwe|hoge|jonge)$/.test(word.low) &&
      note.text.slice(word.end, next.start) === ' ';
    if (isInitial || isBeforeName || startsName(note, at) || isCuedName(note, word, strength)) takeName(note, at);
    return;
  }
}

function isCuedName(note: Note, word: Word, strength: 'title' | 'named' | 'relation'): boolean {
  if (!isFree(note, word.start) || word.text.length < 2) return false;
  const { lists } = note;
  if (word.capital) {
    if (isBeforeFamily(note, word)) return true;
    // "meneer Buiten": who writes it large behind a title writes a name, unless it is what somebody does.
    const isWrittenSo = strength === 'title' && word.text.length > 3 && !verbs.has(word.low) && !people.test(word.low);
    // "dochter van Wil regelt": whose she is.
    const isWhose =
      !word.begins && lists.is('first', word.low) && note.words[note.words.indexOf(word) - 1]?.text === 'van';
    if (isWhose) return true;
    if (goesOn.has(word.low) && !lists.is('family', word.low) && !isWrittenSo) return false;
    if (isAcronym(word)) return lists.isName(word.low) && !lists.isOrganisation(word.low);
    if (isOther(note, word)) return strength === 'title' ? lists.is('family', word.low) : lists.is('first', word.low);
    if (strength === 'title') return !lists.isWord(word.low) || lists.isName(word.low) || !relations.has(word.low);
    return lists.isName(word.low) || lists.is('first', word.low) || isWrittenLarge(note, word, strength);
  }
  // "mw wil wil leren": who is called as one goes on, goes on once more.
  const next = note.words[note.words.indexOf(word) + 1];
  if (strength === 'title' && verbs.has(word.low) && lists.is('first', word.low) && verbs.has(next?.low ?? ''))
    return true;
  if (goesOn.has(word.low) || isOther(note, word) || relations.has(word.low)) return false;
  // "mevrouw geholpt": what was done, however it is spelt.
  if (/^ge\p{L}{3,}[dt]$/u.test(word.low) && !lists.isName(word.low)) return false;
  if (strength === 'title')
    return (
      lists.is('family', word.low) ||
      lists.isName(word.low) ||
      isPutTogether(note, word) ||
      (!lists.isWord(word.low) && !lists.isNearly(word.low))
    );
  return (
    (lists.isName(word.low) && !lists.is('word', word.low)) || (!lists.isWord(word.low) && !lists.isNearly(word.low))
  );
}

/** "bewindvoerder Hoefnagels": in no list, though Dutch could put it together. */
const isWrittenLarge = ({ lists }: Note, { low, begins }: Word, strength: string) =>
  !lists.isWord(low) || (strength === 'relation' && !begins && !lists.is('word', low) && !institutions.has(low));

/** "mantelzorger Riet van Gestel": capitals with a small tussenvoegsel between. */
function isBeforeFamily({ words, lists, text }: Note, word: Word): boolean {
  const at = words.indexOf(word);
  const [of, family] = [words[at + 1], words[at + 2]];
  return (
    /^(?:van|de|den|der|ter|ten)$/.test(of?.text ?? '') &&
    !!family?.capital &&
    !isAcronym(word) &&
    !isAcronym(family) &&
    !goesOn.has(word.low) &&
    !lists.isOrganisation(word.low) &&
    !lists.isOrganisation(family.low) &&
    /^[ \p{L}]*$/u.test(text.slice(word.end, family.start))
  );
}

/** "mw kartosen": read as two words in one it would be Dutch, and behind a title it is rather a name. */
const isPutTogether = ({ lists }: Note, { low }: Word) =>
  low.length < 10 && !lists.is('word', low) && !/(?:en|t|d|de|te|ig|ing|lijk|ster|pas)$/.test(low.replace(/sen$/, ''));
