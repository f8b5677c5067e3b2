import { expect, type Page, test } from '@playwright/test';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';
import { aProfile, forgetProfile, type Kiosk, openKiosk } from './kiosk.ts';
import { forgetNextVersion, makeNextVersion, nextVersion } from './next-version.ts';

let place: HubPlace;
let hub: HubProcess;
let profile: string;
let kiosk: Kiosk;

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

const each = 8;

/** Taps visits one after the other, also in the tab that lies behind (a real click waits for it to be drawn); answers how many the screen called saved. */
async function log(tab: Page, visits: number): Promise<number> {
  for (let saved = 0; saved < visits; saved += 1) {
    for (const name of ['Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen']) {
      await tab.getByRole('main').getByRole('button', { name, exact: true }).last().dispatchEvent('click');
    }
    await tab.getByText('Bewaard op deze tablet', { exact: true }).first().waitFor();
    await tab.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  }
  return visits;
}

type Disk = { ids: string[]; numbers: number[]; sheets: { number: number; logged: number; visits: number }[] };

function disk(tab: Page): Promise<Disk> {
  return tab.evaluate(
    () =>
      new Promise<Disk>((resolve, reject) => {
        const asked = indexedDB.open('balieboek');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const read = asked.result.transaction(['visits', 'sheets']);
          const visits = read.objectStore('visits').getAll();
          const sheets = read.objectStore('sheets').getAll();
          read.oncomplete = () => {
            asked.result.close();
            resolve({
              ids: visits.result.map(({ id }) => id),
              numbers: visits.result.map(({ number }) => number),
              sheets: sheets.result.map(({ number, logged, sheet }) => ({
                number,
                logged,
                visits: sheet.totals.visits,
              })),
            });
          };
        };
      }),
  );
}

test('two tabs that log at once, one updated half-way, both killed: nothing lost, nothing doubled, numbers unbroken', async () => {
  const first = kiosk.page;
  await first.goto(place.address);
  const second = await first.context().newPage();
  await second.goto(place.address);
  // Both desks open and empty first: a tab that opens takes up the visit that another left open.
  for (const tab of [first, second]) await tab.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  let saved = (await Promise.all([log(first, each), log(second, each)])).reduce((sum, one) => sum + one, 0);

  await makeNextVersion();
  await hub.stop();
  hub = await startHubProcess(place, nextVersion);
  await second.reload();
  const use = second.getByRole('button', { name: 'Nu gebruiken' });
  await use.waitFor({ timeout: 30_000 });
  await Promise.all([second.waitForEvent('load'), use.click()]);
  await second.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  saved += (await Promise.all([log(second, each), log(first, each)])).reduce((sum, one) => sum + one, 0);
  await kiosk.kill();

  kiosk = await openKiosk(profile);
  await kiosk.page.goto(place.address);
  await expect(kiosk.page.getByText(`Vandaag ${saved} bezoekers geholpen`)).toBeVisible();
  const { ids, numbers, sheets } = await disk(kiosk.page);
  expect(new Set(ids).size).toBe(saved);
  expect([...numbers].sort((one, other) => one - other)).toEqual(Array.from({ length: saved }, (_, at) => at + 1));
  expect(sheets).toEqual([{ number: saved, logged: saved, visits: saved }]);
  await kiosk.page.goto(`${place.address}/tablet`);
  await kiosk.page.getByRole('button', { name: 'Nu versturen' }).click();
  await expect(kiosk.page.getByRole('status').filter({ hasText: `${saved} van ${saved} ontvangen` })).toBeVisible();
});
