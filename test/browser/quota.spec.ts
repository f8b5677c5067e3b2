import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { readDisk } from '../kill/hand.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;
let session: CDPSession;

test.beforeAll(async () => {
  // Set before anything is kept: Chromium goes by the room it last found for half a minute, until there is none.
  tablet = await openTabletAtHub({}, async (first, address) => {
    session = await first.context().newCDPSession(first);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: 8_000_000 });
  });
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();
const told = () => page.getByRole('alert').filter({ hasText: 'De tablet zit vol. Nieuwe bezoeken kunnen nu niet' });

async function log() {
  for (const name of ['Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen']) await button(name).click();
}

/** What lies on the disk: so many visits, and a sheet that counts each of them once. */
async function expectKept(visits: number) {
  await expect(page.getByText(`Vandaag ${visits} ${visits === 1 ? 'bezoeker' : 'bezoekers'} geholpen`)).toBeVisible();
  const disk = await page.evaluate(readDisk);
  expect(disk.visits).toHaveLength(visits);
  expect(disk.sheets).toMatchObject([{ number: visits, logged: visits, sheet: { totals: { visits } } }]);
}

test('a quota of the browser that is used up is told at the first tap, nothing is called saved, and with room again logging goes on', async () => {
  await page.evaluate(fillUp);

  await button('Zorg').click();

  await expect(told()).toBeVisible();
  await button('Langdurige zorg aanvragen').click();
  await button('Hier geholpen').click();
  await expect(page.getByText('De tablet zit vol. Dit bezoek is nog niet bewaard.')).toBeVisible();
  await expect(page.getByText('Vandaag nog niemand geholpen')).toBeVisible();
  expect((await page.evaluate(readDisk)).visits).toEqual([]);
  await told().getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(told()).toBeVisible();

  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(tablet.address).origin });
  await page.getByRole('button', { name: 'Opnieuw bewaren' }).click();
  await expectKept(1);
  await expect(told()).toBeHidden();
  await log();
  await expectKept(2);
});

/**
 * Writes into another database until the browser has no room left for this origin, and goes on having none: while it
 * folds its log into a table both lie on the disk, and a moment later there may be megabytes of room again.
 */
async function fillUp(): Promise<void> {
  const base = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('vol', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
  });
  const write = (size: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = base.transaction('rows', 'readwrite', { durability: 'strict' });
      const row = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(row.subarray(at, Math.min(size, at + 65_536)));
      transaction.objectStore('rows').put(row);
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  for (let full = 0; full < 6; full += 1) {
    for (let size = 300_000; size > 50; size = Math.floor(size / 8)) while (await write(size)) full = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  base.close();
}
