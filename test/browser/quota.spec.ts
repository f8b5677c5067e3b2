import { expect, type Page, test } from '@playwright/test';
import { readDisk } from '../kill/hand.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();

const told = () => page.getByRole('alert').filter({ hasText: 'De tablet zit vol. Nieuwe bezoeken kunnen nu niet' });

async function log() {
  for (const name of ['Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen']) await button(name).click();
}

/** For so long, in milliseconds, Chromium goes by the room that it last found for an origin. */
const lastKnownRoom = 31_000;

async function useUpQuota() {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(tablet.address).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
  await page.waitForTimeout(lastKnownRoom); // or gigabytes could still be written
  await page.evaluate(fillUp);
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

/** The browser itself takes a moment to notice that there is room: as staff would, the button is pressed until it has done its work. */
async function pressUntilGone(name: string) {
  const again = page.getByRole('button', { name });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(again).toBeHidden({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
}

/** What lies on the disk: so many visits, and a sheet that counts each of them once. */
async function expectKept(visits: number) {
  await expect(page.getByText(`Vandaag ${visits} ${visits === 1 ? 'bezoeker' : 'bezoekers'} geholpen`)).toBeVisible();
  const disk = await page.evaluate(readDisk);
  expect(disk.visits).toHaveLength(visits);
  expect(disk.sheets).toMatchObject([{ number: visits, logged: visits, sheet: { totals: { visits } } }]);
}

test('a quota of the browser that is used up is told at the first tap, nothing is called saved, and with room again logging goes on', async () => {
  const giveRoom = await useUpQuota();

  await button('Zorg').click();

  await expect(told()).toBeVisible();
  await button('Langdurige zorg aanvragen').click();
  await button('Hier geholpen').click();
  await expect(page.getByText('De tablet zit vol. Dit bezoek is nog niet bewaard.')).toBeVisible();
  await expect(page.getByText('Vandaag nog niemand geholpen')).toBeVisible();
  expect((await page.evaluate(readDisk)).visits).toEqual([]);

  await giveRoom();
  await pressUntilGone('Opnieuw bewaren');
  await expectKept(1);
  await expect(told()).toBeHidden();
  await log();
  await expectKept(2);
});

test('what the tablet says of a full disk goes away by its one action when there is room, with the visit still open', async () => {
  const giveRoom = await useUpQuota();
  await button('Zorg').click();
  await expect(told()).toBeVisible();

  await told().getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(told()).toBeVisible();
  await giveRoom();
  await pressUntilGone('Opnieuw proberen');

  await expect(told()).toBeHidden();
  await button('Langdurige zorg aanvragen').click();
  await button('Hier geholpen').click();
  await expectKept(3);
});

/** Writes into another database until the browser has no room left for this origin. */
function fillUp(): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open('vol', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true });
    asked.onsuccess = () => {
      const full = () => {
        asked.result.close();
        resolve();
      };
      const write = (size: number) => {
        const transaction = asked.result.transaction('rows', 'readwrite', { durability: 'strict' });
        const row = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(row.subarray(at, Math.min(size, at + 65_536)));
        transaction.objectStore('rows').put(row);
        transaction.oncomplete = () => write(size);
        transaction.onabort = () => (size > 500 ? write(Math.floor(size / 8)) : full());
      };
      write(300_000);
    };
  });
}
