/** The whole app around its language: nothing is drawn before the disk has said whose tablet this is. */
import { useEffect, useState } from 'react';
import type { Update } from '#app/browser/update.ts';
import { CrashScreen } from '#app/screens/crash-screen.tsx';
import type { Database } from '#storage/database.ts';
import { type Language, LanguageContext } from '#texts/language.ts';
import { type Messages, nl } from '#texts/nl.ts';
import { TextsContext } from '#texts/use-texts.ts';
import { useTablet } from './live.ts';
import { Routes } from './routes.tsx';

type Props = { database: Database };

export function App({ database }: Props) {
  const tablet = useTablet(database);
  const { language, texts } = useWords(tablet?.preferences.language ?? 'nl');
  const [update, setUpdate] = useState<Update>();
  // After the first screen: neither a new version nor its absence may make the first tap wait.
  useEffect(() => void import('#app/browser/update.ts').then(({ watchForUpdate }) => watchForUpdate(setUpdate)), []);

  if (!tablet) return null;
  return (
    <LanguageContext value={language}>
      <TextsContext value={texts}>
        <CrashScreen>
          <Routes database={database} identity={tablet.identity} preferences={tablet.preferences} update={update} />
        </CrashScreen>
      </TextsContext>
    </LanguageContext>
  );
}

/** Dutch is always there; English comes when it is chosen, and until it is here the screen stays as it was. */
function useWords(wanted: Language): { language: Language; texts: Messages } {
  const [words, setWords] = useState<{ language: Language; texts: Messages }>({ language: 'nl', texts: nl });
  useEffect(() => {
    let isCurrent = true;
    const found = wanted === 'en' ? import('#texts/en.ts').then(({ en }) => en) : Promise.resolve(nl);
    found.then(
      (texts) => isCurrent && setWords({ language: wanted, texts }),
      () => undefined, // a word list that cannot be loaded now leaves the screen in the language it had
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words.language]);
  return words;
}
