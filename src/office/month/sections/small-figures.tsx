/** The sections that are one question with one row of bars. */
import { type PointFigures, perTenHours } from '#exports/by-info-point.ts';
import { courseSteps, longVisits } from '#exports/derived.ts';
import type { ExportTable } from '#exports/export-table.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { formatNumber } from '#texts/format.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { Figure } from './figure.tsx';
import { mostOften, tableBars } from './table-bars.ts';

type Props = { input: PeriodInput; table: ExportTable | undefined };

export function TableFigure({ kicker, input, table }: Props & { kicker: string }) {
  const { report: say } = useOfficeTexts();
  if (!table) return null;
  const bars = tableBars(table, input.language);
  const title = mostOften(bars, say);
  return (
    <Figure kicker={kicker} title={title} table={table} input={input}>
      {bars.length > 0 && <Alone title={title} bars={bars} />}
    </Figure>
  );
}

export function LengthFigure({ input, table }: Props) {
  const { report: say } = useOfficeTexts();
  const { long, known } = longVisits(input);
  if (!table) return null;
  const title = known > 0 ? say.length(long, known) : say.notNoted;
  return (
    <Figure kicker={say.sections.length} title={title} table={table} input={input}>
      <p className="nl-paragraph">{say.lengthKnown(known, input.totals.visits)}</p>
      <Alone title={title} bars={tableBars(table, input.language, true)} />
    </Figure>
  );
}

export function CoursesFigure({ input, table }: Props) {
  const { report: say } = useOfficeTexts();
  const { pointedTo, enrolled } = courseSteps(input.tables);
  const title = pointedTo + enrolled > 0 ? say.courses(pointedTo, enrolled) : say.noCourses;
  const bars = table ? tableBars(table, input.language) : [];
  return (
    <Figure kicker={say.sections.courses} title={title} table={bars.length > 0 ? table : undefined} input={input}>
      {bars.length > 0 && <Alone title={title} bars={bars} />}
    </Figure>
  );
}

/** Only where the opening hours of every point are known: a picture of bare numbers would be no fair comparison. */
export function PointsFigure({ input, points, table }: Props & { points: readonly PointFigures[] }) {
  const { report: say } = useOfficeTexts();
  const bars = points.flatMap((point) => {
    const number = perTenHours(point);
    const { infoPoint: id, name: label } = point;
    return number === undefined ? [] : [{ id, label, number, shown: formatNumber(number, input.language) }];
  });
  const isFair = bars.length === points.length;
  bars.sort((one, other) => other.number - one.number);
  const [first, second] = bars;
  const clear = first && first.number !== second?.number ? say.points.title(first.label, first.number) : say.tie;
  const title = isFair ? clear : say.points.unknown;
  return (
    <Figure kicker={say.sections.points} title={title} table={table} input={input}>
      {isFair && <Alone title={title} bars={bars} />}
    </Figure>
  );
}

function Alone({ title, bars }: { title: string; bars: Parameters<typeof BarChart>[0]['bars'] }) {
  return (
    <div className="bb-figure__one bb-figure__one--alone">
      <BarChart title={title} bars={bars} />
    </div>
  );
}
