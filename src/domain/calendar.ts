/** Days, months and parts of a day as plain text in Dutch local time. An instant is given by the caller: this room has no clock. */
import * as z from 'zod/mini';

const timeZone = 'Europe/Amsterdam';

/** A local date, `'2026-03-02'`; days that do not exist are refused. */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isExistingDay));
export type Day = z.infer<typeof daySchema>;

/** A month, `'2026-03'`. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof monthSchema>;

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export const partOfDaySchema = z.enum(partsOfDay);
export type PartOfDay = z.infer<typeof partOfDaySchema>;

/** Made once: making one takes longer than all the rest of a save's arithmetic. */
const dutchClock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** The Dutch local date and part of day of an instant; the clock time itself is not kept. */
export function dutchDayOf(instant: Date): { day: Day; partOfDay: PartOfDay } {
  const text = dutchClock.format(instant);
  const hour = Number(text.slice(11, 13));
  return { day: text.slice(0, 10), partOfDay: hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening' };
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utcInstantOf(day)).getUTCDay() || 7;
}

/** The first day of the week that this day lies in. */
export function mondayOf(day: Day): Day {
  return dayPlus(day, 1 - weekdayOf(day));
}

/** Whole days from one local date to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (utcInstantOf(to) - utcInstantOf(from)) / 86_400_000;
}

export function dayPlus(day: Day, days: number): Day {
  return new Date(utcInstantOf(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function monthPlus(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return dayPlus(firstDayOf(monthPlus(month, 1)), -1);
}

/** How far back a visit may still be entered, in days. */
const longestAfterwards = 31;

/**
 * The days before today for which visits may be entered afterwards, newest first: within the last 31, and not in a
 * month in which the tablet was not enrolled yet, since the hub takes no such month.
 */
export function daysAfterwards(today: Day, enrolledSince: Day): Day[] {
  const days = Array.from({ length: longestAfterwards }, (_, at) => dayPlus(today, -1 - at));
  return days.filter((day) => monthOf(day) >= monthOf(enrolledSince));
}

/** The quarter a month lies in, `'2026-K1'`. */
export function quarterOf(month: Month): string {
  return `${month.slice(0, 4)}-K${Math.ceil(Number(month.slice(5)) / 3)}`;
}

function utcInstantOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

function isExistingDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(utcInstantOf(day)).toISOString().startsWith(day);
}
