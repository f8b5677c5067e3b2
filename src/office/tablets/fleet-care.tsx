/** Per tablet what a coordinator should know of its memory, and what can be done: turn away, let in, connect again. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { admissionsPath, revocationsPath, revokedAnswerSchema, type Tablet } from '#wire/tablets.ts';
import { AgainForm } from './again-form.tsx';
import type { Drawn } from './enrol-form.tsx';
import './fleet-care.css';

type Props = { tablets: readonly Tablet[]; onChanged: () => void; onDrawn: (drawn: Drawn) => void };

export function FleetCare({ tablets, onChanged, onDrawn }: Props) {
  const say = useOfficeTexts().fleet;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [again, setAgain] = useState<Tablet>();
  const fault = useFaultWords(answer);

  async function change(path: string, tablet: string) {
    const found = await ask(path, revokedAnswerSchema, { method: 'POST', body: { tablet } });
    setAnswer(found);
    if (found.kind === 'answer') onChanged();
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      {fault && <Notice kind="fault">{fault}</Notice>}
      {again ? (
        <AgainForm tablet={again} onDrawn={onDrawn} onCancel={() => setAgain(undefined)} />
      ) : (
        <ul className="bb-care">
          {tablets.map((tablet) => (
            <li key={tablet.id} className="bb-care__tablet">
              <div className="bb-care__words">
                <Heading level={3}>{tablet.name}</Heading>
                {sentencesOf(tablet, say).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
              <div className="bb-actions">
                {tablet.isRevoked ? (
                  <Action spoken={say.admitOf(tablet.name)} onAct={() => change(admissionsPath, tablet.id)}>
                    {say.admit}
                  </Action>
                ) : (
                  <Action spoken={say.revokeOf(tablet.name)} onAct={() => change(revocationsPath, tablet.id)}>
                    {say.revoke}
                  </Action>
                )}
                <Action spoken={say.enrolAgainOf(tablet.name)} onAct={() => setAgain(tablet)}>
                  {say.enrolAgain}
                </Action>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useOfficeTexts>['fleet'];

function sentencesOf({ isRevoked, possiblyDouble, leftBehind, possiblyMissing }: Tablet, say: Words): string[] {
  const sentences = [
    ...(isRevoked ? [say.isRevoked] : []),
    ...(possiblyDouble > 0 ? [say.possiblyDouble(possiblyDouble)] : []),
    ...(leftBehind > 0 ? [say.leftBehind(leftBehind)] : []),
    ...(possiblyMissing > 0 ? [say.possiblyMissing(possiblyMissing)] : []),
  ];
  return sentences.length > 0 ? sentences : [say.allWell];
}
