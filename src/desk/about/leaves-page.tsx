/** "Wat verlaat deze tablet?": every month sheet in words, and the very content as it is sent. */
import type { InfoPoint } from '#domain/enrolment.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { LeavingSheet, type SheetToShow } from './leaving-sheet.tsx';
import { SaidPart } from './said-part.tsx';
import './about.css';

type Props = {
  /** Newest month first. */
  sheets: readonly SheetToShow[];
  infoPoints: readonly InfoPoint[];
  onFollow: (href: string) => void;
};

export function LeavesPage({ sheets, infoPoints, onFollow }: Props) {
  const say = useAboutTexts().leaves;
  return (
    <div className="bb-page bb-about">
      <h1>{say.heading}</h1>
      <p className="bb-about__lead">{say.lead}</p>
      {sheets.length === 0 && (
        <div>
          <p>{say.empty}</p>
          <NavLink href="/" className="bb-page__link" onFollow={onFollow}>
            {say.toDesk}
          </NavLink>
        </div>
      )}
      {sheets.map((numbered) => {
        const { infoPoint, month } = numbered.sheet;
        const name = infoPoints.find(({ id }) => id === infoPoint)?.name ?? infoPoint;
        return <LeavingSheet key={`${infoPoint}/${month}`} numbered={numbered} infoPoint={name} />;
      })}
      <SaidPart {...say.stays} />
      <SaidPart {...say.seen} />
      <SaidPart {...say.also} />
    </div>
  );
}
