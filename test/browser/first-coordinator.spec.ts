import { readFile } from 'node:fs/promises';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { madeUpOrganisation, madeUpPoints } from '#demo/made-up-library.ts';
import { madeUpYear } from '#demo/made-up-year.ts';
import type { MonthSheet } from '#domain/month-sheet.ts';
import { enrolmentAnswerSchema, enrolmentsPath } from '#wire/enrolment.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { catalogue } from '../exports/a-month.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { aKeyPair, asJson, sealed } from '../support/hub-people.ts';
import { clockOfBrowser, clockOfHub, shiftTo } from './clock.ts';
import { expectWell } from './expect-well.ts';
import { coordinator, signIn } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';

const month = '2027-03';
const [square, court] = madeUpPoints;

let place: HubPlace;
let hub: HubProcess;
let browser: Browser;

test.beforeAll(async () => {
  place = await aHubPlace();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
});
test.afterAll(async () => {
  await browser.close();
  await hub.stop();
  await forgetHubPlace(place);
});

async function openAt(moment: string, dist = 'dist'): Promise<Page> {
  const shift = shiftTo(moment);
  hub = await startHubProcess(place, dist, clockOfHub(shift));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await clockOfBrowser(context, shift);
  return context.newPage();
}

const tap = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
};

/** Another tablet of the library: enrolled with the code on the coordinator's screen, it sends its month. */
async function anotherTablet(code: string, sheet: MonthSheet): Promise<void> {
  const { privateKey, publicKey } = await aKeyPair();
  const life = crypto.randomUUID();
  const enrolled = await fetch(`${place.address}${enrolmentsPath}`, asJson({ code, life, publicKey }));
  const { token, infoPoints } = enrolmentAnswerSchema.parse(await enrolled.json());
  const infoPoint = infoPoints[0]?.id ?? '';
  const revision = await sealed({ life, infoPoint, sheet: { ...sheet, infoPoint } }, privateKey);
  const contact = {
    ...{ life, logged: sheet.totals.visits, oldestUnsentDays: null, appVersion: '0.1.0', listVersion: 1 },
    ...{ storage: 'persistent', clock: `${month}-30T12:00:00.000Z` },
  };
  const headers = { authorization: `Bearer ${token}` };
  const sent = await fetch(`${place.address}${reportsPath}`, asJson({ contact, revision }, headers));
  expect(sent.status).toBe(200);
}

test('from the one-time link to a closed month in a spreadsheet, without a step outside the screens', async () => {
  test.setTimeout(240_000);
  const page = await openAt(`${month}-30T10:00:00Z`);
  const made = madeUpYear({ seed: 7, lastMonth: month, catalogue });
  const sheet = made.find((one) => one.month === month && one.infoPoint === court?.id)?.sheet;
  if (!square || !court || !sheet) throw new Error('expected a made-up month');

  // The first day.
  await page.goto(hub.link ?? '');
  await page.getByLabel('Naam van de bibliotheekorganisatie').fill(madeUpOrganisation.name);
  await page.getByLabel('Naam van het informatiepunt').fill(square.name);
  await page.getByLabel('Plaats').fill(square.place);
  await page.getByLabel('Gemeente').fill(square.municipality.name);
  await page.getByLabel('Je naam').fill('Coördinator');
  await page.getByLabel('E-mailadres').fill(coordinator.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await page.getByRole('button', { name: 'In gebruik nemen' }).click();
  await expect(page.getByText(`${madeUpOrganisation.name} staat klaar.`)).toBeVisible();
  await expectWell(page, 'first steps, nothing done');
  await page.getByText('Nog een informatiepunt toevoegen').click();
  await page.getByLabel('Naam van het informatiepunt').fill(court.name);
  await page.getByLabel('Plaats').fill(court.place);
  await page.getByLabel('Gemeente').fill(court.municipality.name);
  await page.getByRole('button', { name: 'Informatiepunt toevoegen' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: court.name }).last()).toBeVisible();
  await page.getByLabel('Bij welk informatiepunt staat dit apparaat?').selectOption(square.name);
  await page.getByRole('button', { name: 'Maak van dit apparaat een tablet' }).click();
  await expect(page.getByText('Dit apparaat is nu een tablet.')).toBeVisible();
  await expectWell(page, 'first steps, with a tablet');
  await page.getByRole('link', { name: 'Oefen op dit apparaat' }).click();
  await tap(page, 'DigiD', 'DigiD activeren', 'Hier geholpen');
  await expect(page.getByText('1 bezoek geoefend', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Stop met oefenen' }).click();

  // The desk: three real visits.
  for (const topic of ['DigiD aanvragen', 'DigiD activeren', 'DigiD aanvragen']) {
    await page.getByRole('group', { name: 'Waar gaat het over?' }).getByRole('button', { name: 'DigiD' }).click();
    await tap(page, topic, 'Hier geholpen');
  }
  await page.getByRole('link', { name: 'Deze tablet' }).click();
  await page.getByRole('button', { name: 'Nu versturen' }).click();
  await expect(page.getByText(/3 van 3 ontvangen/).first()).toBeVisible();

  // The office: a tablet for the other info point, and when the first is open.
  await page.goto(`${place.address}/kantoor/eerste-stappen`);
  await page.getByRole('link', { name: 'Koppel een andere tablet' }).click();
  await page.getByLabel('Informatiepunt', { exact: true }).selectOption(`${court.name}, ${court.place}`);
  await page.getByLabel('Naam van de tablet').fill('Balie Oefenhof');
  await page.getByRole('button', { name: 'Maak een koppelcode' }).click();
  const shown = await page.getByRole('paragraph').filter({ hasText: 'Koppelcode:' }).innerText();
  const code = shown.replace('Koppelcode:', '').replace(/[\s-]/g, '');
  await anotherTablet(code, sheet);
  await page.getByRole('link', { name: 'Openingstijden' }).click();
  await page.getByLabel('maandag').fill('9.00-17.00');
  await page.getByRole('button', { name: 'Openingstijden bewaren' }).click();
  await expect(page.getByText(/De openingstijden van .* zijn bewaard/)).toBeVisible();
  await page.context().close();
  await hub.stop();

  // The first working day after the month, at the office's own computer.
  const office = await openAt('2027-04-01T07:30:00Z');
  await signIn(office, place.address);
  await office.getByRole('link', { name: 'Afsluiten' }).click();
  await expect(office.getByText('3 bezoeken geteld.')).toBeVisible();
  await expect(office.getByText(`${sheet.totals.visits} bezoeken geteld.`)).toBeVisible();
  for (const name of [court.name, square.name]) {
    await office.getByRole('button', { name: `maart 2027 afsluiten: ${name}` }).click();
    await office.getByRole('button', { name: 'Ja, sluit af' }).click();
    await expect(office.getByRole('region', { name }).getByText(/^Afgesloten op 1 april 2027/)).toBeVisible();
  }
  await office.getByRole('link', { name: 'Maand' }).click();
  await office.getByRole('link', { name: 'Bekijk de cijfers zoals ze zijn afgesloten' }).click();
  await expect(office.getByText('Dit zijn de cijfers zoals ze zijn afgesloten.')).toBeVisible();
  await expectWell(office, 'a month as it was closed');
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: 'Download voor Excel (XLSX)' }).click(),
  ]);

  const sheets = await readWorkbook(await readFile(await download.path()));
  const summary = sheets.find((one) => one.sheet === 'Samenvatting')?.data ?? [];
  const inSummary = (name: string) => summary.find(([first]) => first === name)?.[1];
  expect(inSummary('Bezoekers')).toBe(3 + sheet.totals.visits);
  expect(inSummary('Vragen')).toBe(3 + sheet.totals.questions);
  expect(inSummary('Bibliotheekorganisatie')).toBe(madeUpOrganisation.name);
  const points = sheets.find((one) => one.sheet === 'Per informatiepunt')?.data ?? [];
  expect(points.map(([name, visits]) => [name, visits])).toEqual(
    expect.arrayContaining([
      [square.name, 3],
      [court.name, sheet.totals.visits],
    ]),
  );
});
