/** The arithmetic behind the line at the top of the screen: never stored, always counted from sheets and receipts. */
import { type Day, daysBetween, type Month, monthOf } from '#domain/calendar.ts';
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { type NumberedSheet, numberedSheetSchema } from '#domain/report-revision.ts';
import type { Database } from './database.ts';

export type SendingState = {
  /** Visits of this month and of every month that still waits. */
  visits: number;
  /** True only when each of those months has a receipt for its newest number. */
  isComplete: boolean;
  /** Saved, changed or voided visits without a receipt, and the day of the oldest change. */
  waiting: number;
  oldestWaiting: Day | null;
  /** The hub's time of the newest receipt, ISO 8601. */
  receivedAt: string | null;
  refused: { infoPoint: string; month: Month; reason: string; detail: string }[];
};

export async function sendingState(database: Database, today: Day): Promise<SendingState> {
  const { sheets, exchanges, visits } = database;
  return database.transaction('r', sheets, exchanges, visits, async () => {
    const state: SendingState = {
      visits: 0,
      isComplete: true,
      waiting: 0,
      oldestWaiting: null,
      receivedAt: null,
      refused: [],
    };
    for (const { infoPoint, month, life, number, listVersion, sheet, left, erased } of await sheets.toArray()) {
      const exchange = await exchanges.get([infoPoint, month]);
      const received = exchange?.receipt?.number ?? 0;
      if (exchange?.receipt && exchange.receipt.at > (state.receivedAt ?? '')) state.receivedAt = exchange.receipt.at;
      if (received !== number) {
        state.isComplete = false;
        const changed = await visits
          .where('[infoPoint+month+number]')
          .between([infoPoint, month, received], [infoPoint, month, Number.POSITIVE_INFINITY], false)
          .toArray();
        const days = changed.filter(({ life }) => life === undefined).map(({ changedOn }) => changedOn);
        if (left && left.number > received) days.push(left.on);
        state.waiting += days.length;
        // The hub had those; one that was put back in time has to be sent them again.
        if (erased && erased.number > received) {
          state.waiting += erased.sheet?.totals?.visits ?? 0;
          days.push(erased.on);
        }
        for (const day of days) {
          if (!state.oldestWaiting || day < state.oldestWaiting) state.oldestWaiting = day;
        }
        if (exchange?.refused?.number === number) state.refused.push({ infoPoint, month, ...exchange.refused });
        else if (!isReadable({ life, number, listVersion, sheet })) {
          state.refused.push({ infoPoint, month, reason: 'unreadable', detail: '' });
        }
      }
      if (received !== number || month === monthOf(today)) state.visits += sheet?.totals?.visits ?? 0;
    }
    return state;
  });
}

/** A sheet that was damaged on the disk cannot be sent: it is set aside in sight, and can be counted anew. */
function isReadable(sheet: NumberedSheet): boolean {
  return numberedSheetSchema.safeParse(sheet).success;
}

/** Nothing may be counted on top of a sheet that cannot be read, or whose tables do not add up to their totals. */
export function isSound(row: NumberedSheet): boolean {
  const { life, number, listVersion, sheet } = row;
  return isReadable({ life, number, listVersion, sheet }) && tableThatDoesNotAddUp(sheet) === undefined;
}

/** What every contact tells the hub: visits ever logged, and for how many whole days the oldest change has waited. */
export async function contactFacts(
  database: Database,
  today: Day,
): Promise<{ logged: number; oldestUnsentDays: number | null }> {
  const { sheets, exchanges, visits } = database;
  return database.transaction('r', sheets, exchanges, visits, async () => {
    const logged = await visitsLogged(database);
    const { oldestWaiting } = await sendingState(database, today);
    return { logged, oldestUnsentDays: oldestWaiting ? Math.max(0, daysBetween(oldestWaiting, today)) : null };
  });
}

/** Visits ever saved in this life, voided ones too. */
export async function visitsLogged({ sheets }: Database): Promise<number> {
  return (await sheets.toArray()).reduce((sum, row) => sum + row.logged, 0);
}
