/** Notes as they were kept beside their visits: read one by one, or all together for the words that come back in them. */
import type { Day } from '#domain/calendar.ts';
import { oldestNoteDay } from '#domain/note.ts';
import type { Database } from './database.ts';

/** The note beside this visit, unless its time is over. */
export async function noteOf({ notes }: Database, visit: string, today: Day): Promise<string | undefined> {
  const note = await notes.get(visit);
  return note && note.writtenOn >= oldestNoteDay(today) ? note.text : undefined;
}

export async function eraseNote({ notes }: Database, visit: string): Promise<void> {
  await notes.delete(visit);
}

/** What has had its time goes, and is not read before that either. */
export async function eraseOldNotes({ notes }: Database, today: Day): Promise<void> {
  await notes.where('writtenOn').below(oldestNoteDay(today)).delete();
}

/** The texts of this tablet's notes, without those of visits that were taken away; a visit that had its time may be gone before its note. */
export async function notesHeld({ notes, visits }: Database, today: Day): Promise<string[]> {
  const rows = await notes.where('writtenOn').aboveOrEqual(oldestNoteDay(today)).toArray();
  const kept = await visits.bulkGet(rows.map(({ id }) => id));
  return rows.filter((_, place) => kept[place]?.voided !== true).map(({ text }) => text);
}
