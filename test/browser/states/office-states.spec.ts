/** Every screen of the office and the town hall in every state it can be in, at one hub with the made-up year of the demo. */
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { demoPeople } from '#hub/demo/fill-demo.ts';
import { officeNl } from '#texts/office-nl.ts';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema } from '#wire/info-points.ts';
import { figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { signInPath } from '#wire/sign-in.ts';
import { browserArguments, findBrowser } from '../../support/browser.ts';
import { expectFitInBoth, expectFitOnPaper } from '../expect-well.ts';
import { expectReachedByKeyboard, wear } from '../eyes.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startDemoProcess } from '../hub-process.ts';
import { type AtOffice, atOffice } from './office/at-office.ts';
import { firstSteps, fleets, listScreens, openingHours } from './office/care-screens.ts';
import { atTheDoor } from './office/door-screens.ts';
import { comparisons, months, papers, townHalls } from './office/figure-screens.ts';
import { closings, transfers } from './office/month-end-screens.ts';
import { accesses, accounts } from './office/people-screens.ts';
import type { OfficeState } from './office/state.ts';

let place: HubPlace;
let hub: HubProcess;
let browser: Browser;
const [coordinator, officer] = demoPeople;

test.beforeAll(async () => {
  place = await aHubPlace();
  hub = await startDemoProcess(place);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
});
test.afterAll(async () => {
  await browser.close();
  await hub.stop();
  await forgetHubPlace(place);
});

const parts: { name: string; who: typeof coordinator; states: readonly OfficeState[] }[] = [
  { name: 'the end of a month', who: coordinator, states: [...closings, ...transfers] },
  { name: 'the figures', who: coordinator, states: [...months, ...papers, ...comparisons] },
  { name: 'tablets, hours and first steps', who: coordinator, states: [...fleets, ...openingHours, ...firstSteps] },
  { name: 'lists, access and the own account', who: coordinator, states: [...listScreens, ...accesses, ...accounts] },
  { name: 'the town hall', who: officer, states: townHalls },
  { name: 'the door', who: undefined, states: atTheDoor },
];

for (const { name, who, states } of parts) {
  test(`every state of ${name} is fit for every visitor, in both languages`, async () => {
    test.setTimeout(480_000);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    const at = await signedIn(context, who);
    const faults: string[] = [];
    for (const state of states) {
      const found = await test.step(state.name, () => faultsOf(state, at));
      if (found) faults.push(found);
    }
    await context.close();
    expect(faults.join('\n\n')).toBe('');
  });
}

async function signedIn(context: BrowserContext, who: typeof coordinator): Promise<AtOffice> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(place.address);
  if (!who) return atOffice(page, [], '');
  const { email, password } = who;
  // By the page itself: the hub takes no change that comes from elsewhere.
  await page.evaluate(
    async ({ path, body }) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    { path: signInPath, body: { email, password } },
  );
  if (who !== coordinator) return atOffice(page, [], '');
  const ask = (path: string) => page.evaluate(async (asked) => (await fetch(asked)).json(), path);
  const points = infoPointsAnswerSchema.parse(await ask(infoPointsPath));
  const { months: filled } = figuresSchema.parse(await ask(`${figuresPath}?periode=2024-03`));
  return atOffice(page, points, filled[0] ?? '');
}

/** All states are looked at, whatever is found in the first of them. */
async function faultsOf(state: OfficeState, at: AtOffice): Promise<string | undefined> {
  const { page } = at;
  try {
    await reach(state, at);
    await expectFitInBoth(page, state.name, {
      inEnglish: () => speak(page, 'English', 'en'),
      inDutch: () => speak(page, 'Nederlands', 'nl'),
    });
    if (state.isPaper) await expectFitOnPaper(page, state.name);
    if (state.isWhole) await expectReachedByKeyboard(page, state.name);
    return undefined;
  } catch (fault) {
    return `${state.name}: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

/** Each state begins with a screen that was opened just now, at a hub that answers as it is. */
async function reach({ path, wire, reach }: OfficeState, at: AtOffice): Promise<void> {
  const { page } = at;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null, colorScheme: 'light' });
  await wear(page, '');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // By way of a screen outside the office, so that nothing is left of the state before; a reload costs ten times as much.
  await go(page, '/koppelen');
  await page.locator('#inhoud').waitFor({ state: 'detached' });
  await wire?.(at);
  await go(page, typeof path === 'string' ? path : path(at));
  await page.locator('#inhoud h1').first().waitFor({ state: 'attached' });
  if ((await page.locator('html').getAttribute('lang')) === 'en') await speak(page, 'Nederlands', 'nl');
  await reach(at);
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

async function speak(page: Page, name: string, language: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.getByRole('link', { name: officeNl.skip }).waitFor({ state: language === 'nl' ? 'attached' : 'detached' });
}
