/** Counts every month anew while nobody is waiting: some time after the start, and once a day on a tablet that is never closed. */
import { noteFault } from '#app/storage/note-fault.ts';
import type { Database } from '#storage/database.ts';
import { damagedSheetError } from '#storage/fault.ts';
import { recountMonths } from '#storage/repair/recount-months.ts';

/** In milliseconds. */
const afterStart = 20_000;
const oneDay = 86_400_000;

/** `onMended` hears that a month drew a new number, which is to be sent. The result stops it. */
export function recountInIdleTime(database: Database, listVersion: number, onMended: () => void): () => void {
  const recount = async () => {
    try {
      if ((await recountMonths(database, listVersion)) === 0) return;
      noteFault('recount', Object.assign(new Error(), { name: damagedSheetError }));
      onMended();
    } catch (error) {
      noteFault('recount', error); // the next day is soon enough
    }
  };
  const timer = setTimeout(() => void recount(), afterStart);
  const daily = setInterval(() => void recount(), oneDay);
  return () => {
    clearTimeout(timer);
    clearInterval(daily);
  };
}
