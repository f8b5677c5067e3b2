import { expect, type Page, test } from '@playwright/test';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();

test('a quota of the browser that is used up is told at the first tap; nothing is called saved', async () => {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(tablet.address).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
  await page.evaluate(fillUp); // the override bites only on what is written once it is used up

  await button('Zorg').click();

  const told = page.getByRole('alert').filter({ hasText: 'De tablet zit vol. Nieuwe bezoeken kunnen nu niet' });
  await expect(told).toBeVisible();
  await button('Langdurige zorg aanvragen').click();
  await button('Hier geholpen').click();
  await expect(page.getByText('De tablet zit vol. Dit bezoek is nog niet bewaard.')).toBeVisible();
  await expect(page.getByText('Vandaag nog niemand geholpen')).toBeVisible();
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
