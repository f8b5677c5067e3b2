/** The line at the top: what the hub has, in words, computed from receipts. It never says more than is true. */
import type { Day } from '#domain/calendar.ts';
import { daysBetween } from '#domain/calendar.ts';
import type { Messages } from '#texts/nl.ts';
import { useTexts } from '#texts/use-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';

/** As counted by the tablet's memory from sheets, receipts and refusals. */
export type Sending = {
  visits: number;
  isComplete: boolean;
  waiting: number;
  oldestWaiting: Day | null;
  receivedAt: string | null;
  refused: { infoPoint: string; month: string; reason: string; detail: string }[];
};

/** What stood between this tablet and the hub at the last try. */
export type Obstacle = 'no-network' | 'stranger' | 'trouble' | 'unlinked' | 'tablet';

type Props = {
  sending: Sending;
  obstacle: Obstacle | undefined;
  today: Day;
  onFollow: (href: string) => void;
};

export function SendingLine({ sending, obstacle, today, onFollow }: Props) {
  const say = useTexts().sending;
  const { refused, oldestWaiting } = sending;
  if (obstacle === 'unlinked' || refused.some(({ reason }) => reason === 'unknown-tablet')) {
    return <Unlinked onFollow={onFollow} />;
  }
  const [first] = refused;
  const isOverdue = oldestWaiting !== null && daysBetween(oldestWaiting, today) > 0;
  return (
    <p role="status" className={first ? 'bb-sending bb-sending--refused' : 'bb-sending'}>
      <span>{first ? say.refused(first.month) : sendingWords(sending, today, say)}</span>
      {obstacle && !sending.isComplete && !first && (
        <span className="bb-sending__more">{isOverdue ? say.overdue : say.obstacle[obstacle]}</span>
      )}
    </p>
  );
}

/** Nothing is sent until somebody links the tablet again; everything stays, and the desk works on. */
function Unlinked({ onFollow }: Pick<Props, 'onFollow'>) {
  const say = useTexts().sending;
  return (
    <div className="bb-sending bb-sending--refused bb-sending--unlinked">
      <p role="status">{say.unlinked}</p>
      <NavLink href="/koppelen" className="bb-sending__action" onFollow={onFollow}>
        {say.linkAgain}
      </NavLink>
    </div>
  );
}

export function sendingWords(sending: Sending, today: Day, say: Messages['sending']): string {
  const { isComplete, visits, receivedAt, waiting, oldestWaiting } = sending;
  if (!isComplete) return say.waiting(waiting, oldestWords(oldestWaiting ?? today, today, say));
  return visits > 0 && receivedAt ? say.received(visits, new Date(receivedAt)) : say.nothingYet;
}

function oldestWords(day: Day, today: Day, say: Messages['sending']): string {
  const age = daysBetween(day, today);
  if (age <= 0) return say.today;
  return age < 7 ? say.weekday(day) : say.longAgo(day);
}
