import { afterAll, expect, test } from 'vitest';
import { fireAt } from '../../fuzz/fire.ts';
import { clearHubs } from '../../support/hub-process.ts';

afterAll(clearHubs);

test('two thousand bent questions give no answer of 500, no crash and no answer without its version', {
  timeout: 300_000,
}, async () => {
  const { faults, crashed, statuses, unreached } = await fireAt({ requests: 2000, seed: 1 });

  expect(faults).toEqual([]);
  expect(crashed).toBe(false);
  // Every route of the description, those of tomorrow too.
  expect(unreached).toEqual([]);
  // They came past the doorway, and to its end.
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '404', '405', '406', '415']),
  );
});
