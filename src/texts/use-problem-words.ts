/** Why the hub said no, in the language of the screen; in the hub's own words where that is Dutch, or the reason is a new one. */
import { useLanguage } from './language.ts';
import { problemsInEnglish } from './problems-in-english.ts';

/** As much of how the hub said no as is put in words. */
export type SaidNo = { type: string; title: string; detail?: string | undefined };

export function useProblemWords(): (problem: SaidNo) => string {
  const language = useLanguage();
  return ({ type, title, detail = title }) => {
    const name = type.slice(type.lastIndexOf(':') + 1);
    return (language === 'en' && Object.hasOwn(problemsInEnglish, name) && problemsInEnglish[name]) || detail;
  };
}
