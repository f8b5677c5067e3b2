/** Counts every month anew while nobody is waiting. */
import { noteFault } from '#app/storage/note-fault.ts';
import type { Database } from '#storage/database.ts';
import { damagedSheetError } from '#storage/fault.ts';
import { recountMonths } from '#storage/repair/recount-months.ts';

/** `onMended` hears that a month drew a new number, which is to be sent. A fault is noted, and the next day is soon enough. */
export async function recountNow(database: Database, listVersion: number, onMended: () => void): Promise<void> {
  try {
    if ((await recountMonths(database, listVersion)) === 0) return;
    noteFault('recount', Object.assign(new Error(), { name: damagedSheetError }));
    onMended();
  } catch (error) {
    noteFault('recount', error);
  }
}
