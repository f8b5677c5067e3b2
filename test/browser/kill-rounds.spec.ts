import { expect, test } from '@playwright/test';
import { chromium } from '../kill/browsers/chromium.ts';
import { killRounds } from '../kill/kill-rounds.ts';

test('five times killed in the middle of logging and sending, the hub too: what was shown as saved is there and counted once', async () => {
  test.setTimeout(240_000);

  const { findings, shown, kept } = await killRounds({ browser: chromium, rounds: 5, seed: 7, say: () => undefined });

  expect(findings).toEqual([]);
  expect(shown).toBeGreaterThan(0);
  expect(kept).toBe(shown);
});
