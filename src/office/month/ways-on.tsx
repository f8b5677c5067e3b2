/** Out of a period without visits: to the last one that has some, or to the first steps when there is none. */
import { isYear, type Period } from '#domain/reading/period.ts';
import { useMay } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { addressOf, type Chosen } from './period-address.ts';

type Props = {
  chosen: Chosen & { period: Period };
  /** Months that hold any visit, newest first. */
  months: readonly string[];
  path?: string;
  navigate: (path: string) => void;
};

export function WaysOn({ chosen, months, path, navigate }: Props) {
  const { month: say } = useOfficeTexts();
  const mayBegin = useMay('keep-library');
  const [latest] = months;
  const { period } = chosen;
  if (!latest) {
    return !mayBegin ? null : (
      <NavLink href="/kantoor/eerste-stappen" className="bb-go" onFollow={navigate}>
        {say.toFirstSteps}
      </NavLink>
    );
  }
  const wish = isYear(period) ? latest.slice(0, 4) : latest;
  if (wish === period) return null;
  return (
    <NavLink href={addressOf({ ...chosen, period: wish }, path)} className="bb-go" onFollow={navigate}>
      {isYear(period) ? say.previous(wish) : say.emptyNewest(wish)}
    </NavLink>
  );
}
