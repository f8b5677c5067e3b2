import { afterEach, beforeEach, expect, test } from 'vitest';
import { blankAnswers } from '#domain/visit.ts';
import { type Database, openDatabase } from '#storage/database.ts';
import { keepDraft } from '#storage/draft.ts';
import { keepPreferences } from '#storage/preferences.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
let database: Database;
let secondTab: Database;
beforeEach(async () => {
  database = await aDatabase();
  secondTab = openDatabase(database.name);
  await secondTab.open();
});
afterEach(async () => {
  secondTab.close();
  await database.delete();
});

/** Whether what is asked for in the middle of a second tab's write is answered before that write is over. */
async function overtakes(ask: () => Promise<unknown>): Promise<boolean> {
  let isOver = false;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const slow = secondTab.transaction('rw', secondTab.catalogues, async () => {
    for (let turns = 0; turns < 200; turns += 1) {
      await secondTab.catalogues.count();
      if (turns === 0) begin();
    }
    isOver = true;
  });
  await begun;
  await ask();
  const hasOvertaken = !isOver;
  await slow;
  return hasOvertaken;
}

test.each<[string, () => Promise<unknown>]>([
  ['a visit', () => saveVisit(database, aVisit({ day: today }), onADay(today))],
  ['a draft', () => keepDraft(database, { visitId: aVisit().id, answers: blankAnswers('balie') }, today)],
  ['a preference', () => keepPreferences(database, { language: 'en' })],
])('two writes to different stores are never half done at once: %s waits for the one before it', async (_, write) => {
  expect(await overtakes(write)).toBe(false);
});

test('what is only read waits for no write elsewhere', async () => {
  expect(await overtakes(() => database.preferences.toArray())).toBe(true);
});
