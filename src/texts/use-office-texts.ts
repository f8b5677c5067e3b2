/** The words of the office and the town hall in the language of the screen. */
import { useLanguage } from './language.ts';
import { officeEn } from './office-en.ts';
import { type OfficeMessages, officeNl } from './office-nl.ts';

export function useOfficeTexts(): OfficeMessages {
  return useLanguage() === 'nl' ? officeNl : officeEn;
}
