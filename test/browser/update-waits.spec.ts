import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { readDisk } from '../kill/hand.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';
import { forgetNextVersion, makeNextVersion, nextVersion } from './next-version.ts';

let place: HubPlace;
let hub: HubProcess;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  place = await aHubPlace();
  hub = await startHubProcess(place);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  page = await browser.newPage();
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
});
test.afterAll(async () => {
  await browser.close();
  await hub.stop();
  await forgetHubPlace(place);
  await forgetNextVersion();
});

type Bent = Window & { mend: () => void; isStillOpen?: boolean; hasNewWorker?: boolean };

test('a page that is to be opened anew for a new version waits for a visitor who is on the way to the disk', async () => {
  await makeNextVersion();
  await hub.stop();
  hub = await startHubProcess(place, nextVersion);
  await page.goto(`${place.address}/drukte`);
  await page.reload();
  await page.getByRole('button', { name: 'Nu gebruiken' }).waitFor({ timeout: 30_000 });
  await page.evaluate(holdNextVisit);

  // In one turn: the wish for the new version, and one more tap before it is there.
  await page.evaluate(() => {
    const [tile] = document.querySelectorAll<HTMLElement>('main [role=group] button');
    const use = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Nu gebruiken');
    use?.click();
    tile?.click();
  });

  await page.waitForFunction(() => (window as unknown as Bent).hasNewWorker);
  await page.waitForTimeout(1_000); // without the lock the page is gone by now
  expect(await page.evaluate(() => (window as unknown as Bent).isStillOpen)).toBe(true);

  await Promise.all([page.waitForEvent('load'), page.evaluate(() => (window as unknown as Bent).mend())]);
  await page.getByText('Vandaag 1 bezoeker geturfd').first().waitFor();
  expect(await page.evaluate(() => (window as unknown as Bent).isStillOpen)).toBeUndefined();
  expect((await page.evaluate(readDisk)).visits).toHaveLength(1);
});

/** The write of the next visit stays open until it is mended; the page tells when the new version has taken over. */
function holdNextVisit(): void {
  const bent = window as unknown as Bent;
  let isHeld = true;
  bent.isStillOpen = true;
  bent.mend = () => {
    isHeld = false;
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    bent.hasNewWorker = true;
  });
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...given) {
    if (this.name !== 'visits') return add.apply(this, given);
    Object.defineProperty(this.transaction, 'commit', { value: () => undefined });
    const busy = () => {
      if (isHeld) this.count().onsuccess = busy;
    };
    busy();
    return add.apply(this, given);
  };
}
