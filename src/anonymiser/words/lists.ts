/** The lists as the anonymiser asks them: is this a word, a name, a place, an organisation? */
import { wordsBeforeNames } from '#anonymiser/lists/own-words.ts';
import { hasWord, openWords, type WordKind } from '#anonymiser/lists/word-table.ts';
import { foldWord } from './fold-word.ts';
import { isKnownWord, isNearlyKnown, isSlip } from './known-word.ts';

/** Words, places and organisations of here; they are nobody, and stay in a note. */
export type LocalWords = readonly string[];

export type Lists = {
  is: (kind: WordKind, low: string) => boolean;
  isWord: (low: string) => boolean;
  isNearly: (low: string) => boolean;
  /** As `isNearly`, and surer of it: of a hundred unknown names it takes one for a slip, where `isNearly` takes four. */
  isSlip: (low: string) => boolean;
  isName: (low: string) => boolean;
  /** Not a person, whatever else it is. */
  isOrganisation: (low: string) => boolean;
};

export function openLists(packed: string, local: LocalWords = []): Lists {
  const table = openWords(packed);
  const own = new Set(
    local.flatMap((name) => foldWord(name).split(/[^\p{L}\p{N}-]+/u)).filter((word) => word.length > 2),
  );
  const never = new Set(wordsBeforeNames);
  const has = (word: string) => own.has(word) || hasWord(table, 'word', word);
  // No long first name reads as Dutch put together: "openingstijden" would be one by chance.
  const isOne = (kind: WordKind, low: string) =>
    hasWord(table, kind, low) && !(kind === 'first' && low.length > 9 && isKnownWord(low, has));
  const is = (kind: WordKind, low: string) =>
    isOne(kind, low) ||
    (kind === 'first' && /^\p{L}{3,}-\p{L}{3,}$/u.test(low) && low.split('-').every((part) => isOne('first', part)));
  return {
    is,
    isWord: (low) => isKnownWord(low, has),
    isNearly: (low) => isNearlyKnown(low, has),
    isSlip: (low) => isSlip(low, has),
    isName: (low) => !never.has(low) && low.length > 1 && (is('first', low) || is('family', low)),
    isOrganisation: (low) => own.has(low) || is('organisation', low),
  };
}

/** The same lists, for one note: what was asked once is remembered, and forgotten with the note. */
export function rememberingLists(lists: Lists): Lists {
  const words = new Map<string, boolean>();
  const near = new Map<string, boolean>();
  return {
    ...lists,
    isWord: (low) => remembered(words, low, lists.isWord),
    isNearly: (low) => remembered(near, low, lists.isNearly),
  };
}

function remembered(answers: Map<string, boolean>, low: string, ask: (low: string) => boolean): boolean {
  const known = answers.get(low) ?? ask(low);
  answers.set(low, known);
  return known;
}
