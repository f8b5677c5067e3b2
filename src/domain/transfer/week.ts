/** A week for the national form, by its Monday: what a month sheet holds of single days is visits and nothing else. */
import { type Day, dayPlus, type Month, monthOf } from '#domain/calendar.ts';
import type { CountTable } from '#domain/month-sheet.ts';

export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, at) => dayPlus(monday, at));
}

/** One, or two where a month ends within the week. */
export function monthsOfWeek(monday: Day): Month[] {
  return [...new Set([monthOf(monday), monthOf(dayPlus(monday, 6))])];
}

export function visitsOfWeek(monday: Day, byDay: CountTable): { day: Day; visits: number }[] {
  return daysOfWeek(monday).map((day) => ({ day, visits: byDay[day] ?? 0 }));
}
