/** The words of handing over, in the tablet's language. */
import { useLanguage } from '#texts/language.ts';
import { handOverEn } from './hand-over-en.ts';
import { type HandOverMessages, handOverNl } from './hand-over-nl.ts';

export function useHandOverTexts(): HandOverMessages {
  return useLanguage() === 'nl' ? handOverNl : handOverEn;
}
