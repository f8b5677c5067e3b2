/** Per tablet what a coordinator should know of its memory, and what can be done: turn away, let in, connect again. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import type { InfoPoint } from '#domain/enrolment.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { admissionsPath, revocationsPath, revokedAnswerSchema, type Tablet } from '#wire/tablets.ts';
import { AgainForm } from './again-form.tsx';
import { MoveForm } from './move-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { TabletFacts } from './tablet-facts.tsx';
import type { Drawn } from './use-drawn-code.ts';
import './fleet-care.css';

type Props = {
  tablets: readonly Tablet[];
  infoPoints: readonly InfoPoint[];
  onChanged: () => void;
  onDrawn: (drawn: Drawn) => void;
};
type Doing = { what: 'again' | 'move' | 'rename'; tablet: Tablet };

export function FleetCare({ tablets, infoPoints, onChanged, onDrawn }: Props) {
  const say = useOfficeTexts().fleet;
  const ask = useHub();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
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
      {doing?.what === 'again' && <AgainForm tablet={doing.tablet} onDrawn={onDrawn} onCancel={stop} />}
      {doing?.what === 'move' && (
        <MoveForm tablet={doing.tablet} infoPoints={infoPoints} onDrawn={onDrawn} onCancel={stop} />
      )}
      {doing?.what === 'rename' && (
        <RenameForm
          tablet={doing.tablet}
          onDone={() => {
            stop();
            onChanged();
          }}
          onCancel={stop}
        />
      )}
      {!doing && (
        <ul className="bb-care">
          {tablets.map((tablet) => (
            <li key={tablet.id} className="bb-care__tablet">
              <div className="bb-care__words">
                <Heading level={3}>{tablet.name}</Heading>
                {sentencesOf(tablet, say).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                <TabletFacts tablet={tablet} />
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
                <Action spoken={say.enrolAgainOf(tablet.name)} onAct={() => setDoing({ what: 'again', tablet })}>
                  {say.enrolAgain}
                </Action>
                {infoPoints.some(({ id }) => !tablet.infoPoints.includes(id)) && (
                  <Action spoken={say.move.actOf(tablet.name)} onAct={() => setDoing({ what: 'move', tablet })}>
                    {say.move.act}
                  </Action>
                )}
                <Action spoken={say.rename.actOf(tablet.name)} onAct={() => setDoing({ what: 'rename', tablet })}>
                  {say.rename.act}
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

function sentencesOf(tablet: Tablet, say: Words): string[] {
  const { isRevoked, possiblyDouble, leftBehind, possiblyMissing, refused } = tablet;
  const sentences = [
    ...(isRevoked ? [say.isRevoked] : []),
    ...refused.map(({ month, refusedOn, reason }) => `${say.refused(month, refusedOn)} ${say.whyRefused[reason]}`),
    ...(possiblyDouble > 0 ? [say.possiblyDouble(possiblyDouble)] : []),
    ...(leftBehind > 0 ? [say.leftBehind(leftBehind)] : []),
    ...(possiblyMissing > 0 ? [say.possiblyMissing(possiblyMissing)] : []),
  ];
  return sentences.length > 0 ? sentences : [say.allWell];
}
