import { expect, type Page, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults, expectNoScroll } from './eyes.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const tap = async (...names: string[]) => {
  for (const name of names) await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
};
const practised = (words: string) => page.getByText(words, { exact: true });

/** How many rows the tablet's own database has of what counts. */
const counted = () =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('balieboek');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['visits', 'sheets', 'exchanges']);
          const counts = ['visits', 'sheets', 'exchanges'].map((name) => reading.objectStore(name).count());
          reading.oncomplete = () => {
            opening.result.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          };
        };
      }),
  );

test('three visits are practised, and neither month, hub nor the visit that was open knows of it', async () => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/maandopgaven')) sent.push(request.url());
  });
  await tap('Zorg', 'Langdurige zorg aanvragen');
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: 'Eerst even oefenen' }).click();
  await expect(page.getByText('Oefenen. Wat je hier doet, telt niet mee.')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();

  await tap('DigiD', 'DigiD activeren', 'Hier geholpen');
  await expect(practised('1 bezoek geoefend')).toBeVisible();
  await tap('Gemeente', 'Voedselbank', 'Doorverwezen naar een lokale partner', 'Wijkteam', 'Samen gebeld');
  await expect(practised('2 bezoeken geoefend')).toBeVisible();
  await tap('Zelfde nog eens');
  await expect(practised('3 bezoeken geoefend')).toBeVisible();
  await page.reload();
  await expect(practised('3 bezoeken geoefend')).toBeVisible();
  await page.getByRole('link', { name: 'Stop met oefenen' }).click();

  await expect(page.getByRole('button', { name: 'Langdurige zorg aanvragen' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Hoe liep het af?' })).toBeVisible();
  await expect(page.getByText('Vandaag nog niemand geholpen')).toBeVisible();
  await page.getByRole('link', { name: 'Deze tablet' }).click();
  await tap('Nu versturen');
  await expect(page.getByText('Er zijn nog geen maanden om te bewaren.')).toBeVisible();
  await page.getByRole('link', { name: 'Wat verlaat deze tablet?' }).click();
  await expect(page.getByText('Er is nog geen maand om te versturen.')).toBeVisible();
  expect(await counted()).toBe(0);
  expect(sent).toEqual([]);
});

test('after a real visit the month holds that one alone, however much was practised', async () => {
  await page.goto(tablet.address);
  await tap('Hier geholpen');
  await page.getByText('Bewaard op deze tablet').first().waitFor();

  await page.goto(`${tablet.address}/wat-verlaat-deze-tablet`);
  await expect(page.getByText('1 bezoeker en 1 vraag')).toBeVisible();
  await page.goto(`${tablet.address}/tablet`);
  await tap('Nu versturen');
  await expect(page.getByText(/^1 van 1 ontvangen/).first()).toBeVisible();
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`practising fits without scrolling and can be read at ${size.width}×${size.height}, in the ${colorScheme}`, async () => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(`${tablet.address}/oefenen`);
      await tap('Begin opnieuw');
      await practised('Nog niets geoefend').waitFor();
      for (const name of ['DigiD', 'DigiD activeren', 'Hier geholpen']) {
        await expectNoScroll(page, `practising: ${name}`);
        await expectLargeTargets(page, `practising: ${name}`);
        await expectNoAxeFaults(page, `practising: ${name}`);
        await tap(name);
      }
      await practised('1 bezoek geoefend').waitFor();
      await expectNoScroll(page, 'practised');
      await expectNoAxeFaults(page, 'practised');
    });
  }
}
