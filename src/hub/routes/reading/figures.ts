/** Months and years as a coordinator reads them, of one info point, a municipality or all: exact, and with what is missing. */
import { type Day, dutchDayOf, type Month } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import type { Snapshot } from '#domain/reading/closed-month.ts';
import { addCoverage } from '#domain/reading/coverage.ts';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import { monthsOf, type Period, periodBefore, samePeriodLastYear } from '#domain/reading/period.ts';
import { doesNotFit, noSuchScope } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { asClosed, type ClosedRow, closedInShort, isWhole } from '#hub/reading/as-closed.ts';
import { byInfoPoint, byMonth, coverageOfMonths, periodCounts, type ShownMonth } from '#hub/reading/figures-of.ts';
import { countsNow, type MonthRead } from '#hub/reading/month-read.ts';
import { type TabletThere, tabletsIn } from '#hub/reading/tablets-in.ts';
import { type Figures, figuresPath, figuresQuerySchema, figuresSchema } from '#wire/reading/figures.ts';

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

export function periodFigures(store: PeriodStore): Route {
  return route({
    method: 'GET',
    path: figuresPath,
    access: 'coordinator',
    operation: 'leesCijfers',
    summary: 'De cijfers van een maand of jaar van de eigen organisatie lezen, precies',
    tag: 'cijfers',
    query: figuresQuerySchema,
    answer: figuresSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query, now }) => {
      const { periode: period, informatiepunt, gemeente, stand = 'nu', vergelijk } = query;
      if (informatiepunt && gemeente) return { problem: doesNotFit([{ path: 'gemeente', message: 'één van beide' }]) };
      const all = await store.infoPointsOf(organisation);
      const within = scopeIn(all, informatiepunt, gemeente) ?? {
        scope: { kind: 'organisation' as const, ...(await store.organisationNamed(organisation)) },
        infoPoints: all,
      };
      if (within.infoPoints.length === 0 && (informatiepunt || gemeente)) return { problem: noSuchScope };
      return { value: await figuresOf(store, organisation, within, { period, stand, vergelijk }, dutchDayOf(now).day) };
    },
  });
}

type Within = Pick<Figures, 'scope' | 'infoPoints'>;

/** `undefined` when all of the organisation is asked for. */
function scopeIn(
  all: readonly InfoPoint[],
  infoPoint: string | undefined,
  municipality: string | undefined,
): Within | undefined {
  if (infoPoint) {
    const infoPoints = all.filter(({ id }) => id === infoPoint);
    return { scope: { kind: 'info-point', id: infoPoint, name: infoPoints[0]?.name ?? '' }, infoPoints };
  }
  if (!municipality) return undefined;
  const infoPoints = all.filter((point) => point.municipality.code === municipality);
  const name = infoPoints[0]?.municipality.name ?? '';
  return { scope: { kind: 'municipality', id: municipality, name }, infoPoints };
}

type Asked = { period: Period; stand: Figures['stand']; vergelijk: 'ja' | undefined };

async function figuresOf(
  store: PeriodStore,
  organisation: string,
  { scope, infoPoints }: Within,
  { period, stand, vergelijk }: Asked,
  today: Day,
): Promise<Figures> {
  const [ids, months] = [infoPoints.map(({ id }) => id), monthsOf(period)];
  const read = await store.monthsRead(organisation, ids, months);
  const { shown, closed } = await shownMonths(store, organisation, ids, read, months, stand);
  const hours = new Map((await store.openingHoursOf(organisation)).map((kept) => [kept.infoPoint, kept.hours]));
  const there = (await store.tabletsThere(organisation)).filter(({ infoPoint }) => ids.includes(infoPoint));
  const points = byInfoPoint(infoPoints, shown, (id) =>
    coverageOfMonths(
      months,
      read.filter(({ infoPoint }) => infoPoint === id),
      hours.get(id),
      today,
    ),
  );
  const beside = async (other: Period) => {
    const then = await store.monthsRead(organisation, ids, monthsOf(other));
    return periodCounts(other, (await shownMonths(store, organisation, ids, then, monthsOf(other), stand)).shown);
  };
  return {
    ...periodCounts(period, shown),
    scope,
    stand,
    infoPoints,
    byMonth: byMonth(period, shown),
    byInfoPoint: points,
    coverage: addCoverage(points.map(({ coverage }) => coverage)),
    corrections: read.flatMap(({ corrections }) => corrections),
    tablets: tabletsIn(there, read, months, today),
    closed,
    before: vergelijk ? await beside(periodBefore(period)) : null,
    lastYear: vergelijk ? await beside(samePeriodLastYear(period)) : null,
    months: await store.monthsWithAny(organisation, ids),
  };
}

/** As of now, or with closed months as they were closed. A snapshot is opened only where that shows something. */
async function shownMonths(
  store: PeriodStore,
  organisation: string,
  infoPoints: readonly string[],
  read: readonly MonthRead[],
  months: readonly Month[],
  stand: Figures['stand'],
): Promise<{ shown: ShownMonth[]; closed: Figures['closed'] }> {
  const nameOf = ({ infoPoint, month }: { infoPoint: string; month: Month }) => `${infoPoint} ${month}`;
  const known = new Map(read.map((month) => [nameOf(month), month]));
  const rows = await store.closedMonths(organisation, infoPoints, months);
  const later = rows.filter((row) => !isWhole(row, known.get(nameOf(row))));
  const places = later.map(({ infoPoint, month }) => ({ info_point: infoPoint, month }));
  const snapshots = new Map((await store.snapshots(organisation, places)).map((one) => [nameOf(one), one]));
  const now = read.map((month) => ({ read: month, counts: countsNow(month) }));
  return {
    shown: stand === 'nu' ? now : asClosed(now, [...snapshots.values()]),
    closed: rows.map((row) => closedInShort(row, snapshots.get(nameOf(row)), known.get(nameOf(row)))),
  };
}
