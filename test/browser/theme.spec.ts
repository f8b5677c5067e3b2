import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';

let place: HubPlace;
let hub: HubProcess;
let browser: Browser;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  place = await aHubPlace();
  hub = await startHubProcess(place, 'dist', { THEME: 'voorbeeld' });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
});
test.afterAll(async () => {
  await browser.close();
  await hub.stop();
  await forgetHubPlace(place);
});

const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const inVoorbeeld = { light: 'rgb(238, 241, 246)', dark: 'rgb(19, 20, 42)' };
const inOwnStyle = 'rgb(246, 241, 231)';

async function open(): Promise<void> {
  await page.goto(place.address);
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
}

test("the desk wears the hub's theme, in light and in dark", async () => {
  expect(await ground()).toBe(inVoorbeeld.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).toBe(inVoorbeeld.dark);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('the theme is there without a hub, even at the first opening after the day it came', async () => {
  await hub.stop();

  await open();

  expect(await ground()).toBe(inVoorbeeld.light);
});

test('a changed theme is fetched at one opening and worn at the next, without a new version of the app', async () => {
  hub = await startHubProcess(place);
  await open();
  expect(await ground()).toBe(inVoorbeeld.light);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/theme.css'))?.text()))
    .toContain('Empty on purpose');

  await open();

  expect(await ground()).toBe(inOwnStyle);
});
