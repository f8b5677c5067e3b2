/** `npm run --silent kill -- --rounds N [--seed S] [--browser NAME]`: what was shown as saved, after so many times `kill -9`. */
import * as z from 'zod/mini';
import { askedOf, whole } from '../run/asked-of.ts';
import { chromium } from './browsers/chromium.ts';
import { firefox } from './browsers/firefox.ts';
import { webkit } from './browsers/webkit.ts';
import { killRounds } from './kill-rounds.ts';

const browsers = { chromium, firefox, webkit };

const asked = askedOf(
  {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    browser: { type: 'string', default: 'chromium' },
  },
  { rounds: whole, seed: whole, browser: z.enum(Object.keys(browsers)) },
  `npm run --silent kill -- --rounds N [--seed S] [--browser ${Object.keys(browsers).join('|')}]`,
);

if (asked) {
  process.exitCode = await kill(asked.rounds, asked.seed, browsers[asked.browser as keyof typeof browsers]);
}

async function kill(rounds: number, seed: number, browser: (typeof browsers)['chromium']): Promise<number> {
  if (!(await browser.program())) {
    say(`skipped: ${browser.name} is not installed`);
    return 0;
  }
  say(`${browser.name}, seed ${seed}`);
  const started = Date.now();
  const { shown, kept, lost, doubled, unverified, hubKills } = await killRounds({ browser, rounds, seed, say });
  say(`${Math.round((Date.now() - started) / 1000)} s, the hub was killed ${hubKills} times`);
  say(`rounds ${rounds}: shown ${shown}, kept ${kept}, lost ${lost}, doubled ${doubled}, unverified ${unverified}`);
  return lost + doubled + unverified > 0 ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
