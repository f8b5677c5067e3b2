import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase, type TestDatabases } from '../support/hub-database.ts';
import { dutchDayByRule } from './dutch-day.ts';
import { runSeed } from './one-seed.ts';
import { nothingPlanted, plants } from './plants.ts';
import { aKeyPair } from './tablet.ts';
import type { Ground } from './world.ts';

let databases: TestDatabases;
let ground: Ground;
beforeAll(async () => {
  databases = await startDatabase();
  const { database } = await databases.fresh();
  ground = { database, keys: await Promise.all(Array.from({ length: 4 }, aKeyPair)) };
});
afterAll(() => databases.stop());

/** A sample of what `npm run simulate` runs by the thousands. */
const sample = Array.from({ length: 6 }, (_, at) => 1 + at);

test(`in ${sample.length} seeded worlds no visit is lost, doubled, stuck or called received when it is not`, async () => {
  for (const seed of sample) {
    const { broken, story } = await runSeed(ground, seed, nothingPlanted);
    expect(broken, `seed ${seed}:\n${story.join('\n')}`).toBeUndefined();
  }
}, 240_000);

test('the same seed tells the same story', async () => {
  const [once, again] = [await runSeed(ground, 5, nothingPlanted), await runSeed(ground, 5, nothingPlanted)];

  expect(once.story).toEqual(again.story);
});

test.each(Object.keys(plants))(
  'a planted fault is found: %s',
  async (name) => {
    const plant = plants[name] ?? nothingPlanted;
    for (let seed = 1; seed <= 8; seed += 1) {
      if ((await runSeed(ground, seed, plant)).broken) return;
    }
    throw new Error('expected the fault to be found within eight seeds');
  },
  120_000,
);

test('the second opinion on the calendar knows both nights of summer time', () => {
  expect(
    ['2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:00:00Z'].map(day),
  ).toEqual(['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30']);
  expect(
    ['2026-10-24T21:59:00Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z', '2026-10-25T23:00:00Z'].map(day),
  ).toEqual(['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26']);
});

function day(instant: string): string {
  return dutchDayByRule(Date.parse(instant));
}
