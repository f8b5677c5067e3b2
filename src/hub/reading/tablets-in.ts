/** Which tablets delivered their months, and of which one more is to be expected. */
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from '#domain/calendar.ts';
import type { Figures } from '#wire/reading/figures.ts';
import { groupedBy } from './grouped-by.ts';
import type { MonthRead } from './month-read.ts';

/** One stretch of one tablet at one info point; `until` is the last day, `null` while it lasts. */
export type TabletThere = {
  tablet: string;
  name: string;
  infoPoint: string;
  from: Day;
  until: Day | null;
  lastContact: Day | null;
};

export function tabletsIn(
  there: readonly TabletThere[],
  read: readonly MonthRead[],
  months: readonly Month[],
  today: Day,
): Figures['tablets'] {
  const delivered = new Set(
    read.flatMap(({ infoPoint, month, revisions }) => revisions.map(({ tablet }) => `${tablet} ${infoPoint} ${month}`)),
  );
  return [...groupedBy(there, ({ tablet, infoPoint }) => `${tablet} ${infoPoint}`)].flatMap(([name, stretches]) => {
    const [first] = stretches;
    const here = months.filter((month) => delivered.has(`${name} ${month}`));
    const missing = months.filter(
      (month) => !here.includes(month) && month <= monthOf(today) && stretches.some((one) => touches(one, month)),
    );
    if (!first || here.length + missing.length === 0) return [];
    return [{ id: first.tablet, name: first.name, infoPoint: first.infoPoint, delivered: here, missing }];
  });
}

function touches({ from, until }: TabletThere, month: Month): boolean {
  return from <= lastDayOf(month) && (until === null || until >= firstDayOf(month));
}
