import { expect, type Page, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults, expectNoScroll } from './eyes.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const dialog = () => page.getByRole('dialog', { name: 'Telt dit?' });
const question = () => page.getByRole('button', { name: 'Telt dit?' });

for (const size of [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
]) {
  test(`the examples lie over the tiles and go again in every way at ${size.width}×${size.height}`, async () => {
    await page.setViewportSize(size);
    await page.goto(tablet.address);
    await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
    if (size.width > 390) await expectNoScroll(page, 'the empty desk');

    await question().click();
    await expect(dialog()).toBeVisible();
    await expectNoAxeFaults(page, 'the examples');
    await expectLargeTargets(page, 'the examples');
    await page.keyboard.press('5');
    await page.keyboard.press('Escape');
    await expect(dialog()).toBeHidden();
    await expect(question()).toBeFocused();
    await expect(page.getByRole('group', { name: 'Waar gaat het over?' })).toBeVisible();

    await question().click();
    await dialog().getByRole('button', { name: 'Sluiten' }).click();
    await expect(question()).toBeFocused();

    await question().click();
    await dialog().waitFor();
    await page.mouse.click(4, 4);
    await expect(dialog()).toBeHidden();
    await expectLargeTargets(page, 'the desk');
    await expectNoAxeFaults(page, 'the desk');
  });
}

test('the examples open by key without a network, on a step further', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(tablet.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Zorg', exact: true }).click();
  await page.getByRole('button', { name: 'Langdurige zorg aanvragen' }).click();

  await page.keyboard.press('?');

  await expect(dialog().getByRole('heading', { name: 'Niet gelukt' })).toBeVisible();
  await dialog().getByRole('link', { name: 'Wat leg je vast, en wat niet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wat leg je vast, en wat niet' })).toBeVisible();
  await page.context().setOffline(false);
});
