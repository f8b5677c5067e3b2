/** Why the hub said no, in the language of the screen; in the hub's own words where that is Dutch, or the reason is a new one. */
import { useLanguage } from './language.ts';
import { problemsInEnglish } from './office/problems-in-english.ts';

type Said = { type: string; title: string; detail?: string | undefined };

export function useProblemWords(): (problem: Said) => string {
  const language = useLanguage();
  return ({ type, title, detail = title }) => {
    const name = type.slice(type.lastIndexOf(':') + 1);
    return (language === 'en' && Object.hasOwn(problemsInEnglish, name) && problemsInEnglish[name]) || detail;
  };
}
