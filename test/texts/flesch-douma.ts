import { countSyllables } from './syllables.ts';

/** The sentences in these texts. A label has no full stop, a name has no second word: neither is a sentence. */
export function sentencesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?][”’)]?)\s+/))
    .filter((sentence) => /[.!?][”’)]?$/.test(sentence) && wordsIn(sentence).length > 1);
}

export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** How easy Dutch text is to read, by Douma's formula: 60 and up is plain, 30 is for scholars. */
export function fleschDouma(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 206.84 - (0.93 * words.length) / sentences.length - (77 * syllables) / words.length;
}
