import { expect, type Page, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults, expectNoScroll } from './eyes.ts';
import { coordinator } from './first-day.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
];

let tablet: TabletAtHub;
let page: Page;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const tap = (name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

for (const size of sizes) {
  test(`the commonest visit is three taps without scrolling at ${size.width}×${size.height}`, async () => {
    await page.setViewportSize(size);
    await page.goto(tablet.address);
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
    await page.goto(`${tablet.address}/tablet`);
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.getByRole('heading', { name: isDutch ? 'Deze tablet' : 'This tablet', level: 1 }).waitFor();
    await expectNoAxeFaults(page, 'the tablet page');
    await expectLargeTargets(page, 'the tablet page');

    await page.goto(tablet.address);
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

    await page.goto(`${tablet.address}/vandaag`);
    await page.getByRole('button', { name: isDutch ? /^Ongedaan maken/ : /^Undo/ }).waitFor();
    await expectNoAxeFaults(page, "today's list");
    await expectLargeTargets(page, "today's list");
  });

  test(`axe finds nothing on the pages of the office, in ${language}`, async () => {
    await page.goto(`${tablet.address}/tablet`);
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const path of ['/kantoor', '/kantoor/tablets', '/kantoor/toegang']) {
      await page.goto(`${tablet.address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectNoAxeFaults(page, path);
      await expectLargeTargets(page, path);
    }

    await page.goto(`${tablet.address}/koppelen`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoAxeFaults(page, 'enrolment');
    await expectLargeTargets(page, 'enrolment');

    await page.goto(`${tablet.address}/kantoor`);
    await page.getByRole('button', { name: isDutch ? 'Uitloggen' : 'Sign out' }).click();
    await page.getByLabel(isDutch ? 'E-mailadres' : 'E-mail address').fill(coordinator.email);
    await page.getByLabel(isDutch ? 'Wachtwoord' : 'Password', { exact: true }).fill('een verkeerd wachtwoord');
    await expectNoAxeFaults(page, 'sign-in');
    await page.getByRole('button', { name: isDutch ? 'Inloggen' : 'Sign in', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await expectNoAxeFaults(page, 'sign-in after a wrong password');
    await expectLargeTargets(page, 'sign-in');
    await page.getByLabel(isDutch ? 'Wachtwoord' : 'Password', { exact: true }).fill(coordinator.password);
    await page.getByRole('button', { name: isDutch ? 'Inloggen' : 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: isDutch ? 'Uitloggen' : 'Sign out' }).waitFor();
  });
}

test('a tablet that speaks English shows no word of Dutch while it starts', async () => {
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    const headings = new Set<string>();
    Object.assign(window, { headings });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('h1, legend, nav a')) headings.add(textContent ?? '');
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await other.goto(tablet.address);
  await other.getByRole('group', { name: 'What is it about?' }).waitFor();
  const seen = await other.evaluate(() => [...(window as unknown as { headings: Set<string> }).headings]);
  expect(seen).toContain('Today');
  expect(seen).not.toContain('Vandaag');
  await other.close();
});
