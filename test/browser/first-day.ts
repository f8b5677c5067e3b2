/** The first day of a hub, through its own screens: the one-time link, the first coordinator, the first tablet. */
import type { Page } from '@playwright/test';

export const coordinator = {
  email: 'coordinator@voorbeeldbibliotheek.example',
  password: 'vier woorden achter elkaar',
};

/** Follows the one-time link; leaves the page where this browser can be made a tablet with one more tap. */
export async function setUpHub(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Naam van de bibliotheekorganisatie').fill('Bibliotheek De Voorbeeldstreek');
  await page.getByLabel('Naam van het informatiepunt').fill('Informatiepunt Lindehof');
  await page.getByLabel('Plaats').fill('Voorbeeldstad');
  await page.getByLabel('Gemeente').fill('Utrecht');
  await page.getByLabel('Je naam').fill('Coördinator');
  await page.getByLabel('E-mailadres').fill(coordinator.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await page.getByRole('button', { name: 'In gebruik nemen' }).click();
  await page.getByRole('heading', { name: 'Klaar om te tellen' }).waitFor();
}

/** One tap for a tablet, one to its desk, and the wait until the app's own files are kept for a day without a network. */
export async function openAsTablet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Maak van dit apparaat een tablet' }).click();
  await page.getByRole('link', { name: 'Naar de balie' }).click();
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/kantoor`);
  await page.getByLabel('E-mailadres').fill(coordinator.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.getByRole('heading', { name: /^Hoe (was|gaat)/ }).waitFor();
}
