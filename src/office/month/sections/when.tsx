/** The week as a strip, and of a year its months as lines: when people came. */
import { dayPlus, type PartOfDay, partsOfDay } from '#domain/calendar.ts';
import type { ExportTable } from '#exports/export-table.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { exportMessages } from '#exports/period-tables.ts';
import { formatMonth, formatNumber, formatWeekday } from '#texts/format.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { HeatStrip } from '#ui/chart/heat-strip.tsx';
import { LineChart } from '#ui/chart/line-chart.tsx';
import { Figure } from './figure.tsx';

type Props = { input: PeriodInput; table: ExportTable | undefined };

const aMonday = '2024-01-01';
const week = ['1', '2', '3', '4', '5', '6', '7'];

export function WeekFigure({ input, table }: Props) {
  const { report: say } = useOfficeTexts();
  const { language, tables } = input;
  const parts = exportMessages(language).partsOfDay;
  const dayName = (day: string) => formatWeekday(dayPlus(aMonday, Number(day) - 1), language);
  const numberAt = (day: string, part: PartOfDay) => tables.visitsByWeekdayAndPart[`${day}/${part}`] ?? 0;
  const slots = partsOfDay.flatMap((part) => week.map((day) => ({ day, part, number: numberAt(day, part) })));
  const [first, second] = [...slots].sort((one, other) => other.number - one.number);
  const title =
    !first || first.number === 0 || first.number === second?.number
      ? say.tie
      : say.when(dayName(first.day), parts[first.part], first.number);
  return (
    <Figure kicker={say.sections.when} title={title} table={table} input={input}>
      <HeatStrip
        title={title}
        columns={week.map(dayName)}
        rows={partsOfDay.map((part) => ({
          label: parts[part],
          cells: week.map((day) => ({
            number: numberAt(day, part),
            shown: numberAt(day, part) > 0 ? formatNumber(numberAt(day, part), language) : '–',
          })),
        }))}
      />
    </Figure>
  );
}

export function MonthsFigure({ input, table }: Props) {
  const { report: say } = useOfficeTexts();
  const { language, byMonth = [] } = input;
  const [first, second] = [...byMonth].sort((one, other) => other.totals.visits - one.totals.visits);
  const nameOf = (month: string) => formatMonth(month, language).replace(/ \d+$/, '');
  const isClear = first && first.totals.visits > 0 && first.totals.visits !== second?.totals.visits;
  const title = isClear ? say.busiest(nameOf(first.month), first.totals.visits) : say.eachMonth;
  const lineOf = (total: 'visits' | 'questions') => ({
    id: total,
    label: say[total],
    points: byMonth.map(({ month, totals }) => ({
      label: nameOf(month).slice(0, 3),
      number: totals[total],
      shown: formatNumber(totals[total], language),
    })),
  });
  return (
    <Figure kicker={say.sections.months} title={title} table={table} input={input}>
      <LineChart title={title} lines={[lineOf('questions'), lineOf('visits')]} />
    </Figure>
  );
}
