/** Asks the hub for an enrolment code, and says why there is none. */
import { useState } from 'react';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';

export type Drawn = { code: string; expiresAt: string; tabletName: string };
/** `tablet`: one that is known already; `seenVisits`: what its screen last showed. */
type Wish = { infoPoint: string | undefined; tabletName: string; tablet?: string; seenVisits?: number };

export function useDrawnCode(onDrawn: (drawn: Drawn) => void) {
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);

  async function draw(body: Wish) {
    const found = await ask(enrolmentCodesPath, enrolmentCodeAnswerSchema, { method: 'POST', body });
    setAnswer(found);
    if (found.kind === 'answer') onDrawn({ ...found.value, tabletName: body.tabletName });
  }

  return { draw, fault };
}
