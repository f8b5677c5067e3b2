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

test('a coordinator says when the info point is open, with a day on which it is otherwise', async () => {
  const office = await tablet.page.context().newPage();
  await office.goto(`${tablet.address}/kantoor/openingstijden`);
  await expect(office.getByText('Er zijn nog geen openingstijden.')).toBeVisible();

  await office.getByLabel('maandag').fill('half negen');
  await office.getByRole('button', { name: 'Openingstijden bewaren' }).click();
  await expect(office.getByText('Schrijf bijvoorbeeld 9.00-12.30', { exact: false }).first()).toBeVisible();
  await expectWell(office, 'opening hours that are no hours');
  await office.getByLabel('maandag').fill('9.00-12.30, 13.00-17.00');
  await office.getByLabel('Dag', { exact: true }).fill('2026-12-25');
  await office.getByRole('button', { name: 'Uitzondering toevoegen' }).click();
  await expect(office.getByText('vrijdag 25 december 2026: gesloten')).toBeVisible();
  await office.getByRole('button', { name: 'Openingstijden bewaren' }).click();
  await expect(office.getByText(/De openingstijden van .* zijn bewaard/)).toBeVisible();
  await expectWell(office, 'opening hours, saved');

  await office.reload();
  await expect(office.getByLabel('maandag')).toHaveValue('9.00-12.30, 13.00-17.00');
  await expect(office.getByText('vrijdag 25 december 2026: gesloten')).toBeVisible();
});

test('a coordinator closes a month, corrects it afterwards, and sees every difference', async () => {
  const office = await tablet.page.context().newPage();
  await office.goto(`${tablet.address}/kantoor/afsluiten`);
  await expect(office.getByText('Er was in deze maand geen tablet.')).toBeVisible();
  await expectWell(office, 'a month that can be closed');

  await office.getByRole('button', { name: /afsluiten: / }).click();
  await expectWell(office, 'closing is asked once more');
  await office.getByRole('button', { name: 'Ja, sluit af' }).click();
  await expect(office.getByText(/^Afgesloten op .* als nummer 1, met 0 bezoeken\.$/)).toBeVisible();
  await expect(office.getByText('Daarna kwam er niets meer bij.')).toBeVisible();

  await office.getByLabel('Hoeveel bezoeken?').fill('0');
  await office.getByRole('button', { name: 'Correctie maken' }).click();
  await expect(office.getByText('Vul een heel getal in van 1 tot en met 500.')).toBeVisible();
  await office.getByLabel('Hoeveel bezoeken?').fill('3');
  await office.getByRole('button', { name: 'Correctie maken' }).click();
  await expect(office.getByText('Na afsluiting: +3.')).toBeVisible();
  await expect(office.getByText(/^Correctie 1 bij .* telt mee\.$/)).toBeVisible();
  await expect(office.getByRole('table', { name: 'Correcties: verschil, reden en dag' })).toContainText('+3');
  await office.getByRole('button', { name: /^Wat is er anders bij/ }).click();
  await expect(office.getByRole('table', { name: /^Verschil met de afgesloten maand/ })).toContainText('+3');
  await expectWell(office, 'a closed month with what came after it');

  await office.getByLabel('Wat moet er gebeuren?').selectOption('Bezoeken eraf');
  await office.getByLabel('Hoeveel bezoeken?').fill('4');
  await office.getByRole('button', { name: 'Correctie maken' }).click();
  await expect(office.getByText(/De correctie haalt meer weg dan er in deze maand geteld is/)).toBeVisible();
});
