/** Whether the figures are those of now or those that were closed, and the way to the other. */
import type { Period } from '#domain/reading/period.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Figures } from '#wire/reading/figures.ts';
import { addressOf, type Chosen } from './period-address.ts';

type Props = {
  figures: Figures;
  chosen: Chosen & { period: Period };
  path?: string;
  navigate: (path: string) => void;
};

/** Where nothing is closed there is nothing to choose. */
export function Standing({ figures: { closed, stand }, chosen, path, navigate }: Props) {
  const say = useOfficeTexts().report.standing;
  if (closed.length === 0) return null;
  const isAsClosed = stand === 'afgesloten';
  const hasMore = closed.some(({ addendum }) => addendum !== null);
  const other = addressOf({ ...chosen, stand: isAsClosed ? undefined : 'afgesloten' }, path);
  const link = (
    <NavLink href={other} className="bb-go" onFollow={navigate}>
      {isAsClosed ? say.toNow : say.toClosed}
    </NavLink>
  );
  if (!isAsClosed) return link;
  return (
    <Notice kind={hasMore ? 'warning' : 'good'}>
      <p>{hasMore ? say.closedAndMore : say.closed}</p>
      {link}
    </Notice>
  );
}

/** Whether all that is shown stands in snapshots: only then there is a kept file of it. */
export function isAllClosed({ closed, infoPoints, stand }: Figures): boolean {
  return stand === 'afgesloten' && infoPoints.length > 0 && closed.length === infoPoints.length;
}
