/** The last door before a note is kept: in doubt there is no note. */
import { type Choices, withChoices } from './choices.ts';
import type { Lists } from './words/lists.ts';

/** In signs, as typed. */
export const longestNote = 140;
/** In milliseconds: a note that takes longer is one that the anonymiser does not understand. */
const longestLook = 50;
const mostTaken = 0.6;

export type KeptNote =
  | { kept: true; text: string; restorable: string[] }
  | { kept: false; why: 'failed' | 'slow' | 'little-left' | 'long' };

/** `clock`: milliseconds, from anywhere. */
export function keepNote(typed: string, lists: Lists, choices: Choices, clock: () => number): KeptNote {
  if (typed.length > longestNote) return { kept: false, why: 'long' };
  try {
    const began = clock();
    const { text, taken } = withChoices(typed, lists, choices);
    if (clock() - began > longestLook) return { kept: false, why: 'slow' };
    const words = countWords(typed);
    const left = countWords(text.replace(/\[[^\]]*\]/g, ' '));
    if (words > 0 && (words - left) / words > mostTaken) return { kept: false, why: 'little-left' };
    const restorable = taken.filter(({ kind }) => kind === 'woord').map(({ start, end }) => typed.slice(start, end));
    return { kept: true, text: text.trim(), restorable };
  } catch {
    // Whatever went wrong: what was typed is not to be kept, and the message could hold it.
    return { kept: false, why: 'failed' };
  }
}

const countWords = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
