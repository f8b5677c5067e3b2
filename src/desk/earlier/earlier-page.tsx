/** "Eerdere bezoeken": the visits of any day that are still on this tablet, to be corrected, taken away or put back. */
import { useEffect, useRef, useState } from 'react';
import { visitWords } from '#desk/visit-words.ts';
import type { Day, Month } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { RemovalReason } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { formatMonth, listed } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import { Action } from '#ui/action.tsx';
import { SelectField } from '#ui/field.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { type ListedVisit, VisitLine } from './visit-line.tsx';
import '#desk/today/today-list.css';
import './earlier.css';

type Props = {
  /** Days with visits, newest first, and how many of those count. */
  days: readonly { day: Day; visits: number }[];
  day: Day;
  visits: readonly ListedVisit[];
  /** The coordinator has closed the month of that day. */
  isClosed: boolean;
  /** Months of which visits are no longer here, newest first. */
  erased: readonly Month[];
  catalogue: Catalogue;
  /** What was just done, in sentences. */
  said: readonly string[];
  onDay: (day: Day) => void;
  onRemove: (visit: Visit, reason: RemovalReason) => Promise<boolean>;
  onRestore: (visit: Visit) => Promise<boolean>;
  onFollow: (href: string) => void;
};

export function EarlierPage(props: Props) {
  const { days, day, visits, isClosed, erased, catalogue, said, onDay, onRemove, onRestore, onFollow } = props;
  const [asked, setAsked] = useState<Visit>();
  const [hasFailed, setHasFailed] = useState(false);
  const justDone = useRef<HTMLDivElement>(null);
  const { earlier: say } = useVisitsTexts();
  const { today } = useTexts();
  const language = useLanguage();
  const wordsOf = (visit: Visit) => visitWords(visit, catalogue, language);

  // Who comes back from correcting hears first what was changed.
  useEffect(() => {
    if (justDone.current?.hasChildNodes()) justDone.current.focus();
  }, []);

  async function change(step: Promise<boolean>) {
    setHasFailed(!(await step));
  }

  return (
    <div className="bb-page">
      <h1>{say.title}</h1>
      <p>{days.length > 0 ? say.lead : erased.length > 0 ? say.noneLeft : say.none}</p>
      {erased.length > 0 && (
        <p>
          {say.erased(
            listed(
              erased.map((month) => formatMonth(month, language)),
              language,
            ),
          )}
        </p>
      )}
      <div role="status" tabIndex={-1} ref={justDone} className="bb-earlier__said">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {hasFailed && <p role="alert">{today.notChanged}</p>}
      {days.length > 0 && (
        <SelectField label={say.day} value={day} onChange={({ currentTarget }) => onDay(currentTarget.value)}>
          {days.map((one) => (
            <option key={one.day} value={one.day}>
              {say.dayWith(one.day, one.visits)}
            </option>
          ))}
        </SelectField>
      )}
      {isClosed && visits.length > 0 && <p>{say.closed}</p>}
      {visits.length > 0 && <h2>{say.count(visits.filter(({ voided }) => !voided).length, day)}</h2>}
      <ol className="bb-today">
        {[...visits].reverse().map((listed) => (
          <li key={listed.visit.id} className="bb-today__visit">
            <VisitLine listed={listed} catalogue={catalogue} />
            {listed.isFixed ? null : listed.voided ? (
              <Action
                spoken={today.restoreOf(wordsOf(listed.visit))}
                onAct={() => void change(onRestore(listed.visit))}
              >
                {today.restore}
              </Action>
            ) : (
              <>
                <NavLink
                  href={`/bezoeken/${listed.visit.id}`}
                  className="bb-page__link"
                  spoken={today.correctOf(wordsOf(listed.visit))}
                  onFollow={onFollow}
                >
                  {today.correct}
                </NavLink>
                <Action spoken={today.removeOf(wordsOf(listed.visit))} onAct={() => setAsked(listed.visit)}>
                  {today.remove}
                </Action>
              </>
            )}
          </li>
        ))}
      </ol>
      <NavLink href="/vandaag" className="bb-page__link" onFollow={onFollow}>
        {say.toToday}
      </NavLink>
      {asked && (
        <RemoveDialog
          words={wordsOf(asked)}
          onReason={(reason) => {
            setAsked(undefined);
            void change(onRemove(asked, reason));
          }}
          onClosed={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
