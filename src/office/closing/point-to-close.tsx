/** One info point's month: what may be missing, the one action that ends it, and what came after that. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useState } from 'react';
import type { Month } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { Downloads } from '#office/month/downloads.tsx';
import { filesOfClosing } from '#office/month/files.ts';
import { useFaultWords } from '#office/parts/answered.tsx';
import { useHub } from '#office/session.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import { type CheckList, closedMonthSchema, closedMonthsPath } from '#wire/reading/closing.ts';
import type { Closed } from '#wire/reading/figures.ts';
import { AddendumTable } from './addendum-table.tsx';
import { checkSentences } from './check-sentences.ts';
import './closing.css';

type Props = {
  check: CheckList['infoPoints'][number];
  month: Month;
  canClose: boolean;
  closed: Closed | undefined;
  catalogue: Catalogue;
  onClosed: () => void;
};

export function PointToClose({ check, month, canClose, closed, catalogue, onClosed }: Props) {
  const say = useOfficeTexts().closing;
  const ask = useHub();
  const language = useLanguage();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);
  const sentences = checkSentences(check, say);

  async function close() {
    const body = { infoPoint: check.infoPoint, month };
    const found = await ask(closedMonthsPath, closedMonthSchema, { method: 'POST', body });
    setAnswer(found);
    setAsked(false);
    if (found.kind === 'answer') onClosed();
  }

  return (
    <section className="bb-section" aria-labelledby={id}>
      <div className="bb-heading">
        <Heading level={2} id={id}>
          {check.name}
        </Heading>
        <p className="nl-paragraph">{say.counted(check.visits)}</p>
      </div>
      {closed ? (
        <div className="bb-closed">
          <p className="nl-paragraph">{say.closed(closed.number, closed.closedOn, closed.visits)}</p>
          <p className="nl-paragraph">
            {closed.addendum ? say.addendum(closed.addendum.visits, closed.addendum.changed) : say.noAddendum}
          </p>
          {closed.addendum && <AddendumTable closed={closed} name={check.name} catalogue={catalogue} />}
          <details className="bb-days">
            <summary>{say.files}</summary>
            <p className="nl-paragraph">{say.filesAbout}</p>
            <Downloads make={filesOfClosing(ask, { month, infoPoint: check.infoPoint, language })} of={check.name} />
          </details>
        </div>
      ) : (
        <ul className="bb-checks">
          {sentences.length === 0 ? (
            <li className="bb-checks__good">{say.allWell}</li>
          ) : (
            sentences.map((sentence) => <li key={sentence}>{sentence}</li>)
          )}
        </ul>
      )}
      {!closed && check.unrecordedDays && check.unrecordedDays.length > 0 && (
        <details className="bb-days">
          <summary>{say.unrecordedDays}</summary>
          <ul>
            {check.unrecordedDays.map((day) => (
              <li key={day}>{say.day(day)}</li>
            ))}
          </ul>
        </details>
      )}
      {fault && <Notice kind="fault">{fault}</Notice>}
      {!closed && canClose && !isAsked && (
        <div className="bb-actions">
          <Action spoken={say.closeOf(month, check.name)} onAct={() => setAsked(true)}>
            {say.close(month)}
          </Action>
        </div>
      )}
      {isAsked && (
        <Notice kind="warning">
          <p>{say.sure(month, check.name)}</p>
          <div className="bb-actions">
            <Action purpose="primary" onAct={close}>
              {say.yes}
            </Action>
            <Action onAct={() => setAsked(false)}>{say.no}</Action>
          </div>
        </Notice>
      )}
    </section>
  );
}
