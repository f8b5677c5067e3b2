/** A file that takes long: made beside the screen, stopped for good when somebody stops it, and made anew by the same button. */
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { fileKinds } from '#domain/reading/file-kind.ts';
import { inputOf } from '#exports/figures-input.ts';
import { makeFile } from '#exports/make-file.ts';
import { officeNl } from '#texts/office-nl.ts';
import { infoPointsPath, type OwnAccount, ownAccountPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { type Figures, figuresPath } from '#wire/reading/figures.ts';
import { aYear } from '../exports/a-year.ts';
import { clockOfBrowser, shiftTo } from './clock.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from './hub-process.ts';

const today = '2027-01-04';
const say = officeNl.month;
const account: OwnAccount = {
  name: 'A',
  email: 'a@b.example',
  role: 'coordinator',
  organisation: { id: 'de-linde', name: 'Bibliotheek' },
  municipality: null,
  owesSecondFactor: false,
};

/** A year with visits at so many consultation hours: they stand in every file, and not on the page. */
function aYearWith(hours: number) {
  const { totals, tables, catalogue, byMonth = [] } = aYear(4, 200).input;
  const visits = Array.from({ length: hours }, (_, at) => [`uur-${at}`, 1 + (at % 7)]);
  const figures: Figures = {
    ...{ period: '2026', stand: 'nu', isCrossed: true, totals, byMonth: [...byMonth] },
    scope: { kind: 'organisation', id: 'de-linde', name: 'Bibliotheek' },
    infoPoints: [],
    tables: { ...tables, visitsByConsultationHour: Object.fromEntries(visits) },
    byInfoPoint: [],
    coverage: { daysWithEntries: 200, quietSlots: 0, opening: null },
    corrections: [],
    tablets: [],
    closed: [],
    before: { period: '2025', totals, tables, isCrossed: true },
    lastYear: { period: '2025', totals, tables, isCrossed: true },
    months: ['2026-12'],
  };
  return { figures, lists: catalogue };
}

type LongYear = ReturnType<typeof aYearWith>;

async function open(page: Page, { address }: HubPlace, { figures, lists }: LongYear): Promise<string[]> {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) stopped.push(message.text());
  });
  const answers: Record<string, unknown> = {
    [ownAccountPath]: account,
    [infoPointsPath]: figures.infoPoints,
    [cataloguePath]: lists,
    [figuresPath]: figures,
  };
  await page.route('**/api/v1/**', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer ? route.fulfill({ json: answer }) : route.fulfill({ status: 404, json: {} });
  });
  await clockOfBrowser(page.context(), shiftTo(`${today}T09:00:00Z`));
  await page.goto(`${address}/kantoor?jaar=2026`);
  await page.getByRole('heading', { name: 'Hoe was 2026?' }).waitFor();
  return stopped;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function madeHere(kind: (typeof fileKinds)[number], { figures, lists }: LongYear): Promise<Buffer> {
  const around = { catalogue: lists, organisation: 'Bibliotheek', language: 'nl', today } as const;
  return Buffer.from(await makeFile(kind, inputOf(figures, around)));
}

test.use({ serviceWorkers: 'block' });

let place: HubPlace;
let hub: HubProcess;
test.beforeAll(async () => {
  place = await aHubPlace();
  hub = await startHubProcess(place);
});
test.afterAll(async () => {
  await hub.stop();
  await forgetHubPlace(place);
});

test('stopping halfway ends the work: the worker is gone, no file comes, and the same button makes it anew', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const year = aYearWith(20_000);
  const stopped = await open(page, place, year);
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const button = page.getByRole('button', { name: say.files.xlsx });

  await button.click();
  await page.getByText(say.fileSteps.writing).waitFor({ timeout: 120_000 });
  expect(page.workers()).toHaveLength(1);
  // Its words and buttons work while the file is made: on the screen's own thread they could not.
  await page.getByText(say.moreFiles).click();
  await expect(page.getByRole('button', { name: say.files.json })).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('button', { name: say.stopFile, exact: true }).click();

  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByText(say.fileSteps.writing)).toBeHidden();
  await expect(page.getByRole('button', { name: say.stopFile, exact: true })).toBeHidden();
  await expect(page.getByText(say.notMade)).toBeHidden();

  const coming = page.waitForEvent('download', { timeout: 200_000 });
  await button.click();
  const download = await coming;
  expect(downloads).toEqual([download]);
  expect((await bytesOf(download)).equals(await madeHere('xlsx', year))).toBe(true);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(stopped).toEqual([]);
});

test('every kind of file from the worker is, byte for byte, the one that the hub would make; leaving the page ends the work', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const year = aYearWith(20);
  await open(page, place, year);
  await page.getByText(say.moreFiles).click();

  for (const kind of fileKinds) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: say.files[kind] }).click();
    expect((await bytesOf(await coming)).equals(await madeHere(kind, year)), kind).toBe(true);
  }

  const long = aYearWith(20_000);
  await page.unrouteAll();
  await open(page, place, long);
  await page.getByRole('button', { name: say.files.ods }).click();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.getByRole('link', { name: officeNl.menu.tablets }).click();
  await expect.poll(() => page.workers().length).toBe(0);
});
