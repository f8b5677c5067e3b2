/** Twelve months at a made-up library, drawn from a seed: recorded and counted by the rules of the domain, never beside them. */
import {
  type Day,
  dayPlus,
  firstDayOf,
  lastDayOf,
  type Month,
  monthPlus,
  type PartOfDay,
  weekdayOf,
} from '#domain/calendar.ts';
import type { Catalogue, ChoiceId } from '#domain/catalogue.ts';
import { countVisit, emptySheet, type MonthSheet } from '#domain/month-sheet.ts';
import { recordVisit, type Visit } from '#domain/visit.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { type MadeUpPoint, type MadeUpTablet, madeUpPoints, madeUpTablets } from './made-up-library.ts';

/** What one tablet counted at one info point in one month. */
export type MadeUpMonth = {
  tablet: MadeUpTablet;
  infoPoint: ChoiceId;
  month: Month;
  visits: Visit[];
  sheet: MonthSheet;
};

const months = 12;
const [fewestVisits, mostVisits] = [10, 80];

/** January to December: tax returns in spring, a quiet summer. */
const busyness = [1.05, 1.08, 1.2, 1.15, 1, 0.95, 0.72, 0.7, 1.02, 1.06, 1.05, 0.85];
/** Monday to Sunday; closed on Sundays. */
const busynessOfWeekday = [0.7, 1.2, 1, 1.2, 0.9, 0.5, 0];
const closedDays = ['01-01', '04-27', '12-25', '12-26'];
const lateWeekdays = [2, 4];

/** `lastMonth` is the newest of the twelve. The same seed, month and lists give the same year. */
export function madeUpYear(wish: { seed: number; lastMonth: Month; catalogue: Catalogue }): MadeUpMonth[] {
  const chance = chanceFrom(wish.seed);
  return Array.from({ length: months }, (_, at) => monthPlus(wish.lastMonth, at - months + 1)).flatMap((month) =>
    madeUpPoints.flatMap((point) => monthAt(point, month, chance, wish.catalogue)),
  );
}

function monthAt(point: MadeUpPoint, month: Month, chance: Chance, catalogue: Catalogue): MadeUpMonth[] {
  const usual = point.usualVisits * (busyness[Number(month.slice(5)) - 1] ?? 1);
  const drawn = Math.round(usual * (0.9 + chance.wholeBetween(0, 20) / 100));
  const openDays = openDaysOf(month);
  const visits = Array.from({ length: Math.min(mostVisits, Math.max(fewestVisits, drawn)) }, () => {
    const day = chance.pickBy(openDays, Object.fromEntries(openDays.map(({ id, busy }) => [id, busy]))).id;
    const frame = {
      id: chance.uuid(),
      infoPoint: point.id,
      day,
      partOfDay: partOf(day, chance),
      entered: chance.is(0.06) ? ('afterwards' as const) : ('live' as const),
    };
    return recordVisit(madeUpAnswers(chance, catalogue), frame, catalogue);
  }).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return shared(visits, point, chance).map(({ tablet, own }) => ({
    tablet,
    infoPoint: point.id,
    month,
    visits: own,
    sheet: own.reduce((sheet, visit) => countVisit(sheet, visit, 1), emptySheet(point.id, month)),
  }));
}

function openDaysOf(month: Month): { id: Day; busy: number }[] {
  const days: { id: Day; busy: number }[] = [];
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = dayPlus(day, 1)) {
    const busy = busynessOfWeekday[weekdayOf(day) - 1] ?? 0;
    if (busy > 0 && !closedDays.includes(day.slice(5))) days.push({ id: day, busy });
  }
  return days;
}

function partOf(day: Day, chance: Chance): PartOfDay {
  if (weekdayOf(day) === 1) return 'afternoon'; // closed on Monday mornings, as many libraries are
  if (lateWeekdays.includes(weekdayOf(day)) && chance.is(0.12)) return 'evening';
  return chance.is(0.52) ? 'morning' : 'afternoon';
}

/** Over the tablets of this info point: the first takes most of it. */
function shared(visits: Visit[], point: MadeUpPoint, chance: Chance): { tablet: MadeUpTablet; own: Visit[] }[] {
  const [first, ...others] = madeUpTablets.filter(({ infoPoints }) => infoPoints.includes(point.id));
  if (!first) throw new Error(`expected a tablet at ${point.id}`);
  const owners = visits.map(() => (others.length > 0 && chance.is(0.25) ? chance.pick(others) : first));
  return [first, ...others]
    .map((tablet) => ({ tablet, own: visits.filter((_, at) => owners[at] === tablet) }))
    .filter(({ own }) => own.length > 0);
}
