import { expect, test } from '@playwright/test';
import { chromium } from '../kill/browsers/chromium.ts';
import { firefox } from '../kill/browsers/firefox.ts';
import { webkit } from '../kill/browsers/webkit.ts';
import { killRounds } from '../kill/kill-rounds.ts';

for (const { browser, rounds } of [
  { browser: chromium, rounds: 5 },
  { browser: firefox, rounds: 2 },
  { browser: webkit, rounds: 2 },
]) {
  test(`${browser.name}, ${rounds} times killed in the middle of logging and sending, the hub too: what was shown as saved is there and counted once`, async () => {
    test.skip(!(await browser.program()), `${browser.name} is not installed`);
    test.setTimeout(240_000);

    const { findings, shown, kept } = await killRounds({ browser, rounds, seed: 7, say: () => undefined });

    expect(findings).toEqual([]);
    expect(shown).toBeGreaterThan(0);
    expect(kept).toBe(shown);
  });
}
