/** The note while it is being searched: its plain text, its words, and what has been taken out so far. */
import { normalise, type Plain } from './normalise.ts';
import type { Lists } from './words/lists.ts';

/** What was taken out; its Dutch name stands in its place. */
export type Kind = 'nummer' | 'e-mail' | 'adres' | 'datum' | 'geheim' | 'naam' | 'woord' | 'link';
export type Word = { text: string; low: string; start: number; end: number; capital: boolean; begins: boolean };
export type Note = Plain & { words: Word[]; kinds: (Kind | 'kept' | undefined)[]; lists: Lists };

const kinds: readonly Kind[] = ['nummer', 'e-mail', 'adres', 'datum', 'geheim', 'naam', 'woord', 'link'];
export const placeholder = new RegExp(`\\[(?:${kinds.join('|')})\\]`, 'g');
const gapOrWords = new RegExp(`(${placeholder.source})`);
const wordShape = /\p{L}(?:\p{L}|\p{N}|['-](?=\p{L}))*/gu;

export function openNote(typed: string, lists: Lists): Note {
  const plain = normalise(typed);
  const note: Note = { ...plain, words: [], kinds: new Array(plain.text.length), lists };
  for (const found of plain.text.matchAll(placeholder))
    note.kinds.fill('kept', found.index, found.index + found[0].length);
  const shouts = !/[a-z]/.test(plain.text.replace(placeholder, ''));
  for (const found of plain.text.matchAll(wordShape)) {
    const start = found.index;
    if (note.kinds[start]) continue;
    const text = found[0];
    const before = plain.text.slice(0, start).replace(/["'([\s]+$/, '');
    note.words.push({
      text,
      low: plain.lower.slice(start, start + text.length),
      start,
      end: start + text.length,
      capital: !shouts && /^\p{Lu}/u.test(text),
      begins: before === '' || /[.!?:;]$/.test(before) || /-\s*$/.test(before),
    });
  }
  return note;
}

/** What is taken once stays as it was taken. */
export function take(note: Note, start: number, end: number, kind: Kind): void {
  for (let at = start; at < end; at += 1) note.kinds[at] ??= kind;
}

export function isFree(note: Note, start: number, end = start + 1): boolean {
  for (let at = start; at < end; at += 1) if (note.kinds[at]) return false;
  return true;
}

/** Something was taken, in this search or in an earlier one, of which a word in brackets is left. */
export const hasGaps = (note: Note) =>
  note.text.includes('[') || note.kinds.some((kind) => kind !== undefined && kind !== 'kept');

export const takeAll = (note: Note, shape: RegExp, kind: Kind, group = 0) => {
  for (const found of note.text.matchAll(shape)) {
    const part = found[group] ?? '';
    const start = found.index + (group ? found[0].lastIndexOf(part) : 0);
    if (part) take(note, start, start + part.length, kind);
  }
};

/** A kept note in pieces: what stands in a gap's place has its kind, the words between have none. */
export function partsOf(kept: string): { kind: Kind | undefined; words: string }[] {
  return kept.split(gapOrWords).flatMap((words) => {
    const kind = kinds.find((one) => words === `[${one}]`);
    return words === '' ? [] : [{ kind, words }];
  });
}
