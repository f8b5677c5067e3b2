import { type Browser, chromium, expect, test } from '@playwright/test';
import { dutchDayOf } from '#domain/calendar.ts';
import {
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
} from '#wire/enrolment.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { layDown, onDay, type StorageShape, shapes } from '../support/storage-shape.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let office: TabletAtHub;
let browser: Browser;
let infoPoint: string;

test.beforeAll(async () => {
  office = await openTabletAtHub();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  infoPoint = await office.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('balieboek');
        asked.onsuccess = () => {
          const read = asked.result.transaction('enrolment').objectStore('enrolment').get('enrolment');
          read.onsuccess = () => resolve(read.result.infoPoints[0].id);
        };
      }),
  );
});
test.afterAll(async () => {
  await browser.close();
  await office.close();
});

/** Known at the hub, as the tablet that has this storage would be. */
async function enrolled(shape: StorageShape): Promise<StorageShape> {
  const { request } = office.page.context();
  const headers = { origin: office.address };
  const made = await request.post(`${office.address}${enrolmentCodesPath}`, {
    headers,
    data: { infoPoint, tabletName: `Versie ${shape.version}` },
  });
  const { code } = enrolmentCodeAnswerSchema.parse(await made.json());
  const { life, publicKey } = (shape.stores['life']?.rows[0] ?? {}) as { life: string; publicKey: JsonWebKey };
  const { kty, crv, x, y } = publicKey;
  const data = { code, life, publicKey: { kty, crv, x, y } };
  const answer = await request.post(`${office.address}${enrolmentsPath}`, { headers, data });
  const { catalogue, ...enrolment } = enrolmentAnswerSchema.parse(await answer.json());

  const whole = JSON.parse(JSON.stringify(shape).replaceAll('de-linde', infoPoint)) as StorageShape;
  const since = whole.stores['enrolment']?.rows[0]?.['since'];
  Object.assign(whole.stores['enrolment'] ?? {}, { rows: [{ ...enrolment, id: 'enrolment', since }] });
  Object.assign(whole.stores['catalogues'] ?? {}, { rows: [catalogue] });
  return whole;
}

async function atHub(month: string): Promise<number> {
  const answer = await office.page.context().request.get(`${office.address}${monthFiguresPath}?maand=${month}`);
  return monthFiguresSchema.parse(await answer.json()).totals.visits;
}

for (const shape of shapes) {
  test(`the app takes over from storage version ${shape.version}, in two tabs at once, with 50 visits unsent and one open`, async () => {
    const { day } = dutchDayOf(new Date());
    const before = await atHub(day.slice(0, 7));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(`${office.address}/robots.txt`);
    await first.evaluate(layDown, ['balieboek', await enrolled(onDay(shape, day))] as [string, StorageShape]);

    await Promise.all([first.goto(office.address), second.goto(office.address)]);
    for (const tab of [first, second]) await expect(tab.getByText('Vandaag 49 bezoekers geholpen')).toBeVisible();

    // The visit that was open when the tablet was updated.
    for (const name of ['Langdurige zorg aanvragen', 'Hier geholpen']) {
      await first.getByRole('main').getByRole('button', { name, exact: true }).last().click();
    }
    for (const tab of [first, second]) await expect(tab.getByText('Vandaag 50 bezoekers geholpen')).toBeVisible();
    await second.goto(`${office.address}/tablet`);
    await expect(second.getByRole('status').filter({ hasText: '50 van 50 ontvangen' })).toBeVisible();
    expect(await atHub(day.slice(0, 7))).toBe(before + 50);
    await context.close();
  });
}
