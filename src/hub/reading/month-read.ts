/** One info point's month as it is read: what tablets delivered, which of their revisions that is, and the corrections. */
import type { Month } from '#domain/calendar.ts';
import type { MonthSheet } from '#domain/month-sheet.ts';
import type { Correction } from '#domain/reading/correction.ts';
import { type Counts, sumOfCounts } from '#domain/reading/difference.ts';

export type MonthRead = {
  infoPoint: string;
  month: Month;
  /** `undefined` when no tablet delivered it. */
  delivered: Pick<MonthSheet, 'totals' | 'tables' | 'quietSlots'> | undefined;
  revisions: { life: string; tablet: string; tabletName: string; number: number; digest: string }[];
  corrections: Correction[];
};

/** All that is known now, corrections included. */
export function countsNow({ delivered, corrections }: MonthRead): Counts {
  const differences = corrections.map(({ difference }) => difference);
  return delivered && differences.length === 0
    ? delivered
    : sumOfCounts([...(delivered ? [delivered] : []), ...differences]);
}
