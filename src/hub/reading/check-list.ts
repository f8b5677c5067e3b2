/** What to look at before a month is closed: tablets that are silent, what waits, what may be missing, days nobody recorded. */
import { type Day, firstDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { coverageOf, unrecordedDays } from '#domain/reading/coverage.ts';
import { belowZero } from '#domain/reading/difference.ts';
import { noOpeningHours, type OpeningHours } from '#domain/reading/opening-hours.ts';
import type { CheckList } from '#wire/reading/closing.ts';
import type { HeldRevision, Tablet } from '#wire/tablets.ts';
import { countsNow, type MonthRead } from './month-read.ts';
import type { TabletThere } from './tablets-in.ts';

export type Known = {
  month: Month;
  read: readonly MonthRead[];
  there: readonly TabletThere[];
  fleet: readonly Tablet[];
  held: readonly HeldRevision[];
  hours: OpeningHours | undefined;
  closed: { number: number; closedOn: Day } | undefined;
};

export function checkOf(point: Pick<InfoPoint, 'id' | 'name'>, known: Known): CheckList['infoPoints'][number] {
  const { month, hours = noOpeningHours, closed } = known;
  const read = known.read.find(({ infoPoint }) => infoPoint === point.id);
  const counts = read && countsNow(read);
  const recorded = {
    month,
    visitsByDay: read?.delivered?.tables.visitsByDay ?? {},
    quietSlots: read?.delivered?.quietSlots ?? [],
  };
  const last = lastDayOf(month);
  return {
    infoPoint: point.id,
    name: point.name,
    visits: counts?.totals.visits ?? 0,
    closed: closed ? { number: closed.number, closedOn: closed.closedOn } : null,
    tablets: tabletsOf(point.id, known, read),
    held: known.held
      .filter((one) => one.infoPoint === point.id && one.month === month)
      .map(({ tabletName, visits }) => ({ tabletName, visits })),
    refused: known.fleet.flatMap(({ name, refused }) =>
      refused
        .filter((one) => one.infoPoint === point.id && one.month === month)
        .map(({ reason, refusedOn }) => ({ tabletName: name, reason, refusedOn })),
    ),
    unrecordedDays: coverageOf(recorded, hours, last).opening ? unrecordedDays(recorded, hours, last) : null,
    belowZero: counts ? belowZero(counts) : [],
  };
}

/** Of a tablet with several stretches here, once. */
function tabletsOf(infoPoint: string, { month, there, fleet }: Known, read: MonthRead | undefined) {
  const here = there.filter(
    (one) =>
      one.infoPoint === infoPoint &&
      one.from <= lastDayOf(month) &&
      (one.until === null || one.until >= firstDayOf(month)),
  );
  return [...new Map(here.map((one) => [one.tablet, one])).values()].map(({ tablet, name, lastContact }) => {
    const known = fleet.find(({ id }) => id === tablet);
    const unsentDays = known?.unsentDays ?? null;
    return {
      id: tablet,
      name,
      hasDelivered: read?.revisions.some((revision) => revision.tablet === tablet) ?? false,
      lastContact,
      isSettled: lastContact !== null && lastContact > lastDayOf(month) && unsentDays === null,
      unsentDays,
      possiblyDouble: known?.possiblyDouble ?? 0,
      leftBehind: known?.leftBehind ?? 0,
      possiblyMissing: known?.possiblyMissing ?? 0,
    };
  });
}
