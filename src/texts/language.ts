/** The two languages of the app; which one is chosen per tablet. */
import { createContext, useContext } from 'react';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each is called by its own name, whatever the language of the screen. */
export const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

export const LanguageContext = createContext<Language>('nl');

/** What keeps a choice of language; where the app does not say so, nothing does. */
export const ChooseLanguageContext = createContext<(language: Language) => void>(() => undefined);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The language that this screen could also speak, and the way to it. */
export function useOtherLanguage(): { language: Language; name: string; onChoose: () => void } {
  const language = useLanguage() === 'nl' ? 'en' : 'nl';
  const choose = useContext(ChooseLanguageContext);
  return { language, name: languageNames[language], onChoose: () => choose(language) };
}
