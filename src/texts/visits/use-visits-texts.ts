/** The words around visits that are looked up and corrected, in the language of the screen. */
import { useLanguage } from '#texts/language.ts';
import { visitsEn } from './visits-en.ts';
import { type VisitsMessages, visitsNl } from './visits-nl.ts';

export function useVisitsTexts(): VisitsMessages {
  return useLanguage() === 'nl' ? visitsNl : visitsEn;
}
