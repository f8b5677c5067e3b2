/** Counts every month anew, and erases notes that have had their time, while nobody is waiting. */
import { noteFault } from '#app/storage/note-fault.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { damagedSheetError } from '#storage/fault.ts';
import { eraseOldNotes } from '#storage/notes.ts';
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

/** What could not be erased is not read either, and is erased the next day. */
export async function eraseNotesNow(database: Database): Promise<void> {
  await eraseOldNotes(database, dutchDayOf(new Date()).day).catch((error: unknown) => noteFault('notes', error));
}
