/** The two languages of the app; which one is chosen per tablet. */
import { createContext, useContext } from 'react';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export const LanguageContext = createContext<Language>('nl');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
