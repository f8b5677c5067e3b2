/** What the figures beside it rest on and what they lack, in sentences: not recorded never looks like none. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { isYear } from '#domain/reading/period.ts';
import type { Completeness } from '#exports/completeness.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { formatMonth } from '#texts/format.ts';
import type { OfficeMessages } from '#texts/office-nl.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';

type Props = { input: PeriodInput };

export function Rests({ input }: Props) {
  const texts = useOfficeTexts();
  return (
    <div className="bb-heading bb-rests">
      <Heading level={2}>{texts.report.rests.heading}</Heading>
      <ul>
        {restingOn(input, texts).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

export function restingOn({ completeness, totals, language, period }: PeriodInput, texts: OfficeMessages): string[] {
  const say = texts.report.rests;
  if (!completeness) return [];
  const { coverage, tablets, ofTablets, silent, corrections } = completeness;
  const { opening, daysWithEntries, quietSlots } = coverage;
  return [
    stateOf(completeness, say),
    opening
      ? say.open(opening.days, daysWithEntries, opening.quietDays, opening.unrecordedDays)
      : say.hoursUnknown(daysWithEntries),
    ...(quietSlots > 0 ? [say.quiet(quietSlots)] : []),
    isYear(period) ? say.tablets(tablets, ofTablets) : texts.month.tablets(tablets),
    ...silent.map(({ tablet, infoPoint, months }) =>
      say.silent(tablet, infoPoint, months.map((month) => formatMonth(month, language)).join(', ')),
    ),
    ...(totals.visits > 0 ? [say.afterwards(totals.enteredAfterwards, totals.visits)] : []),
    ...(corrections > 0 ? [say.corrections(corrections)] : []),
    ...completeness.closed.flatMap(({ infoPoint, month, addendum }) =>
      addendum ? [say.addendum(infoPoint, month, addendum.visits, addendum.changed)] : [],
    ),
  ];
}

function stateOf({ isRunning, closed, months }: Completeness, say: OfficeMessages['report']['rests']): string {
  if (isRunning) return say.running;
  if (closed.length === 0) return say.notClosed;
  return closed.length === months ? say.closed : say.partlyClosed(closed.length, months);
}
