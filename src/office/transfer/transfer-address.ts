/** Which info point and month or week a transfer sheet is asked of, and the address of that choice. */
import {
  type Day,
  dayPlus,
  daySchema,
  type Month,
  mondayOf,
  monthOf,
  monthPlus,
  monthSchema,
} from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';

type Choice = { infoPoint?: string | undefined; period?: Month | Day | undefined };

export function transferChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  const infoPoint = choiceIdSchema.safeParse(asked.get('informatiepunt')).data;
  const month = monthSchema.safeParse(asked.get('maand')).data;
  const day = daySchema.safeParse(asked.get('week')).data;
  return { infoPoint, period: month ?? (day && mondayOf(day)) };
}

export function transferAddress({ infoPoint, period }: Choice): string {
  const asked = new URLSearchParams({
    ...(infoPoint && { informatiepunt: infoPoint }),
    ...(period && { [period.length === 10 ? 'week' : 'maand']: period }),
  });
  return `/kantoor/overnemen?${asked}`;
}

/** Newest first, the present one included. */
export function recentMonths(today: Day): Month[] {
  return Array.from({ length: 14 }, (_, at) => monthPlus(monthOf(today), -at));
}

export function recentWeeks(today: Day): Day[] {
  return Array.from({ length: 27 }, (_, at) => dayPlus(mondayOf(today), -7 * at));
}
