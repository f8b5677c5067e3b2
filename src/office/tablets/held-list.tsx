/** Months of revoked tablets that somebody else brought: nothing of them counts before a coordinator says so. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub, useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { decisionsPath, type HeldRevision, heldRevisionsAnswerSchema, heldRevisionsPath } from '#wire/tablets.ts';

type Props = { nameOf: (infoPoint: string) => string };

export function HeldList({ nameOf }: Props) {
  const say = useOfficeTexts().fleet.held;
  const ask = useHub();
  const { answer, onAgain } = useHubAnswer(heldRevisionsPath, heldRevisionsAnswerSchema);
  const [decided, setDecided] = useState<HubAnswer<HeldRevision[]>>();
  const fault = useFaultWords(decided);
  const waiting = answer?.kind === 'answer' ? answer.value : [];
  if (waiting.length === 0 && !fault) return null;

  async function decide({ life, infoPoint, month, digest }: HeldRevision, decision: 'accept' | 'decline') {
    const body = { life, infoPoint, month, digest, decision };
    setDecided(await ask(decisionsPath, heldRevisionsAnswerSchema, { method: 'POST', body }));
    onAgain();
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      <p className="nl-paragraph">{say.about}</p>
      {fault && <Notice kind="fault">{fault}</Notice>}
      <ul className="bb-care">
        {waiting.map((month) => {
          const { tabletName, infoPoint, visits, receivedOn, digest } = month;
          const line = say.line(tabletName, nameOf(infoPoint), month.month, visits, receivedOn);
          return (
            <li key={digest} className="bb-care__tablet">
              <p className="bb-care__words">{line}</p>
              <div className="bb-actions">
                <Action spoken={`${say.accept}: ${line}`} onAct={() => decide(month, 'accept')}>
                  {say.accept}
                </Action>
                <Action spoken={`${say.decline}: ${line}`} onAct={() => decide(month, 'decline')}>
                  {say.decline}
                </Action>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
