/** The work of today beside the form: how many were helped, and the newest visits with their way back. */
import type { Catalogue } from '#domain/catalogue.ts';
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { type KeptVisit, TodayList, TodaySummary } from './today-list.tsx';

type Props = {
  visits: readonly KeptVisit[];
  catalogue: Catalogue;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  onFollow: (href: string) => void;
};

const newestShown = 1;

export function DeskToday({ visits, catalogue, onVoid, onRestore, onFollow }: Props) {
  const say = useTexts().today;
  return (
    <section aria-labelledby="bb-desk-today" className="bb-desk-today">
      <h2 id="bb-desk-today" className="bb-heard">
        {say.heading}
      </h2>
      <TodaySummary visits={visits} catalogue={catalogue} />
      <TodayList visits={visits} catalogue={catalogue} most={newestShown} onVoid={onVoid} onRestore={onRestore} />
      {visits.length > newestShown && (
        <NavLink href="/vandaag" className="bb-page__link" onFollow={onFollow}>
          {say.all}
        </NavLink>
      )}
    </section>
  );
}
