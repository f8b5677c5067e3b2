/** The words of the pages about what is recorded and what leaves the tablet, in its language. */
import { useLanguage } from '#texts/language.ts';
import { aboutEn } from './about-en.ts';
import { type AboutMessages, aboutNl } from './about-nl.ts';

export function useAboutTexts(): AboutMessages {
  return useLanguage() === 'nl' ? aboutNl : aboutEn;
}
