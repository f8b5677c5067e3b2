/** A month, `'2026-03'`, or a year, `'2026'`, as it is named and bounded in what goes out. */
import { type Day, firstDayOf, lastDayOf } from '#domain/calendar.ts';
import { formatMonth } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';

export type Period = string;

export function isWholeYear(period: Period): boolean {
  return period.length === 4;
}

export function periodName(period: Period, language: Language): string {
  return isWholeYear(period) ? period : formatMonth(period, language);
}

export function daysOfPeriod(period: Period): { first: Day; last: Day } {
  return isWholeYear(period)
    ? { first: firstDayOf(`${period}-01`), last: lastDayOf(`${period}-12`) }
    : { first: firstDayOf(period), last: lastDayOf(period) };
}
