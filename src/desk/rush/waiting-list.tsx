/** "Nog uit te werken": one row for each day and topic group, today first. Leaving it is fine, and said to be fine. */
import { useState } from 'react';
import { nameOf } from '#desk/visit-words.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { capitalised } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { waitingRows } from './tallied.ts';

type Props = {
  visits: readonly Visit[];
  catalogue: Catalogue;
  today: Day;
  onFollow: (href: string) => void;
};

/** Beside the tiles there is room for no more. */
const rowsShown = 4;

export function WaitingList({ visits, catalogue, today, onFollow }: Props) {
  const { waiting: say } = useRushTexts();
  const language = useLanguage();
  const [isWhole, setIsWhole] = useState(false);
  const rows = waitingRows(visits);
  const shown = isWhole ? rows : rows.slice(0, rowsShown);
  const days = [...new Set(shown.map(({ day }) => day))];
  return (
    <section aria-labelledby="bb-waiting" className="bb-waiting">
      <h2 id="bb-waiting" className="bb-quiet-heading">
        {say.heading}
      </h2>
      {rows.length === 0 && <p>{say.none}</p>}
      {days.map((day) => (
        <div key={day} className="bb-waiting__day">
          <h3>{day === today ? say.today : capitalised(say.day(day))}</h3>
          <ul className="bb-rows">
            {shown
              .filter((row) => row.day === day)
              .map(({ group, visits: alike }) => (
                <li key={group}>
                  <NavLink href={`/drukte/${alike[0]?.id}`} className="bb-row bb-waiting__row" onFollow={onFollow}>
                    <span>{nameOf(catalogue.topicGroups, group, language)}</span>{' '}
                    <span className="bb-row__value">{say.visitors(alike.length)}</span>
                  </NavLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {shown.length < rows.length && <Action onAct={() => setIsWhole(true)}>{say.all}</Action>}
      <p className="bb-hint">{say.hint}</p>
    </section>
  );
}
