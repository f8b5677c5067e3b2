import { expect, test } from 'vitest';
import { keepPreferences, preferencesOf } from '#storage/preferences.ts';
import { aDatabase } from '../support/tablet.ts';

test("the desk's first row is kept beside what was chosen for this tablet", async () => {
  const database = await aDatabase();
  const quickRow = { day: '2026-03-02', listVersion: 1, places: ['pgb', 'huurtoeslag', null, null] };
  await keepPreferences(database, { setting: 'spreekuur' });

  await keepPreferences(database, { quickRow });

  expect(await preferencesOf(database)).toEqual({ setting: 'spreekuur', quickRow });
});
