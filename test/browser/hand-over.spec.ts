import { expect, test } from '@playwright/test';
import { expectLargeTargets, expectNoAxeFaults } from './eyes.ts';
import { openTabletAtHub } from './tablet-at-hub.ts';

test('what waits goes along in a file with five words, the coordinator takes it in, and the tablet is emptied only when all of it arrived', async () => {
  const { page, address, close } = await openTabletAtHub();
  try {
    await page.route('**/api/v1/maandopgaven', (route) => route.abort());
    for (const name of ['DigiD', 'DigiD aanvragen', 'Hier geholpen']) {
      await page.getByRole('main').getByRole('button', { name, exact: true }).last().click();
    }
    await page.getByText(/^Vandaag 1 bezoeker geholpen/).waitFor();
    await page.goto(`${address}/overdragen`);
    await page.getByText(/Er wacht nog: 1 bezoek van deze tablet/).waitFor();
    await expectNoAxeFaults(page, 'hand-over');
    await expectLargeTargets(page, 'hand-over');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Maak het bestand' }).click();
    const path = await (await download).path();
    const words = (await page.locator('.bb-words__own').textContent()) ?? '';
    expect(words.trim().split(' ')).toHaveLength(5);
    await expectNoAxeFaults(page, 'hand-over with its words');

    await page.unroute('**/api/v1/maandopgaven');
    await page.goto(`${address}/kantoor/tablets`);
    await page.getByLabel('Het bestand').setInputFiles(path);
    await page.getByLabel('De vijf woorden').fill('appel brug kaars molen zee');
    await page.getByRole('button', { name: 'Innemen' }).click();
    await page.getByText(/Deze woorden horen hier niet bij/).waitFor();
    await page.getByLabel('De vijf woorden').fill(words);
    await page.getByRole('button', { name: 'Innemen' }).click();
    await page.getByText(/1 bezoek: ontvangen door de hub/).waitFor();
    await expectNoAxeFaults(page, 'tablets with a file taken in');
    await expectLargeTargets(page, 'tablets with a file taken in');

    await page.goto(`${address}/tablet`);
    await page.getByRole('button', { name: 'Nu versturen' }).click();
    await page.getByRole('status').filter({ hasText: '1 van 1 ontvangen' }).waitFor();
    await page.goto(`${address}/overdragen`);
    await page.getByText('Er wacht hier niets.').waitFor();
    await page.getByRole('button', { name: 'Leegmaken …' }).click();
    await page.getByRole('button', { name: 'Ja, maak leeg' }).click();
    await page.getByLabel('Koppelcode').waitFor();
    await expect(page.getByText('De browser heeft bezoeken gewist')).toBeHidden();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  } finally {
    await close();
  }
});
