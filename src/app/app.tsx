/** The whole app around its language: nothing is drawn before the disk has said whose tablet this is. */
import { useCallback, useEffect, useState } from 'react';
import type { Update } from '#app/browser/update.ts';
import { CrashScreen } from '#app/screens/crash-screen.tsx';
import type { Database } from '#storage/database.ts';
import { keepPreferences } from '#storage/preferences.ts';
import { ChooseLanguageContext, type Language, LanguageContext } from '#texts/language.ts';
import { type Messages, nl } from '#texts/nl.ts';
import { TextsContext } from '#texts/use-texts.ts';
import { useTablet } from './live.ts';
import { Routes } from './routes.tsx';

type Props = { database: Database };

export function App({ database }: Props) {
  const tablet = useTablet(database);
  const words = useWords(tablet && (tablet.preferences.language ?? 'nl'));
  const [update, setUpdate] = useState<Update>();
  // After the first screen: neither a new version nor its absence may make the first tap wait.
  useEffect(() => void import('#app/browser/update.ts').then(({ watchForUpdate }) => watchForUpdate(setUpdate)), []);

  const choose = useCallback((language: Language) => void keepPreferences(database, { language }), [database]);

  if (!tablet || !words) return null;
  return (
    <LanguageContext value={words.language}>
      <ChooseLanguageContext value={choose}>
        <TextsContext value={words.texts}>
          <CrashScreen>
            <Routes database={database} identity={tablet.identity} preferences={tablet.preferences} update={update} />
          </CrashScreen>
        </TextsContext>
      </ChooseLanguageContext>
    </LanguageContext>
  );
}

type Words = { language: Language; texts: Messages };
const dutch: Words = { language: 'nl', texts: nl };

/** Dutch is always there; English comes when it is chosen, and until it is here the screen stays as it was: empty at the start. */
function useWords(wanted: Language | undefined): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    if (!wanted) return undefined;
    let isCurrent = true;
    const found = wanted === 'en' ? import('#texts/en.ts').then(({ en }) => en) : Promise.resolve(nl);
    found.then(
      (texts) => isCurrent && setWords({ language: wanted, texts }),
      () => isCurrent && setWords((shown) => shown ?? dutch), // better a desk in Dutch than none
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
  }, [words]);
  return words;
}
