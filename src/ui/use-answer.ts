/** The answer to one question, asked again when the question changes or on request. */
import { useCallback, useEffect, useState } from 'react';

/** `ask` must stay the same function for as long as the question does. */
export function useAnswer<A>(question: string, ask: (question: string) => Promise<A>) {
  const [attempt, setAttempt] = useState(0);
  const asked = `${attempt} ${question}`;
  const [heard, setHeard] = useState<{ asked: string; answer: A }>();

  useEffect(() => {
    let isCurrent = true;
    ask(question).then((answer) => isCurrent && setHeard({ asked, answer }));
    return () => {
      isCurrent = false;
    };
  }, [ask, question, asked]);

  // An answer to another question is no answer: March must never stand under April's heading.
  const answer = heard?.asked === asked ? heard.answer : undefined;
  const onAgain = useCallback(() => setAttempt((before) => before + 1), []);
  return { answer, onAgain };
}
