/** Three examples with each choice of the starting lists, by its id; a choice of the library's own may have none. */
import { useLanguage } from '#texts/language.ts';
import { examplesEn } from './examples-en.ts';
import { type ExamplesOf, examplesNl } from './examples-nl.ts';

export function useExamples(): { outcomes: ExamplesOf; groups: ExamplesOf } {
  return useLanguage() === 'nl' ? examplesNl : examplesEn;
}
