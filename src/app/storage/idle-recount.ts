/** Counts every month anew, and erases visits and notes that have had their time, while nobody is waiting. */
import { noteFault } from '#app/storage/note-fault.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { eraseOldVisits } from '#storage/erase-visits.ts';
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

/** Visits go after their months were found right. What could not be erased is erased the next day; a note is not read until then either. */
export async function eraseNow(database: Database): Promise<void> {
  const { day } = dutchDayOf(new Date());
  await eraseOldNotes(database, day).catch((error: unknown) => noteFault('notes', error));
  await eraseOldVisits(database, day).catch((error: unknown) => noteFault('erase', error));
}
