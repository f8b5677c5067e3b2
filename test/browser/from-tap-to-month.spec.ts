import { readFile } from 'node:fs/promises';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { openAsTablet, setUpHub, signIn } from './first-day.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';
import { aProfile, forgetProfile, openKiosk } from './kiosk.ts';
import { expected, tapTwelveVisits } from './twelve-visits.ts';

let place: HubPlace;
let hub: HubProcess;
let profile: string;
let office: Browser;

test.beforeAll(async () => {
  place = await aHubPlace();
  profile = await aProfile();
  office = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
});
test.afterAll(async () => {
  await office.close();
  await hub.stop();
  await forgetHubPlace(place);
  await forgetProfile(profile);
});

test('twelve visits tapped without a hub are all there after a kill, arrive by themselves, and stand in the month as tapped', async () => {
  test.setTimeout(240_000);
  hub = await startHubProcess(place);
  let kiosk = await openKiosk(profile);
  await setUpHub(kiosk.page, hub.link ?? '');
  await openAsTablet(kiosk.page);
  await hub.stop();

  await tapTwelveVisits(kiosk.page);
  await kiosk.kill();
  kiosk = await openKiosk(profile);
  await kiosk.page.goto(place.address);

  await expect(kiosk.page.getByText('Vandaag 11 bezoekers geholpen, 2 warm doorverwezen')).toBeVisible();
  await expect(kiosk.page.getByText('12 bezoeken nog niet verstuurd, oudste van vandaag')).toBeVisible();
  await expect(kiosk.page.getByText('Geen verbinding. Ga gerust door, alles blijft bewaard.')).toBeVisible();

  hub = await startHubProcess(place);
  await expect(kiosk.page.getByText(/^11 van 11 ontvangen/)).toBeVisible({ timeout: 60_000 });

  const page = await office.newPage({ acceptDownloads: true });
  await signIn(page, place.address);
  await expectMonth(page);
  expect(asCounts(await csvLines(page))).toEqual(allExpected());
  expect(asCounts(await xlsxLines(page))).toEqual(allExpected());
  await kiosk.kill();
});

/** The page itself: its headline figures, and the table beside each chart. */
async function expectMonth(page: Page): Promise<void> {
  await expect(page.getByText('1 tablet leverde voor deze maand.')).toBeVisible();
  for (const disclosure of await page.getByText('Tabel', { exact: true }).all()) await disclosure.click();
  const shown = await page
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
  for (const [name, count] of Object.entries({ ...expected.topics, ...expected.outcomes })) {
    expect(
      shown.filter((row) => row.includes(name) && row.includes(String(count))),
      name,
    ).not.toEqual([]);
  }
  const text = await page.getByRole('main').innerText();
  for (const [words, count] of [
    ['bezoekers', 11],
    ['vragen', 13],
    ['warm doorverwezen', 2],
    ['keer een cursus', 1],
  ]) {
    expect(text).toMatch(new RegExp(`(^|\\n)(${words}\\s+${count}|${count}\\s+${words})\\s`));
  }
}

async function csvLines(page: Page): Promise<string[][]> {
  const text = await readFile(await downloaded(page, 'Download als CSV'), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data;
}

async function xlsxLines(page: Page): Promise<string[][]> {
  const sheets = await readXlsx(await downloaded(page, 'Download voor Excel (XLSX)'));
  return sheets.flatMap(({ sheet, data }) => [[sheet], ...data.map((row) => row.map((cell) => String(cell ?? '')))]);
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download.path();
}

const names = new Set(Object.keys(allExpected()));

/** Every figure we know by hand, wherever it first stands in the file: the name in one cell, the count in the first number after it. */
function asCounts(lines: string[][]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const line of lines) {
    const at = line.findIndex((cell) => names.has(cell));
    const name = line[at];
    const count = line.slice(at + 1).find((cell) => /^\d+$/.test(cell));
    if (name !== undefined && count !== undefined) found[name] ??= Number(count);
  }
  return found;
}

function allExpected(): Record<string, number> {
  const { totals, topics, outcomes, lengths, targetGroups } = expected;
  return { ...totals, ...topics, ...outcomes, ...lengths, ...targetGroups };
}
