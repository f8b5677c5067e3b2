import { expect, type Page, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults } from './eyes.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;
let kept = 0;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();

async function log() {
  for (const name of ['Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen']) await button(name).click();
}

/** Only what the disk holds counts: the list of today is read from it. */
async function expectKept(more: number) {
  kept += more;
  await expect(page.getByText(`Vandaag ${kept} ${kept === 1 ? 'bezoeker' : 'bezoekers'} geholpen`)).toBeVisible();
}

/** Bends one method of IndexedDB in the page; `mend` puts it back. */
async function bend(on: 'IDBObjectStore' | 'IDBTransaction', method: string, as: 'full' | 'silent' | 'aborted') {
  await page.evaluate(
    ([on, method, as]) => {
      const prototype = (window as never)[on as never] as {
        prototype: Record<string, (...given: unknown[]) => unknown>;
      };
      const real = prototype.prototype[method as string]!;
      (window as unknown as { mend: () => void }).mend = () => {
        prototype.prototype[method as string] = real;
      };
      prototype.prototype[method as string] = function (this: IDBObjectStore, ...given: unknown[]) {
        if (this.transaction?.db.name !== 'balieboek') return real.apply(this, given);
        if (as === 'full') throw new DOMException('no room', 'QuotaExceededError');
        const asked = real.apply(this, given);
        if (as === 'aborted') this.transaction.abort();
        if (as === 'silent') Object.defineProperty(this.transaction, 'commit', { value: () => undefined });
        return asked;
      };
    },
    [on, method, as] as const,
  );
}
const mend = () => page.evaluate(() => (window as unknown as { mend: () => void }).mend());

test('a transaction that is aborted leaves the answers on the screen and nothing saved', async () => {
  await log();
  await expectKept(1);
  await bend('IDBObjectStore', 'add', 'aborted');

  await log();

  await expect(page.getByRole('alert').filter({ hasText: 'Dit bezoek is nog niet bewaard.' })).toBeVisible();
  await expectKept(0);
  await mend();
  await page.getByRole('button', { name: 'Opnieuw bewaren' }).click();
  await expectKept(1);
  await log();
  await expectKept(1);
});

test('a full disk is told at the first tap, above the tiles, and no longer when there is room', async () => {
  await bend('IDBObjectStore', 'put', 'full');

  await button('Zorg').click();

  const told = page.getByRole('alert').filter({ hasText: 'De tablet zit vol. Nieuwe bezoeken kunnen nu niet' });
  await expect(told).toBeVisible();
  await expectNoAxeFaults(page, 'a full disk');
  await expectLargeTargets(page, 'a full disk');
  await button('Langdurige zorg aanvragen').click();
  await button('Hier geholpen').click();
  await expect(page.getByText('De tablet zit vol. Dit bezoek is nog niet bewaard.')).toBeVisible();
  await expectKept(0);
  await mend();
  await page.getByRole('button', { name: 'Opnieuw bewaren' }).click();
  await expectKept(1);
  await log();
  await expectKept(1);
  await expect(told).toBeHidden();
});

test('a disk that never answers is told in time, and the visit is kept once afterwards', async () => {
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.add;
    (window as unknown as { mend: () => void }).mend = () => {
      IDBObjectStore.prototype.add = real;
    };
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: [unknown]) {
      const { transaction } = this;
      if (Object.hasOwn(transaction, 'commit')) return real.apply(this, given); // held up already
      Object.defineProperty(transaction, 'commit', { value: () => undefined });
      // Kept busy, so that it neither ends nor answers.
      const busy = () => {
        if (IDBObjectStore.prototype.add === real) return;
        try {
          this.count().onsuccess = busy;
        } catch {
          // it was given up
        }
      };
      busy();
      return real.apply(this, given);
    };
  });

  await log();

  await expect(page.getByText('De opslag geeft geen antwoord. Dit bezoek is nog niet bewaard.')).toBeVisible({
    timeout: 30_000,
  });
  await mend();
  await page.getByRole('button', { name: 'Opnieuw bewaren' }).click();
  await expectKept(1);
  await log();
  await expectKept(1);
});

test('a connection that is closed underneath is opened anew without anybody noticing', async () => {
  await page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: [string[]]) {
      IDBDatabase.prototype.transaction = real;
      this.close();
      return real.apply(this, given);
    };
  });

  await log();

  await expectKept(1);
  await log();
  await expectKept(1);
});

test('a second window with a newer version makes this one step aside', async () => {
  const other = await page.context().newPage();
  await other.goto(`${tablet.address}/robots.txt`);
  await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open('balieboek', 9000);
        asked.onsuccess = resolve;
        asked.onerror = reject;
      }),
  );

  const told = page.getByText('Er is een nieuwe versie in een ander venster. Herlaad dit venster.');
  await expect(told).toBeVisible();
  await log();
  await expect(
    page.getByText('Een ander venster heeft een nieuwe versie. Dit bezoek is nog niet bewaard.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Herladen' }).click();
  await expect(page.getByRole('heading', { name: 'Balieboek kan de opslag niet openen' })).toBeVisible();
  await expect(told).toBeVisible();
  await expectNoAxeFaults(page, 'a newer version');
  await other.close();
});

test('storage that the browser clears is told, and what may be missing', async () => {
  const session = await page.context().newCDPSession(page);
  const origin = tablet.address;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto(tablet.address);

  await expect(page.getByRole('heading', { name: 'De browser heeft bezoeken gewist' })).toBeVisible();
  await expect(page.getByText(`Op deze tablet stonden ${kept} bezoeken`)).toBeVisible();
  await expectNoAxeFaults(page, 'a tablet whose memory was thrown away');
  await expectLargeTargets(page, 'a tablet whose memory was thrown away');
  await page.getByRole('button', { name: 'Gelezen' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Koppel deze tablet' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'De browser heeft bezoeken gewist' })).toBeHidden();
});
