import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#storage/database.ts';
import { clearDraft, draftOf, keepDraft } from '#storage/draft.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit, someAnswers } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
const [answers, others] = fc.sample(someAnswers(), { numRuns: 2, seed: 7 }) as [never, never];

test('a draft is there again until it is cleared, and only on its own day', async () => {
  const database = await aDatabase();
  const { id } = aVisit();
  await keepDraft(database, { visitId: id, answers }, today);

  expect(await draftOf(database, today, null)).toEqual({ visitId: id, answers });
  await clearDraft(database, id);
  expect(await draftOf(database, today, null)).toBeUndefined();

  await keepDraft(database, { visitId: id, answers }, today);
  expect(await draftOf(database, '2026-03-03', id)).toBeUndefined();
  expect(await database.drafts.count()).toBe(0);
  await database.delete();
});

test('two tabs keep a draft each, and each finds its own again', async () => {
  const database = await aDatabase();
  const [one, other] = [aVisit().id, aVisit().id];
  await keepDraft(database, { visitId: one, answers }, today);
  await keepDraft(database, { visitId: other, answers: others }, today);

  expect(await draftOf(database, today, one)).toEqual({ visitId: one, answers });
  expect(await draftOf(database, today, other)).toEqual({ visitId: other, answers: others });

  await clearDraft(database, one);
  expect(await draftOf(database, today, one)).toEqual({ visitId: other, answers: others });
  await database.delete();
});

test('a draft whose visit was kept is done, also when the tablet stopped right after', async () => {
  const database = await aDatabase();
  const visit = aVisit({ day: today });
  await keepDraft(database, { visitId: visit.id, answers }, today);
  await saveVisit(database, visit, onADay(today));

  expect(await draftOf(database, today, visit.id)).toBeUndefined();
  await database.delete();
});

test('a draft that no longer fits the record is no draft', async () => {
  const database = await aDatabase();
  await database.drafts.put({ id: aVisit().id, day: today, answers: { remark: 'mevrouw Jansen' } as never });

  expect(await draftOf(database, today, null)).toBeUndefined();
  await database.delete();
});

test('the one draft of the first version is found again under the id of its visit', async () => {
  const database = await aDatabase();
  const { id } = aVisit();
  const { name } = database;
  await database.delete();
  const { default: Dexie } = await import('dexie');
  const old = new Dexie(name);
  old.version(1).stores({
    life: 'id',
    enrolment: 'id',
    catalogues: 'version',
    visits: 'id, day, [infoPoint+month+number]',
    sheets: '[infoPoint+month]',
    exchanges: '[infoPoint+month]',
    drafts: 'id',
    preferences: 'id',
  });
  await old.table('drafts').put({ id: 'draft', day: today, visitId: id, answers });
  old.close();

  const updated = openDatabase(name);

  expect(await draftOf(updated, today, null)).toEqual({ visitId: id, answers });
  await updated.delete();
});
