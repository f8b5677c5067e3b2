/** The line at the top: what the hub has, in words, computed from receipts. It never says more than is true. */
import type { Day } from '#domain/calendar.ts';
import { daysBetween } from '#domain/calendar.ts';
import type { Messages } from '#texts/nl.ts';
import { useTexts } from '#texts/use-texts.ts';

/** As counted by the tablet's memory from sheets, receipts and refusals. */
export type Sending = {
  visits: number;
  isComplete: boolean;
  waiting: number;
  oldestWaiting: Day | null;
  receivedAt: string | null;
  refused: { infoPoint: string; month: string; reason: string; detail: string }[];
};

type Props = { sending: Sending; isConnected: boolean; today: Day };

export function SendingLine({ sending, isConnected, today }: Props) {
  const say = useTexts().sending;
  const [refused] = sending.refused;
  return (
    <p role="status" className={refused ? 'bb-sending bb-sending--refused' : 'bb-sending'}>
      <span>{refused ? say.refused(refused.month) : sendingWords(sending, today, say)}</span>
      {!isConnected && !sending.isComplete && !refused && <span className="bb-sending__more">{say.offline}</span>}
    </p>
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
