/** The words of the pages about the tablet itself, in its language. */
import { useLanguage } from '#texts/language.ts';
import { tabletEn } from './tablet-en.ts';
import { type TabletMessages, tabletNl } from './tablet-nl.ts';

export function useTabletTexts(): TabletMessages {
  return useLanguage() === 'nl' ? tabletNl : tabletEn;
}
