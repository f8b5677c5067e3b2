/** What staff may change in a note: take out more, and put back a word that was only unknown; never a name or a number. */
import { anonymise, type Redacted, type Taken, withPlaceholders } from './anonymise.ts';
import type { Lists } from './words/lists.ts';

/** Words in lower case, as they were typed. */
export type Choices = { restored: readonly string[]; removed: readonly string[] };
export const noChoices: Choices = { restored: [], removed: [] };

const wordShape = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;

/** All layers look at the note again with the word as a known one: what makes a number, or a name, of it still goes. */
export function withChoices(typed: string, lists: Lists, { restored, removed }: Choices): Redacted {
  const unknown = new Set(wordsThatMayReturn(typed, anonymise(typed, lists).taken));
  const back = new Set(restored.filter((word) => unknown.has(word)));
  const known = back.size === 0 ? lists : { ...lists, isWord: (low: string) => back.has(low) || lists.isWord(low) };
  const { taken } = anonymise(typed, known);
  const more = removedFrom(typed, taken, new Set(removed));
  if (more.length === 0) return { text: withPlaceholders(typed, taken).text, taken };
  const all = [...taken, ...more].sort((a, b) => a.start - b.start);
  return { text: withPlaceholders(typed, all).text, taken: all };
}

/** The words of a note that were taken for no other reason than that no list has them. */
const wordsThatMayReturn = (typed: string, taken: readonly Taken[]): string[] =>
  taken.filter(({ kind }) => kind === 'woord').map(({ start, end }) => typed.slice(start, end).toLowerCase());

function removedFrom(typed: string, taken: readonly Taken[], removed: ReadonlySet<string>): Taken[] {
  if (removed.size === 0) return [];
  return [...typed.matchAll(wordShape)].flatMap((found): Taken[] => {
    const start = found.index;
    const end = start + found[0].length;
    const isFree = !taken.some((span) => span.start < end && start < span.end);
    return isFree && removed.has(found[0].toLowerCase()) ? [{ start, end, kind: 'woord' }] : [];
  });
}
