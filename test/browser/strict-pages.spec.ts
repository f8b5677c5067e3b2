/** Every kind of page and the worker under the hub's strict policy: the browser has nothing to report that it had to stop. */
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, startHubProcess } from './hub-process.ts';

/** What the browser stopped, wherever it was: pages by their own event, the worker and the rest by the console. */
async function listen(context: BrowserContext): Promise<string[]> {
  const reports: string[] = [];
  await context.exposeBinding('reportStopped', (_, what: string) => reports.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { reportStopped: (what: string) => void }).reportStopped(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
  const note = (text: string) => {
    if (/content security policy|trusted ?(type|script|html)/i.test(text)) reports.push(text);
  };
  context.on('console', (message) => note(message.text()));
  context.on('weberror', (error) => note(error.error().message));
  return reports;
}

const tabletPages = [
  '/vandaag',
  '/wat-verlaat-deze-tablet',
  '/tablet',
  '/drukte',
  '/oefenen',
  '/bezoeken',
  '/koppelen',
];
const officePages = [
  '/kantoor',
  '/kantoor/afsluiten',
  '/kantoor/openingstijden',
  '/kantoor/tablets',
  '/kantoor/lijsten',
  '/kantoor/toegang',
];

test('desk, office, town hall, charts, camera and worker run without a report of the content security policy', async () => {
  test.setTimeout(300_000);
  const place = await aHubPlace();
  const hub = await startHubProcess(place);
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserArguments, ...camera],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    const reports = await listen(context);
    const page = await context.newPage();

    await setUpHub(page, hub.link ?? '');
    await openAsTablet(page);
    for (const name of ['DigiD', 'DigiD aanvragen', 'Hier geholpen']) {
      await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
    }
    await page.getByText(/^Vandaag 1 bezoeker geholpen/).waitFor();
    await visit(page, place.address, tabletPages);
    await page.goto(`${place.address}/overdragen`);
    await page.getByRole('button', { name: 'Of lees QR-codes' }).click();
    await page.locator('video').waitFor();
    await visit(page, place.address, officePages);
    await page.goto(`${place.address}/kantoor`);
    await page.locator('svg[role="img"], figure svg').first().waitFor();
    await becomeOfficer(page);
    await visit(page, place.address, ['/gemeente']);
    // The second time it is the worker that brings the page.
    await page.goto(place.address);
    await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
      `${place.address}/service-worker.js`,
    );
    expect(reports).toEqual([]);

    // And the listener does hear: text that becomes a page, and a script from elsewhere, are both stopped.
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>from text</p>';
      } catch {
        // stopped, as it should be
      }
      const image = new Image();
      image.src = 'https://example.org/picture.png';
    });
    await expect.poll(() => reports.join('\n')).toMatch(/require-trusted-types-for[\s\S]*img-src/);
  } finally {
    await browser.close();
    await hub.stop();
    await forgetHubPlace(place);
  }
});

async function visit(page: Page, address: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
}

/** Follows an invitation for the town hall, over the hub's own interface. */
async function becomeOfficer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const asked = { role: 'municipal-officer', municipality: 'GM0344' };
    const { link } = await post('/api/v1/uitnodigingen', asked);
    const account = {
      name: 'Medewerker',
      email: 'medewerker@gemeente.example',
      password: 'vijf woorden achter elkaar',
    };
    await post('/api/v1/uitnodigingen/aanvaardingen', { token: new URL(link).hash.slice(1), account });
  });
}
