/** The words of practising, in the language of the tablet. */
import { useLanguage } from '#texts/language.ts';
import { practiceEn } from './practice-en.ts';
import { type PracticeMessages, practiceNl } from './practice-nl.ts';

export function usePracticeTexts(): PracticeMessages {
  return useLanguage() === 'nl' ? practiceNl : practiceEn;
}
