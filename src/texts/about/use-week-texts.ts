/** The words of "Deze week" in the language of the tablet. */
import { useLanguage } from '#texts/language.ts';
import { weekEn } from './week-en.ts';
import { type WeekMessages, weekNl } from './week-nl.ts';

export function useWeekTexts(): WeekMessages {
  return useLanguage() === 'nl' ? weekNl : weekEn;
}
