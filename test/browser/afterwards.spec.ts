import { expect, type Page, test } from '@playwright/test';
import { dutchDayOf } from '#domain/calendar.ts';
import { expectLargeTargets, expectNoAxeFaults } from './eyes.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

test('two visits of an earlier day are entered in a row, and the desk of today stays as it was', async () => {
  await page.getByRole('button', { name: 'Zorg', exact: true }).click();
  await page.getByRole('link', { name: 'Achteraf' }).click();
  await page.getByRole('heading', { name: 'Achteraf invoeren' }).waitFor();
  const isFirstDayOfMonth = dutchDayOf(new Date()).day.endsWith('-01');
  if (isFirstDayOfMonth) {
    // A tablet that was enrolled today has no earlier day in its first month: then the page says so.
    await expect(page.getByText('Er is nog geen eerdere dag')).toBeVisible();
    return;
  }

  await page.getByRole('button', { name: 'Ochtend' }).click();
  await expectNoAxeFaults(page, 'entering afterwards');
  await expectLargeTargets(page, 'entering afterwards');
  for (const visit of [
    ['DigiD', 'DigiD activeren', 'Hier geholpen'],
    ['Gemeente', 'Voedselbank', 'Niet gelukt'],
  ]) {
    for (const name of visit) await page.getByRole('group').getByRole('button', { name, exact: true }).last().click();
    await page.getByText('Bewaard op deze tablet').first().waitFor();
  }

  await expect(page.getByText(/^2 bezoeken op /)).toBeVisible();
  await page.getByRole('link', { name: 'Balie' }).click();
  await expect(page.getByRole('group', { name: 'Wat precies?' })).toBeVisible();
  await expect(page.getByText('Vandaag nog niemand geholpen')).toBeVisible();
});

for (const path of ['/vandaag', '/wat-leg-je-vast', '/wat-verlaat-deze-tablet']) {
  test(`axe finds nothing on ${path}`, async () => {
    await page.goto(`${tablet.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const details of await page.locator('details').all()) {
      if (!(await details.getAttribute('open'))) await details.locator('summary').first().click();
    }

    await expectNoAxeFaults(page, path);
    await expectLargeTargets(page, path);
  });
}
