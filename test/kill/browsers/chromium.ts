/** Chromium by its own debugging protocol, as the other browser tests have it. */
import { openKiosk } from '../../browser/kiosk.ts';
import { findBrowser } from '../../support/browser.ts';
import { asExpression, type RemoteBrowser } from '../remote-page.ts';

export const chromium: RemoteBrowser = {
  name: 'Chromium',
  program: findBrowser,
  open: async (profile) => {
    const { page, kill } = await openKiosk(profile);
    return {
      go: async (address) => {
        await page.goto(address);
      },
      run: (script, given) => page.evaluate(asExpression(script, given)),
      kill,
    };
  },
};
