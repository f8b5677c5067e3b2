/** Vowels that sound as one, the longest first; "qu" is a consonant. */
const oneSound = /eeu|ieu|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|oi|[aeiouy]/g;
const diaeresis = /(\p{L})\u0308/gu;
const otherAccents = /[\u0300-\u0307\u0309-\u036f]/g;

/** The syllables of a Dutch word by its groups of vowels; a diaeresis begins a new one. */
export function countSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(diaeresis, '-$1')
    .replace(otherAccents, '')
    .replaceAll('qu', 'kw');
  return Math.max(1, plain.match(oneSound)?.length ?? 0);
}
