import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { codeFrom } from '../support/authenticator.ts';
import { expectWell } from './expect-well.ts';
import { coordinator, signIn } from './first-day.ts';
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

// One hub for all: what one does, the next finds.
test.describe.configure({ mode: 'serial' });

let tablet: TabletAtHub;

test.beforeAll(async () => {
  tablet = await openTabletAtHub();
});
test.afterAll(async () => {
  await tablet.close();
});

/** Somebody's own browser, with a device that holds passkeys and knows its owner; `isOwner`: whether that one is there now. */
async function ownBrowser(): Promise<{
  page: Page;
  isOwner: (there: boolean) => Promise<void>;
  keys: () => Promise<number>;
}> {
  const browser = tablet.page.context().browser();
  if (!browser) throw new Error('expected the browser of the tablet');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const device: CDPSession = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    page,
    isOwner: async (isUserVerified) => {
      await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    keys: async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

const again = (page: Page) => page.getByLabel('Je wachtwoord', { exact: true }).first();

/** A link as the coordinator hands it over. */
async function linkFor(role: RegExp, municipality?: string): Promise<string> {
  const office = await tablet.page.context().newPage();
  await office.goto(`${tablet.address}/kantoor/toegang`);
  await office.getByRole('radio', { name: role }).check();
  if (municipality) await office.getByLabel('Welke gemeente?').selectOption({ label: municipality });
  await office.getByRole('button', { name: 'Maak een uitnodiging' }).click();
  const link = await office.getByLabel('Link').inputValue();
  await office.close();
  return link;
}

test('a municipal officer gets no further than the own account, until a passkey is made; and signs in with it alone', async () => {
  const link = await linkFor(/Iemand van de gemeente/, 'Utrecht');
  const { page, isOwner, keys } = await ownBrowser();

  await page.goto(link);
  await page.getByLabel('Je naam').fill('Gemeente');
  await page.getByLabel('E-mailadres').fill('gemeente@voorbeeldstad.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await expectWell(page, 'an invitation');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await expect(page.getByText('Voor jouw account is meer nodig dan een wachtwoord.', { exact: false })).toBeVisible();
  await expectWell(page, 'an account that owes a second factor');

  await page.getByRole('button', { name: 'Sleutel toevoegen' }).click();
  await page.getByLabel('Naam van de sleutel').fill('Laptop van het werk');
  await again(page).fill(coordinator.password);
  await expectWell(page, 'a passkey in the making');
  await page.getByRole('button', { name: 'Sleutel toevoegen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat gebeurde er voor inwoners van Utrecht?' })).toBeVisible();
  expect(await keys()).toBe(1);

  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await expectWell(page, 'signing in, with a passkey on offer');
  await isOwner(false);
  await page.getByRole('button', { name: 'Inloggen met een toegangssleutel' }).click();
  await expect(page.getByText('Dat lukte niet. Probeer het opnieuw, of log in met je wachtwoord.')).toBeVisible();
  await isOwner(true);
  await page.getByRole('button', { name: 'Inloggen met een toegangssleutel' }).click();
  await expect(page.getByRole('heading', { name: 'Wat gebeurde er voor inwoners van Utrecht?' })).toBeVisible();

  await page.goto(`${tablet.address}/kantoor/account`);
  await expect(page.getByText('Laptop van het werk', { exact: false })).toBeVisible();
  await expectWell(page, 'an account with a passkey');
  await page.context().close();
});

test('a password alone does not change the second factor of whoever has one', async () => {
  const { page } = await ownBrowser();
  await page.goto(`${tablet.address}/kantoor`);
  await page.getByLabel('E-mailadres').fill('gemeente@voorbeeldstad.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();

  await expect(page.getByText('Log eerst opnieuw in met je toegangssleutel', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sleutel toevoegen' })).toHaveCount(0);
  await expectWell(page, 'an account whose second factor was left at home');
  await page.context().close();
});

test('a coordinator switches codes on, keeps the recovery codes, and is asked for a code from then on', async () => {
  const { page } = await ownBrowser();
  await signIn(page, tablet.address);
  await page.goto(`${tablet.address}/kantoor/account`);
  await expectWell(page, 'an account with a password only');

  await page.getByRole('button', { name: 'Codes aanzetten' }).click();
  await again(page).fill('niet het goede wachtwoord');
  await page.getByRole('button', { name: 'Codes aanzetten' }).click();
  await expect(page.getByText('Het wachtwoord klopt niet.', { exact: false })).toBeVisible();
  await again(page).fill(coordinator.password);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/codes') && response.status() === 201),
    page.getByRole('button', { name: 'Codes aanzetten' }).click(),
  ]);
  const { uri } = (await answer.json()) as { uri: string };
  await expect(page.getByText('Bewaar deze herstelcodes.', { exact: false })).toBeVisible();
  await expectWell(page, 'codes in the making');
  const used = codeFrom(uri);
  await page.getByLabel('Code uit de app').fill(used);
  await page.getByRole('button', { name: 'Code nakijken' }).click();
  await expect(page.getByText('De codes staan aan.', { exact: false })).toBeVisible();
  await expectWell(page, 'an account with codes');

  await page.getByRole('button', { name: 'Overal uitloggen' }).click();
  // Below the one that the password itself is changed with.
  await page.getByLabel('Je wachtwoord', { exact: true }).last().fill(coordinator.password);
  await expectWell(page, 'signing out everywhere');
  await page.getByRole('button', { name: 'Overal uitloggen' }).click();
  await page.getByLabel('E-mailadres').fill(coordinator.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(coordinator.password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nog één stap' })).toBeVisible();
  await expectWell(page, 'the second step');
  await page.getByLabel('Code uit de app').fill(used);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText('Deze code klopt niet, of hij is al gebruikt.', { exact: false })).toBeVisible();
  // Of a half minute later: the one of now may be used already.
  await page.getByLabel('Code uit de app').fill(codeFrom(uri, 1));
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('heading', { name: /Mijn account|^Hoe (was|gaat)/ }).waitFor();

  await page.goto(`${tablet.address}/kantoor/toegang`);
  await expect(page.getByText('logt in met een tweede stap').first()).toBeVisible();
  await expectWell(page, 'who has access, and what was done');
  await page.getByRole('button', { name: /^Nieuwe toegang geven: / }).click();
  await expectWell(page, 'what somebody lost');
  await page.getByRole('button', { name: 'Ook de tweede stap' }).click();
  const link = await page.getByLabel('Link').inputValue();
  await expectWell(page, 'a link for who cannot get in');
  await page.goto(link);
  await expectWell(page, 'choosing a new password with a link');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('welkom welkom 1');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByText('te makkelijk te raden', { exact: false })).toBeVisible();
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('vier losse woorden samen');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await expect(page.getByText('Je nieuwe wachtwoord is opgeslagen.', { exact: false })).toBeVisible();
  await page.context().close();
});
