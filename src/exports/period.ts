/** A month or a year as it is named and bounded in what goes out. */
import { type Day, firstDayOf, lastDayOf } from '#domain/calendar.ts';
import { isYear, type Period } from '#domain/reading/period.ts';
import { formatMonth } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';

export function periodName(period: Period, language: Language): string {
  return isYear(period) ? period : formatMonth(period, language);
}

export function daysOfPeriod(period: Period): { first: Day; last: Day } {
  return isYear(period)
    ? { first: firstDayOf(`${period}-01`), last: lastDayOf(`${period}-12`) }
    : { first: firstDayOf(period), last: lastDayOf(period) };
}
