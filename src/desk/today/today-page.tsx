/** All visits of today on one page, and below them what the week came to. */
import { ThisWeek } from '#desk/week/this-week.tsx';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { type KeptVisit, TodayList, TodaySummary } from './today-list.tsx';

type Props = {
  visits: readonly KeptVisit[];
  /** Left out until the disk has answered. */
  week?: { today: Day; visits: readonly KeptVisit[] } | undefined;
  catalogue: Catalogue;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  onFollow: (href: string) => void;
};

export function TodayPage({ visits, week, catalogue, onVoid, onRestore, onFollow }: Props) {
  const say = useTexts().today;
  return (
    <div className="bb-page">
      <h1>{say.heading}</h1>
      {visits.length === 0 ? (
        <>
          <p>{say.empty}</p>
          <div className="bb-actions">
            <NavLink href="/" className="bb-page__link" onFollow={onFollow}>
              {say.toDesk}
            </NavLink>
            <NavLink href="/oefenen" className="bb-page__link" onFollow={onFollow}>
              {say.practise}
            </NavLink>
          </div>
        </>
      ) : (
        <>
          <TodaySummary visits={visits} catalogue={catalogue} />
          <TodayList visits={visits} catalogue={catalogue} onVoid={onVoid} onRestore={onRestore} onFollow={onFollow} />
        </>
      )}
      <NavLink href="/bezoeken" className="bb-page__link" onFollow={onFollow}>
        {say.earlier}
      </NavLink>
      {week && <ThisWeek today={week.today} visits={week.visits} catalogue={catalogue} />}
    </div>
  );
}
