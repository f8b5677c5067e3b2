/** What figures are asked of: one month, `'2026-03'`, or one year, `'2026'`. */
import * as z from 'zod/mini';
import { type Month, monthPlus } from '#domain/calendar.ts';

export const periodSchema = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/));
export type Period = z.infer<typeof periodSchema>;

export function isYear(period: Period): boolean {
  return period.length === 4;
}

export function monthsOf(period: Period): Month[] {
  if (!isYear(period)) return [period];
  return Array.from({ length: 12 }, (_, at) => monthPlus(`${period}-01`, at));
}

/** The month or year right before it. */
export function periodBefore(period: Period): Period {
  return isYear(period) ? yearBefore(period) : monthPlus(period, -1);
}

/** The same month a year earlier. Of a year, the year before. */
export function samePeriodLastYear(period: Period): Period {
  return isYear(period) ? yearBefore(period) : monthPlus(period, -12);
}

function yearBefore(year: Period): Period {
  return String(Number(year) - 1).padStart(4, '0');
}
