import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { expectLargeTargets, expectNoAxeFaults, expectNoScroll } from './eyes.ts';
import { coordinator, openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
];

let place: HubPlace;
let hub: HubProcess;
let browser: Browser;
let tablet: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  place = await aHubPlace();
  hub = await startHubProcess(place);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  tablet = await browser.newContext();
  page = await tablet.newPage();
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
});
test.afterAll(async () => {
  await browser.close();
  await hub.stop();
  await forgetHubPlace(place);
});

const tap = (name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

for (const size of sizes) {
  test(`the commonest visit is three taps without scrolling at ${size.width}×${size.height}`, async () => {
    await page.setViewportSize(size);
    await page.goto(place.address);
    await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
    let taps = 0;
    await page.exposeFunction(`tapped${size.width}`, () => (taps += 1));
    await page.evaluate((name) => {
      addEventListener('click', () => (window as unknown as Record<string, () => void>)[name]?.(), true);
    }, `tapped${size.width}`);

    for (const name of ['DigiD', 'DigiD aanvragen', 'Hier geholpen']) {
      await expectNoScroll(page, name);
      await expectLargeTargets(page, name);
      await tap(name);
    }

    await expect(page.getByText('Bewaard op deze tablet').first()).toBeVisible();
    await expectNoScroll(page, 'saved');
    expect(taps).toBe(3);
  });
}

for (const language of ['Nederlands', 'English'] as const) {
  const isDutch = language === 'Nederlands';

  test(`axe finds nothing on the screens of the tablet, in ${language}`, async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${place.address}/tablet`);
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.getByRole('heading', { name: isDutch ? 'Deze tablet' : 'This tablet', level: 1 }).waitFor();
    await expectNoAxeFaults(page, 'the tablet page');
    await expectLargeTargets(page, 'the tablet page');

    await page.goto(place.address);
    await page.getByRole('group', { name: isDutch ? 'Waar gaat het over?' : 'What is it about?' }).waitFor();
    await expectNoAxeFaults(page, 'the empty desk');
    await tap(isDutch ? 'Gemeente' : 'Municipality');
    await expectNoAxeFaults(page, 'the topics');
    await tap(isDutch ? 'Voedselbank' : 'Food bank');
    await expectNoAxeFaults(page, 'the outcomes');
    await tap(isDutch ? 'Doorverwezen naar een lokale partner' : 'Referred to a local partner');
    await expectNoAxeFaults(page, 'the referral: to whom');
    await expectLargeTargets(page, 'the referral: to whom');
    await tap(isDutch ? 'Wijkteam' : 'Neighbourhood team');
    await expectNoAxeFaults(page, 'the referral: how');
    await tap(isDutch ? /^Doelgroep/ : /^Target group/);
    await expectNoAxeFaults(page, 'the target groups');
    await tap(isDutch ? 'Klaar' : 'Done');
    await tap(isDutch ? 'Samen gebeld' : 'Called together');
    await page
      .getByText(isDutch ? 'Bewaard op deze tablet' : 'Saved on this tablet')
      .first()
      .waitFor();
    await expectNoAxeFaults(page, 'the desk after a save');

    await page.goto(`${place.address}/vandaag`);
    await page.getByRole('button', { name: isDutch ? /^Ongedaan maken/ : /^Undo/ }).waitFor();
    await expectNoAxeFaults(page, "today's list");
    await expectLargeTargets(page, "today's list");
  });

  test(`axe finds nothing on the pages of the office, in ${language}`, async () => {
    await page.goto(`${place.address}/tablet`);
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const path of ['/kantoor', '/kantoor/tablets', '/kantoor/toegang']) {
      await page.goto(`${place.address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectNoAxeFaults(page, path);
      await expectLargeTargets(page, path);
    }

    await page.goto(`${place.address}/koppelen`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoAxeFaults(page, 'enrolment');
    await expectLargeTargets(page, 'enrolment');

    await page.goto(`${place.address}/kantoor`);
    await page.getByRole('button', { name: isDutch ? 'Uitloggen' : 'Sign out' }).click();
    await page.getByLabel(isDutch ? 'E-mailadres' : 'E-mail address').fill(coordinator.email);
    await page.getByLabel(isDutch ? 'Wachtwoord' : 'Password', { exact: true }).fill('een verkeerd wachtwoord');
    await expectNoAxeFaults(page, 'sign-in');
    await page.getByRole('button', { name: isDutch ? 'Inloggen' : 'Sign in' }).click();
    await page.getByRole('alert').first().waitFor();
    await expectNoAxeFaults(page, 'sign-in after a wrong password');
    await expectLargeTargets(page, 'sign-in');
    await page.getByLabel(isDutch ? 'Wachtwoord' : 'Password', { exact: true }).fill(coordinator.password);
    await page.getByRole('button', { name: isDutch ? 'Inloggen' : 'Sign in' }).click();
    await page.getByRole('button', { name: isDutch ? 'Uitloggen' : 'Sign out' }).waitFor();
  });
}
