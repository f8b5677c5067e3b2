/** What stands on the screen until the hub has answered, and when it does not. */
import type { ReactNode } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { useProblemWords } from '#texts/use-problem-words.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { Patience } from '#ui/patience.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';

type Props<T> = {
  answer: HubAnswer<T> | undefined;
  /** What is being fetched, as a sentence. */
  fetching: string;
  onAgain: () => void;
  children: (value: T) => ReactNode;
};

export function Answered<T>({ answer, fetching, onAgain, children }: Props<T>) {
  const fault = useFaultWords(answer);
  const say = useOfficeTexts();
  if (!answer) return <Patience>{fetching}</Patience>;
  if (answer.kind === 'answer') return children(answer.value);
  return (
    <Notice kind="fault">
      {fault}
      <Action onAct={onAgain}>{say.again}</Action>
    </Notice>
  );
}

/** Why an answer is none, in words; nothing when there is an answer. */
export function useFaultWords(answer: HubAnswer<unknown> | undefined): string | undefined {
  const say = useOfficeTexts();
  const wordsOf = useProblemWords();
  if (!answer || answer.kind === 'answer') return undefined;
  if (answer.kind === 'no-answer') return say.noAnswer;
  if (answer.problem.status === 403) return say.notAllowed;
  if (answer.problem.status === 429) return say.signIn.tooMany;
  return say.refused(wordsOf(answer.problem));
}
