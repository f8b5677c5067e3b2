/** A tablet's browser as a process of its own, with a profile that outlives it, so that it can be killed like a real one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { killGroup } from '../kill/browsers/kill-group.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';

export type Kiosk = {
  page: Page;
  browser: Browser;
  /** No goodbye: the process is gone between two instructions. */
  kill: () => Promise<void>;
};

export async function aProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'balieboek-profile-'));
}

export async function forgetProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

export async function openKiosk(
  profile: string,
  size = { width: 1280, height: 800 },
  more: readonly string[] = [],
): Promise<Kiosk> {
  const child = spawn(
    await findBrowser(),
    [
      ...browserArguments,
      ...more,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--window-size=${size.width},${size.height}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error('expected the browser to have its own profile open');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(size);
  page.setDefaultTimeout(20_000);
  return { page, browser, kill: () => killGroup(child) };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`expected the browser to stay open; it said: ${said}`)));
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
}
