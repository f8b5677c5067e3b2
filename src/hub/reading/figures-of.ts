/** The figures of a period: months of info points added up, beside what they rest on. Pure; whoever asks has read. */
import type { Day, Month } from '#domain/calendar.ts';
import { crossedTables, fewestVisitsToCross, type Totals, totalNames } from '#domain/month-sheet.ts';
import { addCoverage, type Coverage, coverageOf } from '#domain/reading/coverage.ts';
import { sumOfCounts } from '#domain/reading/difference.ts';
import { noOpeningHours, type OpeningHours } from '#domain/reading/opening-hours.ts';
import { isYear, monthsOf, type Period } from '#domain/reading/period.ts';
import type { Figures, PeriodCounts } from '#wire/reading/figures.ts';
import { groupedBy } from './grouped-by.ts';
import { countsNow, type MonthRead } from './month-read.ts';
import { oncePerRead } from './remembered-months.ts';

export function periodCounts(period: Period, read: readonly MonthRead[]): PeriodCounts {
  return { period, ...countsOf(read) };
}

const countsOf = oncePerRead((read) => {
  const { totals, tables } = sumOfCounts(read.map(countsNow));
  const isCrossed = totals.visits >= fewestVisitsToCross;
  if (!isCrossed) for (const name of crossedTables) tables[name] = {};
  return { totals, tables, isCrossed };
});

export function byMonth(period: Period, read: readonly MonthRead[]): Figures['byMonth'] {
  if (!isYear(period)) return [];
  const { byMonth: known } = totalsIn(read);
  return monthsOf(period).map((month) => ({ month, totals: known.get(month) ?? totalsOf([]) }));
}

export function byInfoPoint(
  infoPoints: readonly { id: string }[],
  read: readonly MonthRead[],
  expected: Expected,
): Figures['byInfoPoint'] {
  const { byPoint: known } = totalsIn(read);
  const ids = infoPoints.map(({ id }) => id);
  const coverage = coverageIn(read, ids, expected);
  return ids.map((id, at) => ({
    infoPoint: id,
    totals: known.get(id) ?? totalsOf([]),
    coverage: coverage[at] ?? addCoverage([]),
  }));
}

/** What there could be visits of: these months, as far as they have come, when it is open. */
export type Expected = {
  months: readonly Month[];
  hours: readonly { infoPoint: string; hours: OpeningHours }[];
  today: Day;
};

const coverageIn = oncePerRead((read, infoPoints: readonly string[], { months, hours, today }: Expected) => {
  const ofPoint = groupedBy(read, ({ infoPoint }) => infoPoint);
  const hoursOf = new Map(hours.map((kept) => [kept.infoPoint, kept.hours]));
  return infoPoints.map((id) => coverageOfMonths(months, ofPoint.get(id) ?? [], hoursOf.get(id), today));
});

/** Of months that have begun: of what is yet to come nothing is missing. */
function coverageOfMonths(
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

const totalsIn = oncePerRead((read) => {
  const by = (nameOf: (one: MonthRead) => string) =>
    new Map([...groupedBy(read, nameOf)].map(([name, own]) => [name, totalsOf(own)]));
  return { byMonth: by(({ month }) => month), byPoint: by(({ infoPoint }) => infoPoint) };
});

function totalsOf(read: readonly MonthRead[]): Totals {
  const all = read.map(countsNow);
  const sum = (name: keyof Totals) => all.reduce((total, { totals }) => total + totals[name], 0);
  return Object.fromEntries(totalNames.map((name) => [name, sum(name)])) as Totals;
}
