/** Reads a month or a year as it is shown: as of now, or with closed months as they were closed. */
import type { Day, Month } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import type { Snapshot } from '#domain/reading/closed-month.ts';
import { addCoverage } from '#domain/reading/coverage.ts';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import { monthsOf, type Period, periodBefore, samePeriodLastYear } from '#domain/reading/period.ts';
import type { Figures } from '#wire/reading/figures.ts';
import { asClosed, type ClosedRow, closedInShort, isWhole } from './as-closed.ts';
import { byInfoPoint, byMonth, periodCounts } from './figures-of.ts';
import type { MonthRead } from './month-read.ts';
import { type TabletThere, tabletsIn } from './tablets-in.ts';

export type PeriodStore = {
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
  organisationNamed: (organisation: string) => Promise<{ id: string; name: string }>;
  monthsRead: (organisation: string, infoPoints: readonly string[], months: readonly Month[]) => Promise<MonthRead[]>;
  monthsWithAny: (organisation: string, infoPoints: readonly string[]) => Promise<Month[]>;
  openingHoursOf: (organisation: string) => Promise<{ infoPoint: string; hours: OpeningHours }[]>;
  tabletsThere: (organisation: string) => Promise<TabletThere[]>;
  closedMonths: (organisation: string, infoPoints: readonly string[], months: readonly Month[]) => Promise<ClosedRow[]>;
  snapshots: (
    organisation: string,
    places: readonly { info_point: string; month: Month }[],
  ) => Promise<(Snapshot & { digest: string })[]>;
};

export type Within = Pick<Figures, 'scope' | 'infoPoints'>;
type Asked = { period: Period; stand: Figures['stand']; vergelijk: 'ja' | undefined };

export async function figuresOf(
  store: PeriodStore,
  organisation: string,
  { scope, infoPoints }: Within,
  { period, stand, vergelijk }: Asked,
  today: Day,
): Promise<Figures> {
  const [ids, months] = [infoPoints.map(({ id }) => id), monthsOf(period)];
  const { read, closed } = await shownMonths(store, organisation, ids, months, stand);
  const hours = await store.openingHoursOf(organisation);
  const there = (await store.tabletsThere(organisation)).filter(({ infoPoint }) => ids.includes(infoPoint));
  const points = byInfoPoint(infoPoints, read, { months, hours, today });
  const beside = async (other: Period) =>
    periodCounts(other, (await shownMonths(store, organisation, ids, monthsOf(other), stand)).read);
  const [before, lastYear] = [periodBefore(period), samePeriodLastYear(period)];
  const then = vergelijk ? await beside(before) : null;
  return {
    ...periodCounts(period, read),
    scope,
    stand,
    infoPoints,
    byMonth: byMonth(period, read),
    byInfoPoint: points,
    coverage: addCoverage(points.map(({ coverage }) => coverage)),
    corrections: read.flatMap(({ corrections }) => corrections),
    tablets: tabletsIn(there, read, months, today),
    closed,
    before: then,
    lastYear: vergelijk && lastYear !== before ? await beside(lastYear) : then,
    months: await store.monthsWithAny(organisation, ids),
  };
}

/** As of now, or with closed months as they were closed. A snapshot is opened only where that shows something. */
async function shownMonths(
  store: PeriodStore,
  organisation: string,
  infoPoints: readonly string[],
  months: readonly Month[],
  stand: Figures['stand'],
): Promise<{ read: MonthRead[]; closed: Figures['closed'] }> {
  const read = await store.monthsRead(organisation, infoPoints, months);
  const nameOf = ({ infoPoint, month }: { infoPoint: string; month: Month }) => `${infoPoint} ${month}`;
  const known = new Map(read.map((month) => [nameOf(month), month]));
  const rows = await store.closedMonths(organisation, infoPoints, months);
  const later = rows.filter((row) => !isWhole(row, known.get(nameOf(row))));
  const places = later.map(({ infoPoint, month }) => ({ info_point: infoPoint, month }));
  const snapshots = new Map((await store.snapshots(organisation, places)).map((one) => [nameOf(one), one]));
  return {
    read: stand === 'nu' ? read : asClosed(read, [...snapshots.values()]),
    closed: rows.map((row) => closedInShort(row, snapshots.get(nameOf(row)), known.get(nameOf(row)))),
  };
}
