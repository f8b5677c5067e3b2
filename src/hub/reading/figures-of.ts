/** The figures of a period: months of info points added up, beside what they rest on. Pure; whoever asks has read. */
import type { Day, Month } from '#domain/calendar.ts';
import { crossedTables, fewestVisitsToCross, type Totals, totalNames } from '#domain/month-sheet.ts';
import { addCoverage, type Coverage, coverageOf } from '#domain/reading/coverage.ts';
import { type Counts, sumOfCounts } from '#domain/reading/difference.ts';
import { noOpeningHours, type OpeningHours } from '#domain/reading/opening-hours.ts';
import { isYear, monthsOf, type Period } from '#domain/reading/period.ts';
import type { Figures, PeriodCounts } from '#wire/reading/figures.ts';
import type { MonthRead } from './month-read.ts';

/** A month with its counts as they are to be shown: as of now, or as it was closed. */
export type ShownMonth = { read: MonthRead; counts: Counts };

export function periodCounts(period: Period, shown: readonly ShownMonth[]): PeriodCounts {
  const { totals, tables } = sumOfCounts(shown.map(({ counts }) => counts));
  const isCrossed = totals.visits >= fewestVisitsToCross;
  if (!isCrossed) for (const name of crossedTables) tables[name] = {};
  return { period, totals, tables, isCrossed };
}

export function byMonth(period: Period, shown: readonly ShownMonth[]): Figures['byMonth'] {
  if (!isYear(period)) return [];
  return monthsOf(period).map((month) => ({
    month,
    totals: totalsOf(shown.filter(({ read }) => read.month === month)),
  }));
}

export function byInfoPoint(
  infoPoints: readonly { id: string }[],
  shown: readonly ShownMonth[],
  coverage: (infoPoint: string) => Coverage,
): Figures['byInfoPoint'] {
  return infoPoints.map(({ id }) => ({
    infoPoint: id,
    totals: totalsOf(shown.filter(({ read }) => read.infoPoint === id)),
    coverage: coverage(id),
  }));
}

/** Of months that have begun: of what is yet to come nothing is missing. */
export function coverageOfMonths(
  months: readonly Month[],
  read: readonly MonthRead[],
  hours: OpeningHours | undefined,
  today: Day,
): Coverage {
  const begun = months.filter((month) => month <= today);
  return addCoverage(
    begun.map((month) => {
      const delivered = read.find((one) => one.month === month)?.delivered;
      const recorded = {
        month,
        visitsByDay: delivered?.tables.visitsByDay ?? {},
        quietSlots: delivered?.quietSlots ?? [],
      };
      return coverageOf(recorded, hours ?? noOpeningHours, today);
    }),
  );
}

function totalsOf(shown: readonly ShownMonth[]): Totals {
  const sum = (name: keyof Totals) => shown.reduce((total, { counts }) => total + counts.totals[name], 0);
  return Object.fromEntries(totalNames.map((name) => [name, sum(name)])) as Totals;
}
