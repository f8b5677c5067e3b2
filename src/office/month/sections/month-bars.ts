/** The tables of a month made into bars, the longest first. */
import { sumOf } from '#domain/month-sheet.ts';
import { exportMessages, type PeriodInput } from '#exports/period-tables.ts';
import { tableKeys } from '#exports/table-keys.ts';
import { formatNumber, formatShare } from '#texts/format.ts';
import type { OfficeMessages } from '#texts/office-nl.ts';
import type { Bar } from '#ui/chart/bar-chart.tsx';

type Tally = { id: string; number: number; warm: number };

/** More bars than this are a list to look up, and that is what the table is for. */
const mostBars = 10;

export function monthBars(input: PeriodInput, say: OfficeMessages['month']) {
  const { tables, catalogue, language } = input;
  const keys = tableKeys(catalogue, language, exportMessages(language));
  const { questionsByTopic, questionsByOutcome, questionsByReferralTargetAndWay: referrals } = tables;
  const isWarm = (key: string) => catalogue.ways.some(({ id, warm }) => warm && id === key.split('/')[1]);
  const questions = sumOf(questionsByTopic);
  const nameOf = (table: keyof typeof keys, column: number, id: string) =>
    String(keys[table].columns[column]?.nameOf(id));

  const asShare =
    (label: (id: string) => string) =>
    (tally: Tally): Bar => ({
      id: tally.id,
      label: label(tally.id),
      number: tally.number,
      shown: `${formatNumber(tally.number, language)} · ${formatShare(tally.number / questions, language)}`,
    });
  const asReferral =
    (label: (id: string) => string) =>
    (tally: Tally): Bar => ({
      ...tally,
      label: label(tally.id),
      shown: say.referrals.ofWhichWarm(tally.number, tally.warm),
    });

  return {
    groups: talliesOf(questionsByTopic, 0).map(asShare((id) => nameOf('questionsByTopic', 0, id))),
    topics: talliesOf(questionsByTopic, 1)
      .slice(0, mostBars)
      .map(asShare((id) => nameOf('questionsByTopic', 1, id))),
    outcomes: talliesOf(questionsByOutcome, 0).map(asShare((id) => nameOf('questionsByOutcome', 0, id))),
    targets: talliesOf(referrals, 0, isWarm)
      .slice(0, mostBars)
      .map(asReferral((id) => nameOf('questionsByReferralTargetAndWay', 0, id))),
    ways: talliesOf(referrals, 1, isWarm).map(asReferral((id) => nameOf('questionsByReferralTargetAndWay', 1, id))),
  };
}

/** Cells added up by one part of their key. */
function talliesOf(
  table: Record<string, number>,
  part: number,
  isWarm: (key: string) => boolean = () => false,
): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const [key, number] of Object.entries(table)) {
    const id = key.split('/')[part] ?? key;
    const before = tallies.get(id) ?? { id, number: 0, warm: 0 };
    tallies.set(id, { id, number: before.number + number, warm: before.warm + (isWarm(key) ? number : 0) });
  }
  return [...tallies.values()].sort((one, other) => other.number - one.number || one.id.localeCompare(other.id));
}
