/** How much of its open days each info point recorded: a day with none and a day that nobody recorded never look the same. */
import type { PointFigures } from '#exports/by-info-point.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { Figure } from '#office/month/sections/figure.tsx';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { StackedBars } from '#ui/chart/stacked-bars.tsx';

type Props = { input: PeriodInput; points: readonly PointFigures[] };

export function RecordedFigure({ input, points }: Props) {
  const say = useOfficeTexts().compare.recorded;
  const stacks = points.flatMap(({ infoPoint: id, name: label, coverage: { opening } }) => {
    if (!opening) return [];
    const { days, quietDays, unrecordedDays } = opening;
    return [{ id, label, parts: [days - quietDays - unrecordedDays, quietDays, unrecordedDays] }];
  });
  if (stacks.length === 0) return null;
  const missing = stacks.reduce((sum, { parts: [, , unrecorded = 0] }) => sum + unrecorded, 0);
  const open = stacks.reduce((sum, { parts }) => sum + parts.reduce((all, part) => all + part, 0), 0);
  const title = missing === 0 ? say.whole : say.missing(missing, open);
  return (
    <Figure kicker={say.kicker} title={title} table={undefined} input={input}>
      <StackedBars title={title} parts={say.parts} stacks={stacks} />
      <p className="nl-paragraph">{say.about}</p>
    </Figure>
  );
}
