/** When an info point is open: a week that holds from a day on, and days on which it is otherwise. */
import * as z from 'zod/mini';
import { type Day, daySchema, type PartOfDay, weekdayOf } from '#domain/calendar.ts';

const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const stretchSchema = z
  .strictObject({ from: timeSchema, until: timeSchema })
  .check(z.refine(({ from, until }) => from < until));
/** In order and apart from each other; none at all is closed. */
const hoursSchema = z.array(stretchSchema).check(
  z.maxLength(4),
  z.refine((all) => all.every(({ from }, at) => (all[at - 1]?.until ?? '') <= from)),
);
export type Hours = z.infer<typeof hoursSchema>;

export const openingHoursSchema = z.strictObject({
  /** From Monday to Sunday. The newest of those that began by a day holds on it, so that old months keep theirs. */
  weeks: z.array(z.strictObject({ from: daySchema, days: z.array(hoursSchema).check(z.length(7)) })).check(
    z.maxLength(100),
    z.refine((weeks) => areApart(weeks.map(({ from }) => from))),
  ),
  exceptions: z.array(z.strictObject({ day: daySchema, hours: hoursSchema })).check(
    z.maxLength(1000),
    z.refine((exceptions) => areApart(exceptions.map(({ day }) => day))),
  ),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

export const noOpeningHours: OpeningHours = { weeks: [], exceptions: [] };

/** `undefined` when nothing is known of that day: that is not the same as closed. */
export function hoursOn({ weeks, exceptions }: OpeningHours, day: Day): Hours | undefined {
  const exception = exceptions.find((other) => other.day === day);
  if (exception) return exception.hours;
  const begun = weeks.filter(({ from }) => from <= day).sort((one, other) => (one.from < other.from ? 1 : -1));
  return begun[0]?.days[weekdayOf(day) - 1];
}

export function minutesOf(hours: Hours): number {
  return hours.reduce((sum, { from, until }) => sum + minuteOf(until) - minuteOf(from), 0);
}

const ends: Record<PartOfDay, [string, string]> = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '24:00'],
};

/** The parts of a day in which it is open for any time. */
export function partsOpen(hours: Hours): PartOfDay[] {
  return (Object.keys(ends) as PartOfDay[]).filter((part) => {
    const [start, end] = ends[part];
    return hours.some(({ from, until }) => from < end && until > start);
  });
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function areApart(days: readonly string[]): boolean {
  return new Set(days).size === days.length;
}
