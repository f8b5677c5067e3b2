// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { evictedBefore, forgetHeld, rememberHeld } from '#app/storage/tablet-marker.ts';
import { ownLife } from '#storage/life.ts';
import { saveVisit } from '#storage/visits.ts';
import { aVisit } from '../support/builders.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-03-02';
const laterLife = '00000000-0000-4000-8000-000000000001';

beforeEach(() => localStorage.clear());

async function aTabletThatCounted() {
  const database = await aDatabase();
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  await rememberHeld(database, today);
  return database;
}

test('what the browser threw away is told to the life that comes after it', async () => {
  const database = await aTabletThatCounted();
  const { life } = await ownLife(database);

  expect(evictedBefore(life)).toBeUndefined();
  expect(evictedBefore(laterLife)).toEqual({ life, logged: 1, day: today });
});

test('a tablet that was emptied on purpose leaves nothing to be told', async () => {
  await aTabletThatCounted();

  forgetHeld();

  expect(evictedBefore(laterLife)).toBeUndefined();
});
