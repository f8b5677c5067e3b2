/** What must hold of every note that goes through the anonymiser, and whether a number can still be read in one. */
import { anonymise, withPlaceholders } from '#anonymiser/anonymise.ts';
import type { Lists } from '#anonymiser/words/lists.ts';

const numberWords = /\b(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)\b/i;

/** Four signs beside each other, a digit among them, are enough to call a number leaked; four words of a spoken one. */
export function isLeaked(note: { note: string; start: number; end: number }, lists: Lists, digitsNeeded = 1): boolean {
  const { taken } = anonymise(note.note, lists);
  const isTaken = (at: number) => taken.some(({ start, end }) => start <= at && at < end);
  const left = [...note.note.slice(note.start, note.end)]
    .map((letter, at) => (isTaken(note.start + at) ? '\uffff' : letter))
    .join('');
  const signs = left.replace(/[^\p{L}\p{N}\uffff]/gu, '');
  if (numberWords.test(note.note))
    return left.split('\uffff').some((part) => (part.match(new RegExp(numberWords, 'gi')) ?? []).length >= 4);
  for (let at = 0; at + 4 <= signs.length; at += 1) {
    const four = signs.slice(at, at + 4);
    if (!four.includes('\uffff') && (four.match(/\p{N}/gu) ?? []).length >= digitsNeeded) return true;
  }
  return false;
}

/** The text is what was typed with placeholders for what was taken; read again, it stays as it is. */
export function whatFails(typed: string, lists: Lists): string | undefined {
  const { text, taken } = anonymise(typed, lists);
  if (withPlaceholders(typed, taken).text !== text) return 'the text is not what was typed less what was taken';
  if (taken.some(({ start, end }, at) => start >= end || start < (taken[at - 1]?.end ?? 0)))
    return 'what was taken overlaps';
  const again = anonymise(text, lists);
  return again.text === text && again.taken.length === 0 ? undefined : 'read again, more is taken';
}
