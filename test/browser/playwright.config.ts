/** How the real app is tried in a real browser: one at a time, in whatever Chromium this machine has or can get. */
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';

// Found once, and handed to the workers by its name.
process.env['CHROMIUM_PATH'] ||= await findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './prepare-hub-place.ts',
  workers: 1,
  forbidOnly: !!process.env['CI'],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: browserArguments },
  },
});
