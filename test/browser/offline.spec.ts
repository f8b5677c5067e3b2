import { expect, test } from '@playwright/test';
import { noteNl } from '#texts/note/note-nl.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';
import { aProfile, forgetProfile, type Kiosk, openKiosk } from './kiosk.ts';
import { forgetNextVersion, makeNextVersion, nextVersion } from './next-version.ts';

let place: HubPlace;
let hub: HubProcess;
let profile: string;
let kiosk: Kiosk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  place = await aHubPlace();
  profile = await aProfile();
  hub = await startHubProcess(place);
  kiosk = await openKiosk(profile);
  await setUpHub(kiosk.page, hub.link ?? '');
  await openAsTablet(kiosk.page);
});
test.afterAll(async () => {
  await kiosk.kill();
  await hub.stop();
  await forgetHubPlace(place);
  await forgetProfile(profile);
  await forgetNextVersion();
});

test('Chromium finds nothing that keeps the app from being installed', async () => {
  const session = await kiosk.page.context().newCDPSession(kiosk.page);

  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');

  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('no report leaves through the service worker', async () => {
  const { page } = kiosk;
  const contact = page.waitForResponse((response) => response.url().includes('/api/v1/tabletcontacten'));
  await page.goto(place.address);

  expect((await contact).fromServiceWorker()).toBe(false);
  expect((await contact).ok()).toBe(true);
  expect(await (await fetch(`${place.address}/service-worker.js`)).text()).not.toContain('maandopgaven');
});

test('a new version is offered, waits for the visit to end, and is used when asked', async () => {
  const { page } = kiosk;
  await page.goto(place.address);
  await page.getByRole('button', { name: 'Zorg', exact: true }).click();
  await page.getByRole('button', { name: 'Langdurige zorg aanvragen' }).click();
  await page.getByRole('group', { name: 'Hoe liep het af?' }).waitFor();
  await makeNextVersion();
  await hub.stop();
  hub = await startHubProcess(place, nextVersion);

  await page.reload();
  const offer = page.getByText('Er is een nieuwe versie. Hij wordt gebruikt zodra je klaar bent.');
  await expect(offer).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Maak eerst dit bezoek af.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nu gebruiken' })).toBeHidden();
  await page.getByRole('button', { name: 'Hier geholpen' }).click();
  await page.getByText('Bewaard op deze tablet').first().waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Nu gebruiken' }).click()]);

  await expect(offer).toBeHidden();
  await expect(page.getByText('Vandaag 1 bezoeker geholpen')).toBeVisible();
});

test('without a hub every address of the tablet opens, and its own month can be taken along', async () => {
  await hub.stop();
  await kiosk.kill();
  kiosk = await openKiosk(profile);
  const { page } = kiosk;

  await page.goto(`${place.address}/vandaag`);
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
  await page.goto(`${place.address}/tablet`);
  await expect(page.getByRole('heading', { name: 'Deze tablet', level: 1 })).toBeVisible();
  const made = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (file: Blob) => {
          resolve(file.size);
          return make.call(URL, file);
        };
      }),
  );
  await page.getByRole('button', { name: /^Download voor Excel/ }).click();

  expect(await made).toBeGreaterThan(5_000);
});

test('without a hub a note is opened, kept without persons, found at its visit alone, and taken away', async () => {
  const { page } = kiosk;
  await page.goto(place.address);
  await page.getByRole('button', { name: 'Iets anders' }).click();
  await page.getByRole('group', { name: 'Wat precies?' }).getByRole('button', { name: 'Iets anders' }).click();
  await page.getByLabel(noteNl.label).fill('mevrouw Jansen zoekt een volkstuin');
  await expect(page.getByText('mevrouw [naam] zoekt een volkstuin').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hier geholpen', exact: true }).click();
  await page.getByText('Bewaard op deze tablet').first().waitFor();

  await page.goto(`${place.address}/vandaag`);
  await page.getByText('Iets anders').first().waitFor();
  await expect(page.getByText('volkstuin')).toBeHidden();
  await page.getByRole('link', { name: /^Wijzigen: Iets anders/ }).click();
  await expect(page.getByText('mevrouw [naam] zoekt een volkstuin')).toBeVisible();
  await page.getByRole('button', { name: noteNl.onVisit.remove }).click();
  await page.getByText(noteNl.onVisit.removed).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();

  await expect(page.getByText('volkstuin')).toBeHidden();
  hub = await startHubProcess(place);
});

test('over a plain address that is not localhost it says why it cannot work', async () => {
  const stranger = await aProfile();
  const browser = await openKiosk(stranger, undefined, ['--host-resolver-rules=MAP balie.example 127.0.0.1']);

  await browser.page.goto(`http://balie.example:${place.port}/`);

  await expect(browser.page.getByRole('heading', { name: 'Dit adres is niet veilig genoeg' })).toBeVisible();
  await expect(browser.page.getByText(`balie.example:${place.port}`)).toBeVisible();
  await browser.kill();
  await forgetProfile(stranger);
});
