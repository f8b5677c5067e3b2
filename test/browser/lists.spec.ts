import { expect, test } from '@playwright/test';
import { expectWell } from './expect-well.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
});
test.afterAll(async () => {
  await tablet.close();
});

test('a coordinator stops a topic and adds another, and the tiles of the tablet follow', async () => {
  const app = 'De DigiD-app installeren of gebruiken';
  const desk = tablet.page;
  await expect(desk.getByRole('button', { name: app })).toBeVisible();
  const office = await desk.context().newPage();
  await office.goto(`${tablet.address}/kantoor/lijsten`);
  await expect(office.getByRole('list', { name: 'Onderwerpen' })).toBeVisible();
  await expectWell(office, 'lists as published');

  await office.getByRole('button', { name: `Wijzig “${app}”` }).click();
  await expectWell(office, 'another name for a choice');
  await office.getByRole('button', { name: 'Samenvoegen' }).click();
  await expectWell(office, 'two choices into one');
  await office.getByRole('button', { name: 'Stoppen' }).click();
  await office.getByRole('button', { name: 'Laat stoppen' }).click();
  await office.getByRole('button', { name: 'Voeg een keuze toe' }).click();
  await office.getByLabel('Naam in het Nederlands').fill('DigiD opheffen');
  await office.getByLabel('Naam in het Engels').fill('Cancel DigiD');
  await office.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await expect(office.getByText('1 nieuw, 1 gestopt')).toBeVisible();
  await office.getByText('Gestopt: 1 keuze').click();
  await expectWell(office, 'changes that are not published');
  await office.getByRole('button', { name: 'Publiceren' }).click();
  await expect(office.getByText(/^Gepubliceerd/)).toBeVisible();
  await office.getByLabel('Welke lijst?').selectOption('Favorieten');
  await expectWell(office, 'favourites, just published');

  await desk.reload();
  // The desk is there before the new lists are, and an open visit keeps the lists it began with.
  await desk.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  await expect(desk.getByRole('button', { name: app })).toHaveCount(0);
  await desk.getByRole('group', { name: 'Waar gaat het over?' }).getByRole('button', { name: 'DigiD' }).click();
  await expect(desk.getByRole('button', { name: 'DigiD opheffen' })).toBeVisible();
  await expect(desk.getByRole('button', { name: app })).toHaveCount(0);
});

test('the arrow keeps the focus of who presses it, also when the row moves down', async () => {
  const office = await tablet.page.context().newPage();
  await office.goto(`${tablet.address}/kantoor/lijsten`);
  const lower = office.getByRole('button', { name: 'Zet “DigiD aanvragen” lager' });
  await lower.focus();

  await office.keyboard.press('Enter');
  await expect(office.getByText('“DigiD aanvragen” staat nu op plaats 2', { exact: false })).toBeAttached();

  await expect(lower).toBeFocused();
});
