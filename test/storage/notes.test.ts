import { afterEach, expect, test } from 'vitest';
import { voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { readBackup } from '#storage/lives/backup.ts';
import { eraseNote, eraseOldNotes, noteOf, notesHeld } from '#storage/notes.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay, undoneOn } from '../support/tablet.ts';

const opened: Database[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

const day = '2026-03-02';

async function withNotes(...texts: (string | undefined)[]) {
  const database = await aDatabase();
  opened.push(database);
  const ids: string[] = [];
  for (const text of texts) {
    const visit = aVisit({ id: crypto.randomUUID(), day });
    ids.push(visit.id);
    await saveVisit(database, visit, onADay(day), text);
  }
  return { database, ids: ids as [string, ...string[]] };
}

test('a note is kept with its visit and is nowhere else', async () => {
  const { database, ids } = await withNotes('volkstuin van [naam]', undefined);

  expect(await noteOf(database, ids[0], day)).toBe('volkstuin van [naam]');
  expect(await database.notes.count()).toBe(1);
  for (const { name } of database.tables.filter((table) => table.name !== 'notes')) {
    expect(JSON.stringify(await database.table(name).toArray()), name).not.toContain('volkstuin');
  }
  expect(JSON.stringify(await readBackup(database))).not.toContain('volkstuin');
});

test('a note and its visit are one: without the one there is not the other', async () => {
  const { database } = await withNotes('eerste');
  const { number } = (await database.sheets.toArray())[0] ?? { number: 0 };
  const visit = aVisit({ id: crypto.randomUUID(), day });
  await database.visits.add({
    ...(await database.visits.toArray())[0],
    id: visit.id,
    visit: { ...visit, setting: 'elders' },
  } as never);

  expect(await saveVisit(database, visit, onADay(day), 'tweede')).toBe(false);

  expect(await database.notes.count()).toBe(1);
  expect((await database.sheets.toArray())[0]?.number).toBe(number);
});

test.each([
  ['2026-03-30', 'volkstuin'],
  ['2026-03-31', undefined],
])('on %s a note of 2 March is %s', async (today, text) => {
  const { database, ids } = await withNotes('volkstuin');

  expect(await noteOf(database, ids[0], today)).toBe(text);
  expect(await notesHeld(database, today)).toEqual(text ? [text] : []);
  await eraseOldNotes(database, today);

  expect(await database.notes.count()).toBe(text ? 1 : 0);
});

test('of notes those go whose own day is too long ago, whatever the ids of their visits', async () => {
  const { database } = await withNotes();
  const ids = { old: 'ffffffff-0000-4000-8000-000000000001', recent: '00000000-0000-4000-8000-000000000001' };
  await saveVisit(database, aVisit({ id: ids.old, day }), onADay(day), 'volkstuin');
  await saveVisit(database, aVisit({ id: ids.recent, day }), onADay('2026-03-30'), 'moestuin');

  await eraseOldNotes(database, '2026-03-31');

  expect(await database.notes.toArray()).toMatchObject([{ id: ids.recent, text: 'moestuin' }]);
});

test('a note is taken away by itself; its visit stays', async () => {
  const { database, ids } = await withNotes('volkstuin');

  await eraseNote(database, ids[0]);

  expect(await noteOf(database, ids[0], day)).toBeUndefined();
  expect(await database.visits.count()).toBe(1);
});

test('words of a visit that was taken away do not come back', async () => {
  const { database, ids } = await withNotes('volkstuin', 'moestuin');

  await voidVisit(database, ids[0], undoneOn(day));

  expect(await notesHeld(database, day)).toEqual(['moestuin']);
});
