import { expect, type Page, test } from '@playwright/test';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';
import { aProfile, forgetProfile, type Kiosk, openKiosk } from './kiosk.ts';
import { forgetNextVersion, makeNextVersion, nextVersion } from './next-version.ts';

let place: HubPlace;
let hub: HubProcess;
let profile: string;
let kiosk: Kiosk;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  place = await aHubPlace();
  profile = await aProfile();
  hub = await startHubProcess(place);
  kiosk = await openKiosk(profile);
  page = kiosk.page;
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
});
test.afterAll(async () => {
  await kiosk.kill();
  await hub.stop();
  await forgetHubPlace(place);
  await forgetProfile(profile);
  await forgetNextVersion();
});

test('an open visit survives a reload', async () => {
  await begin(page);

  await page.reload();

  await expectOpen(page);
});

test('an open visit survives the death of the browser', async () => {
  await kiosk.kill();
  kiosk = await openKiosk(profile);
  page = kiosk.page;
  await page.goto(place.address);

  await expectOpen(page);
});

test('an open visit survives a switch to another app, also when the page is frozen or thrown away', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectOpen(page);

  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' }); // from the browser's memory, or anew

  await expectOpen(page);
});

test('a second tab neither loses the open visit nor counts it twice', async () => {
  const second = await page.context().newPage();
  await second.goto(place.address);
  await expectOpen(second);
  await second.getByRole('button', { name: 'Leegmaken' }).click();
  await second.getByRole('button', { name: 'Gemeente', exact: true }).click();
  await page.getByRole('button', { name: 'Hier geholpen' }).click();
  await page.getByText('Vandaag 1 bezoeker geholpen').waitFor();

  await second.reload();
  await second.getByRole('button', { name: 'Voedselbank' }).click();
  await second.getByRole('button', { name: 'Niet gelukt' }).click();

  await expect(second.getByText('Vandaag 2 bezoekers geholpen')).toBeVisible();
  await expect(page.getByText('Vandaag 2 bezoekers geholpen')).toBeVisible();
  await second.close();
});

test('an open visit survives an update that another tab takes', async () => {
  const second = await page.context().newPage();
  await second.goto(place.address);
  await second.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  await begin(page);
  await makeNextVersion();
  await hub.stop();
  hub = await startHubProcess(place, nextVersion);

  await second.goto(`${place.address}/vandaag`);
  await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Nu gebruiken' }).click()]);
  await expectOpen(page);
  await page.reload();

  await expectOpen(page);
  await page.getByRole('button', { name: 'Hier geholpen' }).click();
  await expect(page.getByText('Vandaag 3 bezoekers geholpen')).toBeVisible();
});

async function begin(tab: Page): Promise<void> {
  await tab.goto(place.address);
  await tab.getByRole('button', { name: 'Zorg', exact: true }).click();
  await tab.getByRole('button', { name: 'Langdurige zorg aanvragen' }).click();
  await expectOpen(tab);
  await expect.poll(() => drafts(tab)).toContain('langdurige-zorg');
}

/** Whether the disk has it yet: a tap is written down within moments, and a test is quicker than any hand. */
function drafts(tab: Page): Promise<string> {
  return tab.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('balieboek');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
          asked.result.close();
        };
      }),
  );
}

async function expectOpen(tab: Page): Promise<void> {
  await expect(tab.getByRole('group', { name: 'Hoe liep het af?' })).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Langdurige zorg aanvragen' })).toBeVisible();
}
