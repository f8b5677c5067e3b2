import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { periodTables } from '#exports/period-tables.ts';
import { infoPointsPath, type OwnAccount, ownAccountPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { figuresPath } from '#wire/reading/figures.ts';
import { countOf } from '../exports/independent-count.ts';
import { numbersIn, type Read } from '../exports/read-back.ts';
import { aHubYear, type HubYear } from '../exports/years/hub-year.ts';
import { yearsAsked } from '../exports/years/years-asked.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { startDatabase } from '../support/hub-database.ts';
import { clockOfBrowser, shiftTo } from './clock.ts';
import { aHubPlace, forgetHubPlace, startHubProcess } from './hub-process.ts';

const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0;
const organisation = { id: 'de-linde', name: 'Bibliotheek' };
const account: OwnAccount = {
  name: 'A',
  email: 'a@b.example',
  role: 'coordinator',
  organisation,
  municipality: null,
  owesSecondFactor: false,
};

/** The page in the browser, with the figures of this year's hub behind it. */
async function answerWith(page: Page, { figures, lists }: HubYear): Promise<void> {
  const answers: Record<string, unknown> = {
    [ownAccountPath]: account,
    [infoPointsPath]: figures.nu.infoPoints.map((point) => ({ ...point, isil: null, shape: null })),
    [cataloguePath]: lists,
    [figuresPath]: figures.nu,
  };
  await page.unrouteAll();
  await page.route('**/api/v1/**', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer ? route.fulfill({ json: answer }) : route.fulfill({ status: 404, json: {} });
  });
}

/** Every table in the page by the title that the tables of the year have. */
async function fromPage(page: Page, { input }: HubYear): Promise<Read> {
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll('main table')].map((table) => ({
      title: table.querySelector('caption')?.textContent ?? table.getAttribute('aria-label') ?? '',
      rows: [...table.querySelectorAll('thead tr, tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
      ),
    })),
  );
  const sheetOf = new Map(periodTables(input.nu).map(({ title, sheet }) => [title, sheet]));
  return Object.fromEntries(
    tables.flatMap(({ title, rows }) => {
      const sheet = sheetOf.get(title);
      return sheet ? [[sheet, numbersIn(rows)]] : [];
    }),
  );
}

/** The text of the paper without its white space and hyphens: a name may be broken over lines. */
function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'balieboek-pdf-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return joined(text);
}

function joined(text: string): string {
  return text.replace(/[\s\u00AD-]/gu, '');
}

const onPage = ['Onderwerpen', 'Uitkomsten', 'Soort vraag', 'Doorverwijzingen', 'Doelgroepen', 'Waar', 'Duur'];
const onPaper = [...onPage, 'Hoe gekomen', 'Signalen', 'Cursussen'];

test(`${yearsAsked} generated years are on the page and in the text of the PDF as a count over their visits says`, async () => {
  test.setTimeout(60_000 + yearsAsked * 60_000);
  test.skip(!hasPdfToText, 'pdftotext is not installed here');
  const databases = await startDatabase();
  const place = await aHubPlace();
  const hub = await startHubProcess(place);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    await clockOfBrowser(context, shiftTo('2027-01-04T09:00:00Z'));
    const page = await context.newPage();
    for (let seed = 1; seed <= yearsAsked; seed += 1) {
      const { store, database } = await databases.fresh();
      const year = await aHubYear(store, database, seed, 20 + seed * 10);
      const expected = countOf(year.counted.nu, year.lists);
      await answerWith(page, year);

      await page.goto(`${place.address}/kantoor?jaar=2026`);
      await expect(page.getByRole('heading', { name: 'Hoe was 2026?' })).toBeVisible();
      await expect(page.getByText('Per informatiepunt').first()).toBeVisible();
      const read = await fromPage(page, year);
      expect(Object.keys(read)).toEqual(expect.arrayContaining(onPage));
      for (const sheet of Object.keys(read).filter((name) => name in expected)) {
        expect(read[sheet], sheet).toEqual(expected[sheet]);
      }

      await page.goto(`${place.address}/kantoor/papier?jaar=2026`);
      await expect(page.getByRole('heading', { name: 'Wat de cijfers betekenen' })).toBeVisible();
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      expectInText(textOf(pdf), year, expected);
    }
  } finally {
    await browser.close();
    await hub.stop();
    await forgetHubPlace(place);
    await databases.stop();
  }
});

function expectInText(text: string, { input }: HubYear, expected: Read): void {
  const titles = periodTables(input.nu);
  const begin = text.indexOf(joined('De cijfers'));
  for (const sheet of onPaper) {
    const cells = Object.entries(expected[sheet] ?? {});
    const all = cells.reduce((sum, [, number]) => sum + number, 0);
    const title = titles.find((table) => table.sheet === sheet)?.title ?? '';
    const from = text.indexOf(joined(title), begin);
    expect(from, `${title} is on paper`).toBeGreaterThan(begin);
    for (const [names, number] of cells) {
      const row = joined(`${names.replaceAll('|', '')}${number}${Math.round((number / all) * 100)}%`);
      expect(text.indexOf(row, from), `${row} is under ${title}`).toBeGreaterThan(from);
    }
  }
}
