/** The coordinator's own browser made a tablet: how the app does it for the office, and why it did not come about, in words. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { useProblemWords } from '#texts/use-problem-words.ts';
import type { Problem } from '#wire/problem.ts';

/** Given by the app: turns this browser into a tablet with a code that was just drawn. */
export type EnrolThisBrowser = (code: string) => Promise<{ ok: true } | { ok: false; problem: Problem | undefined }>;

/** Resolves to what went wrong; to nothing when this browser is a tablet now. */
export function useEnrolHere(enrolThisBrowser: EnrolThisBrowser): (code: string) => Promise<string | undefined> {
  const say = useOfficeTexts().tablets;
  const wordsOf = useProblemWords();
  return async (code) => {
    const enrolled = await enrolThisBrowser(code);
    if (enrolled.ok) return undefined;
    return enrolled.problem ? wordsOf(enrolled.problem) : say.enrolFailed;
  };
}
