/** Runs the very tests of the tablet's storage once more, on the IndexedDB of a real browser. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArguments, findBrowser } from '../support/browser.ts';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/storage/**/*.test.ts'],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await findBrowser(), args: browserArguments } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
