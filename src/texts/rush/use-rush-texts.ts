/** The words of the rush, in the language of the tablet. */
import { useLanguage } from '#texts/language.ts';
import { rushEn } from './rush-en.ts';
import { type RushMessages, rushNl } from './rush-nl.ts';

export function useRushTexts(): RushMessages {
  return useLanguage() === 'nl' ? rushNl : rushEn;
}
