import { expect, type Locator, type Page, test } from '@playwright/test';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';
import { tenCommonest } from './ten-commonest.ts';

const ten = tenCommonest.length;
let tablet: TabletAtHub;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub({ hasTouch: true });
  page = tablet.page;
});
test.afterAll(() => tablet.close());

test('with keys alone the ten commonest kinds of visit take three keys in the middle, and six at most', async () => {
  await page.goto(tablet.address);
  const presses: number[] = [];
  for (const [place, steps] of tenCommonest.entries()) {
    await expectEmptyDesk(place);
    for (const name of steps) {
      const key = await tile(name).getAttribute('data-key');
      await page.keyboard.press(key ?? 'Escape');
    }
    presses.push(steps.length);
    await page
      .getByText(`Vandaag ${place + 1} `)
      .first()
      .waitFor();
    await expect(page.getByText('Bewaard op deze tablet').first()).toBeVisible();
  }

  expect([median(presses), Math.max(...presses) <= 6]).toEqual([3, true]);
});

for (const [round, size] of [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
].entries()) {
  test(`with taps alone, at ${size.width}×${size.height}, they take as many and nobody has to scroll`, async () => {
    await page.setViewportSize(size);
    await page.goto(tablet.address);
    const before = ten * (round + 1);
    const taps: number[] = [];
    for (const [place, steps] of tenCommonest.entries()) {
      await expectEmptyDesk(before + place);
      for (const name of steps) await touch(tile(name), size, name);
      taps.push(steps.length);
      await page
        .getByText(`Vandaag ${before + place + 1} `)
        .first()
        .waitFor();
      await expect(page.getByText('Bewaard op deze tablet').first()).toBeVisible();
      expect(await page.evaluate(() => [scrollX, scrollY]), `scrolled after ${steps.join(', ')}`).toEqual([0, 0]);
    }

    expect([median(taps), Math.max(...taps) <= 6]).toEqual([3, true]);
  });
}

/** Each visit begins where the last one ended: nobody has to clear anything first. */
async function expectEmptyDesk(visits: number): Promise<void> {
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  if (visits > 0) await expect(page.getByText(`Vandaag ${visits} `).first()).toBeVisible();
}

/** The last of that name: the sentence of the visit so far stands before the tiles and may bear the same words. */
function tile(name: string): Locator {
  return page.getByRole('group').getByRole('button', { name, exact: true }).last();
}

/** A finger on the glass, where the tile is seen: nothing is scrolled into view for it. */
async function touch(target: Locator, size: { width: number; height: number }, name: string): Promise<void> {
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error(`expected ${name} to be on the screen`);
  const isInSight = box.y >= 0 && box.y + box.height <= size.height && box.x >= 0 && box.x + box.width <= size.width;
  expect(isInSight, `${name} is in sight without scrolling: ${JSON.stringify(box)}`).toBe(true);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
