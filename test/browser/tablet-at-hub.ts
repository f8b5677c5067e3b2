/** A hub on its first day and one browser that was just made its tablet. */
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, startHubProcess } from './hub-process.ts';

export type TabletAtHub = { address: string; page: Page; close: () => Promise<void> };

/** `before`: what this browser must know of before it first keeps anything. */
export async function openTabletAtHub(
  more: BrowserContextOptions = {},
  before?: (page: Page, address: string) => Promise<void>,
): Promise<TabletAtHub> {
  const place = await aHubPlace();
  const hub = await startHubProcess(place);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...more })).newPage();
  await before?.(page, place.address);
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
  const close = async () => {
    await browser.close();
    await hub.stop();
    await forgetHubPlace(place);
  };
  return { address: place.address, page, close };
}
