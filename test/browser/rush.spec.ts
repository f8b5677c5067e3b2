import { expect, type Page, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults, expectNoScroll } from './eyes.ts';
import { newWorker, noRoomForVisits } from './states/bends.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const tile = (name: string) =>
  page.getByRole('group', { name: 'Waar komt de bezoeker voor?' }).getByRole('button', { name });
const sum = (words: string) => page.getByText(`Vandaag ${words}`, { exact: true });

test('six taps in a row, faster than a hand can go, are six visitors', async () => {
  await page.getByRole('link', { name: 'Drukte' }).click();
  await expect(sum('nog niemand geturfd')).toBeVisible();

  await page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll<HTMLElement>('main [role=group] button');
    for (const tapped of [first, second, first, third, first, second]) tapped?.click();
  });

  await expect(sum('6 bezoekers geturfd, 6 nog uit te werken')).toBeVisible();
  await expect(page.getByText('Bewaard op deze tablet: Geld, belasting en toeslagen')).toBeVisible();
  await page.reload();
  await expect(tile('DigiD 3 geturfd')).toBeVisible();
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
]) {
  test(`tallying and detailing fit without scrolling at ${size.width}×${size.height}`, async () => {
    await page.setViewportSize(size);
    await page.goto(`${tablet.address}/drukte`);
    await page.getByRole('link', { name: /^DigiD/ }).waitFor();
    await expectNoScroll(page, 'the rush');
    await expectLargeTargets(page, 'the rush');
    await expectNoAxeFaults(page, 'the rush');
    const top = await page.locator('header').first().boundingBox();
    expect(top?.height, 'the line at the top is one line').toBeLessThan(72);

    await page.getByRole('link', { name: /^DigiD/ }).click();
    await page.getByRole('group', { name: 'Wat precies?' }).waitFor();
    await expectNoScroll(page, 'the detail');
    await expectLargeTargets(page, 'the detail');
    await expectNoAxeFaults(page, 'the detail');
    await page.getByRole('link', { name: 'Later doen' }).click();
    await page.getByRole('heading', { name: 'Drukte' }).waitFor();
  });
}

test('a tap that the disk refuses is named, followed to other screens, and counted once when tried again', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { mend: () => Object.assign(IDBObjectStore.prototype, { add }) });
  });
  await tile('Zorg').click();
  const alert = page.getByRole('alert').filter({ hasText: 'nog niet bewaard' });
  await expect(alert).toContainText('De tablet zit vol. Dit bezoek is nog niet bewaard.');
  await expect(alert).toContainText('Zorg');
  await expectNoAxeFaults(page, 'the rush with a full disk');
  await expectLargeTargets(page, 'the rush with a full disk');

  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await expect(alert).toContainText('1 tik in de drukte is nog niet bewaard.');
  await alert.getByRole('link', { name: 'Naar Drukte' }).click();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Opnieuw bewaren: Zorg' }).click();

  await expect(page.getByRole('alert'), 'nothing is said to be wrong any more').toHaveCount(0);
  await expect(sum('7 bezoekers geturfd, 7 nog uit te werken')).toBeVisible();
  await expect(tile('Zorg 1 geturfd')).toBeVisible();
});

test('what was only tallied is said so wherever it is said, and gets its detail one after the other', async () => {
  await page.goto(`${tablet.address}/vandaag`);
  await expect(page.getByText('Zorg · nog niet uitgewerkt')).toBeVisible();
  await page.goto(`${tablet.address}/wat-verlaat-deze-tablet`);
  await expect(page.getByText('Daarvan 7 nog niet uitgewerkt.')).toBeVisible();

  await page.goto(`${tablet.address}/drukte`);
  await page.getByRole('link', { name: /^Geld, belasting/ }).click();
  for (const left of [2, 1]) {
    await page.getByRole('button', { name: 'Huurtoeslag' }).click();
    await page.getByRole('button', { name: 'Hier geholpen' }).click();
    if (left > 1) await expect(page.getByText(/Dit is het volgende bezoek\. Hierna nog 5/)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Later doen' }).click();

  await expect(sum('7 bezoekers geturfd, 5 nog uit te werken')).toBeVisible();
});

test('a new version waits for a tap that is not kept yet', async () => {
  const other = await page.context().newPage();
  await other.addInitScript(newWorker);
  await other.goto(`${tablet.address}/drukte`);
  const use = other.getByRole('button', { name: 'Nu gebruiken' });
  await expect(use).toBeVisible();

  await other.evaluate(noRoomForVisits);
  await other.getByRole('button', { name: /^Zorg/ }).click();
  await expect(other.getByRole('alert')).toBeVisible();
  await expect(other.getByText('Maak eerst dit bezoek af.')).toBeVisible();
  await expect(use).toBeHidden();
  await other.getByRole('button', { name: 'Toch niet tellen: Zorg' }).click();

  await expect(use).toBeVisible();
  await other.close();
});
