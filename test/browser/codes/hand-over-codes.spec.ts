/** What waits on one tablet, shown as codes and read by others: from photos, by a camera, and all of it once. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments, findBrowser } from '../../support/browser.ts';
import { expectLargeTargets, expectNoAxeFaults } from '../eyes.ts';
import { signIn } from '../first-day.ts';
import { openTabletAtHub, type TabletAtHub } from '../tablet-at-hub.ts';
import { asPhotos, filmCodes, photographCodes, showCodes } from './shown-codes.ts';

let tablet: TabletAtHub;
let words: string;
let photos: Buffer[];

/** Three visits wait on a tablet without a network, and their codes are on its screen. */
test.beforeEach(async () => {
  tablet = await openTabletAtHub();
  const { page, address } = tablet;
  await page.route('**/api/v1/maandopgaven', (route) => route.abort());
  for (let saved = 1; saved <= 3; saved += 1) {
    for (const name of ['DigiD', 'DigiD aanvragen', 'Hier geholpen']) {
      await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
    }
    await page.getByText(new RegExp(`^Vandaag ${saved} bezoekers? geholpen`)).waitFor();
  }
  await page.goto(`${address}/overdragen`);
  words = await showCodes(page);
  photos = await photographCodes(page);
});
test.afterEach(() => tablet.close());

async function expectThreeAtHub(page: Page): Promise<void> {
  await page.goto(`${tablet.address}/kantoor`);
  await page.getByRole('heading', { name: /^Hoe (was|gaat)/ }).waitFor();
  await expect(page.getByRole('main')).toContainText(/bezoekers\s+3\s/, { useInnerText: true });
}

/** A browser of its own that the coordinator makes a tablet with one tap; on its page to hand over. */
async function aSecondTablet(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage();
  await signIn(page, tablet.address);
  await page.goto(`${tablet.address}/kantoor/tablets`);
  await page.getByLabel('Naam van de tablet').fill('Balie 2');
  await page.getByRole('button', { name: 'Maak een koppelcode' }).click();
  await page.getByRole('button', { name: 'Koppel dit apparaat zelf' }).click();
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  await page.goto(`${tablet.address}/overdragen`);
  return page;
}

test('the coordinator reads photos of the codes, in two goes and one of them twice, and the month arrives once', async () => {
  const { page, address } = tablet;
  expect(photos.length).toBeGreaterThan(1);
  await page.unroute('**/api/v1/maandopgaven');
  await page.goto(`${address}/kantoor/tablets`);
  await page.getByRole('button', { name: 'Of lees QR-codes' }).click();
  await page.getByText('Dit apparaat heeft geen camera die werkt').waitFor();
  const choose = page.getByLabel('Of kies foto’s van de codes');

  const blank = { name: 'muur.png', mimeType: 'image/png', buffer: await page.locator('h1').screenshot() };
  await choose.setInputFiles([...asPhotos(photos.slice(1)), ...asPhotos(photos.slice(1, 2)), blank]);
  await page.getByText(`${photos.length - 1} van ${photos.length} gelezen.`).waitFor();
  await page.getByText('Op 1 foto is geen code te lezen').waitFor();
  await page.getByText(/Nog niet: 1\./).waitFor();
  await expectNoAxeFaults(page, 'reading codes at the office');
  await expectLargeTargets(page, 'reading codes at the office');
  await page.getByRole('button', { name: 'Innemen' }).click();
  await page.getByText('Lees eerst alle codes').waitFor();
  await choose.setInputFiles(asPhotos(photos.slice(0, 1)));
  await page.getByText(`Alle ${photos.length} codes zijn gelezen. Typ nu de vijf woorden.`).waitFor();
  await page.getByLabel('De vijf woorden').fill(words);
  await page.getByRole('button', { name: 'Innemen' }).click();
  await page.getByText(/3 bezoeken: ontvangen door de hub/).waitFor();
  await expectNoAxeFaults(page, 'codes taken in at the office');

  await page.goto(`${address}/tablet`);
  await page.getByRole('button', { name: 'Nu versturen' }).click();
  await page.getByRole('status').filter({ hasText: '3 van 3 ontvangen' }).waitFor();
  await expectThreeAtHub(page);
});

test('a second tablet films the codes with its camera, passes the month on, and the first hears of it', async () => {
  const film = join(tmpdir(), `codes-${process.pid}.y4m`);
  await filmCodes(tablet.page, photos, film);
  const camera = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserArguments, ...camera],
  });
  try {
    const second = await aSecondTablet(browser);
    await second.getByRole('button', { name: 'Of lees QR-codes' }).click();
    await second.getByText(`Alle ${photos.length} codes zijn gelezen.`).waitFor({ timeout: 60_000 });
    await second.getByLabel('De vijf woorden').fill(words);
    await second.getByRole('button', { name: 'Innemen' }).click();
    await second.getByText(/^Ingenomen: 1 maand van/).waitFor();
    await second.getByText(/3 bezoeken: ontvangen door de hub/).waitFor();

    const { page, address } = tablet;
    await page.unroute('**/api/v1/maandopgaven');
    await page.goto(`${address}/tablet`);
    await page.getByRole('button', { name: 'Nu versturen' }).click();
    await page.getByRole('status').filter({ hasText: '3 van 3 ontvangen' }).waitFor();
    await expectThreeAtHub(page);
  } finally {
    await browser.close();
    await rm(film, { force: true });
  }
});

test('a camera that is refused is said, and a code of something else harms nothing', async () => {
  const { page, address } = tablet;
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refuse });
  });
  await page.getByRole('button', { name: 'Of lees QR-codes' }).click();
  await expect(page.getByText('De camera mag hier niet aan.')).toBeVisible();
  await expectNoAxeFaults(page, 'a camera that is refused');
  const choose = page.getByLabel('Of kies foto’s van de codes');
  await choose.setInputFiles(asPhotos(photos.slice(0, 1)));
  await page.getByText(`1 van ${photos.length} gelezen.`).waitFor();

  const office = await page.context().newPage();
  await office.goto(`${address}/kantoor/tablets`);
  await office.getByLabel('Naam van de tablet').fill('Balie 3');
  await office.getByRole('button', { name: 'Maak een koppelcode' }).click();
  const other = await office.getByRole('img').screenshot();
  await choose.setInputFiles(asPhotos([other]));

  await expect(page.getByText('Dit is een code van iets anders.')).toBeVisible();
  await expect(page.getByText(`1 van ${photos.length} gelezen.`)).toBeVisible();

  // A browser that reads codes itself is asked first; one that only says it can is not relied on.
  await page.evaluate(() => {
    let asked = 0;
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code'];
      async detect() {
        asked += 1;
        if (asked > 1) throw new DOMException('not here after all', 'NotSupportedError');
        return [{ rawValue: 'BALIEBOEK/9/00000000/1/1/00000000/0' }];
      }
    }
    Object.assign(window, { BarcodeDetector });
  });
  await choose.setInputFiles(asPhotos([other]));
  await expect(page.getByText('Deze code is van een nieuwere versie.')).toBeVisible();
  await choose.setInputFiles(asPhotos(photos));
  await expect(page.getByText(`Alle ${photos.length} codes zijn gelezen.`)).toBeVisible();
});
