import { expect, type Page, test } from '@playwright/test';
import { dayPlus, dutchDayOf, monthOf } from '#domain/calendar.ts';
import { expectLargeTargets, expectNoAxeFaults } from './eyes.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const today = dutchDayOf(new Date()).day;
const yesterday = dayPlus(today, -1);
/** A tablet that was enrolled today has no earlier day in its first month. */
const hasYesterday = monthOf(yesterday) === monthOf(today);

const tile = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).last();
const part = (name: string) =>
  page.getByRole('region', { name: 'Dit bezoek tot nu toe' }).getByRole('button', { name });
const correct = () => page.getByRole('button', { name: 'Wijziging bewaren' });

async function log(...names: string[]): Promise<void> {
  for (const name of names) await tile(name).click();
  await page.getByText('Bewaard op deze tablet').first().waitFor();
}

/** What the tablet would send: one figure out of the table of this month. */
async function expectLeaves(figures: Record<string, number>): Promise<void> {
  await page.goto(`${tablet.address}/wat-verlaat-deze-tablet`);
  await page.getByText('Zoals verstuurd', { exact: true }).first().click();
  const sent = JSON.parse(await page.locator('pre').first().innerText()) as object;
  expect(flat(sent)).toMatchObject(figures);
}

function flat(value: unknown, found: Record<string, number> = {}): Record<string, number> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number') found[key] ??= inner;
    else flat(inner, found);
  }
  return found;
}

for (const { moment, isThere } of [
  { moment: 'today', isThere: true },
  { moment: 'an earlier day', isThere: hasYesterday },
]) {
  test(`a visit of ${moment} is corrected, taken away with a reason and put back, and the figures follow`, async () => {
    if (!isThere) return; // the first day of a month: the page for afterwards says so, and has a test of its own
    const day = moment === 'today' ? today : yesterday;
    await page.goto(moment === 'today' ? tablet.address : `${tablet.address}/achteraf`);
    await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
    await log('DigiD', 'DigiD activeren', 'Hier geholpen');

    if (moment === 'today') {
      await page.goto(`${tablet.address}/vandaag`);
      await page.getByRole('link', { name: 'Eerdere bezoeken' }).click();
    }
    await page.goto(`${tablet.address}/bezoeken?dag=${day}`);
    await page.getByRole('link', { name: /^Wijzigen: DigiD activeren/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Bezoek wijzigen' }).waitFor();
    await expectNoAxeFaults(page, 'the form for correcting');
    await expectLargeTargets(page, 'the form for correcting');
    await part('DigiD activeren').click();
    await tile('Iemand machtigen met DigiD').click();
    await part('Hier geholpen').click();
    await expectNoAxeFaults(page, 'the form for correcting, with tiles');
    await tile('Niet gelukt').click();
    await expect(correct()).toHaveAttribute('aria-disabled', 'true');
    await tile('Verkeerd getikt').click();
    await correct().click();

    await expect(page.getByText('De wijziging is bewaard.')).toBeVisible();
    await expect(
      page.getByText(/eerst DigiD · DigiD activeren · Hier geholpen, nu DigiD · Iemand machtigen/),
    ).toBeVisible();
    await expectNoAxeFaults(page, 'the earlier visits after a correction');
    await expectLargeTargets(page, 'the earlier visits after a correction');

    await page.getByRole('button', { name: /^Weghalen: Iemand machtigen met DigiD/ }).click();
    await expectNoAxeFaults(page, 'the reason for taking away');
    await expectLargeTargets(page, 'the reason for taking away');
    await page.getByRole('dialog').getByRole('button', { name: 'Dubbel ingevoerd' }).click();
    await expect(page.getByText(/Reden: dubbel ingevoerd\. Dit bezoek telt niet mee\./)).toBeVisible();
    await page.getByRole('button', { name: /^Terugzetten: Iemand machtigen met DigiD/ }).click();
    await expect(page.getByText(/^Teruggezet: Iemand machtigen met DigiD/)).toBeVisible();
  });
}

test('undoing the visit of just now asks for no reason, and the list says it was undone', async () => {
  await page.goto(tablet.address);
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  await log('Zorg', 'Langdurige zorg aanvragen', 'Hier geholpen');
  await page.goto(`${tablet.address}/vandaag`);

  await page.getByRole('button', { name: /^Ongedaan maken: Langdurige zorg/ }).click();
  await expect(page.getByText('Bezoek weggehaald. Het telt niet mee.')).toBeVisible();
  await page.goto(`${tablet.address}/bezoeken?dag=${today}`);

  await expect(page.getByText(/Reden: ongedaan gemaakt/)).toBeVisible();
});

test("what leaves the tablet and the hub's month say what the visits say now", async () => {
  const visits = hasYesterday ? 2 : 1;

  await expectLeaves({ visits, 'digid/digid-machtigen': visits, 'niet-gelukt': visits });
  expect(await page.locator('pre').first().innerText()).not.toContain('digid-activeren');
  await page.goto(tablet.address);
  await expect(page.getByText(new RegExp(`^${visits} van ${visits} ontvangen`))).toBeVisible({ timeout: 60_000 });
  await page.goto(`${tablet.address}/kantoor`);
  await page.getByText('1 tablet leverde voor deze maand.').waitFor();
  await expect(page.getByRole('img', { name: /Iemand machtigen met DigiD$/ })).toContainText(`${visits} · 100%`);
  await expect(page.getByText('DigiD activeren')).toHaveCount(0);
});

test('an address of a visit that is not on this tablet says where it may be', async () => {
  await page.goto(`${tablet.address}/bezoeken/00000000-0000-4000-8000-000000000000`);

  await expect(page.getByRole('heading', { level: 1, name: 'Dit bezoek staat hier niet' })).toBeVisible();
  await expectNoAxeFaults(page, 'an unknown visit');
  await page.getByRole('link', { name: 'Naar de eerdere bezoeken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Eerdere bezoeken' })).toBeVisible();
});
