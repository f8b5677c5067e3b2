/** What every screen of the office shares: asking the hub, and noticing that the session is over without losing what was typed. */
import { createContext, useCallback, useContext, useState } from 'react';
import { useAnswer } from '#ui/use-answer.ts';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import { may, type Right, type Role } from '#wire/roles.ts';

type Session = {
  /** One higher after every time of signing in, so that screens ask again. */
  round: number;
  onOver: () => void;
  role: Role;
};

export const SessionContext = createContext<Session>({ round: 0, onOver: () => undefined, role: 'coordinator' });

/** Whether who is signed in may do this: what is not theirs is not offered. The hub refuses it anyway. */
export function useMay(right: Right): boolean {
  return may(useContext(SessionContext).role, right);
}

export function useRoleOfMine(): Role {
  return useContext(SessionContext).role;
}

/** `askHub`, but an answer that one must sign in goes to the shell as well. */
export function useHub(): typeof askHub {
  const { onOver } = useContext(SessionContext);
  return useCallback(
    async (path, schema, request) => {
      const answer = await askHub(path, schema, request);
      if (isSignedOut(answer)) onOver();
      return answer;
    },
    [onOver],
  );
}

/** What the hub has at a path: asked anew when the path changes, after signing in, and on request. */
export function useHubAnswer<T>(path: string, schema: { parse: (data: unknown) => T }) {
  const { round } = useContext(SessionContext);
  const ask = useHub();
  const read = useCallback((question: string) => ask(question.split(' ')[0] ?? '', schema), [ask, schema]);
  return useAnswer(`${path} ${round}`, read);
}

/** What was known stays on the screen while it is asked anew, with what was said and typed around it. */
export function useKept<A>(answer: A | undefined): A | undefined {
  const [kept, setKept] = useState(answer);
  if (answer !== undefined && answer !== kept) setKept(answer);
  return answer ?? kept;
}

export function isSignedOut(answer: HubAnswer<unknown>): boolean {
  return answer.kind === 'problem' && answer.problem.status === 401;
}
