/** The screens before anybody is let in: signing in, and the links that somebody is given. */
import { acceptancesPath, ownAccountPath, setUpPath } from '#wire/accounts.ts';
import { recoveriesPath, secondStepPath, signInPath, waysInPath } from '#wire/sign-in.ts';
import type { AtOffice } from './at-office.ts';
import type { OfficeState } from './state.ts';
import { answered, away, both, refused } from './wire.ts';

const aToken = 'a'.repeat(43);
const office = '/kantoor';
const entered = async ({ act, fill, say }: AtOffice) => {
  await fill(say.signIn.email, 'naam@bibliotheek.example');
  await fill(say.signIn.password, 'vier woorden achter elkaar');
  await act(say.signIn.submit);
};
const toSecondStep = answered('POST', signInPath, {
  state: 'second-step',
  user: { email: 'naam@bibliotheek.example' },
});
const secondStep = async (at: AtOffice) => {
  await entered(at);
  await at.page.getByRole('heading', { name: at.say.secondStep.title }).waitFor();
};
const link = (name: string, path: string, reach: OfficeState['reach'], wire?: OfficeState['wire']): OfficeState => ({
  name,
  path: `${path}#${aToken}`,
  reach,
  ...(wire && { wire }),
});
const newAccount = { name: 'Je naam', email: 'naam@bibliotheek.example', password: 'vier woorden achter elkaar' };
const fillAccount = async ({ fill, say }: AtOffice) => {
  await fill(say.account.name, newAccount.name);
  await fill(say.account.email, newAccount.email);
  await fill(say.account.password, newAccount.password);
};

/** For who is not signed in. */
export const atTheDoor: readonly OfficeState[] = [
  {
    name: 'signing in',
    path: office,
    isWhole: true,
    reach: ({ page, say }) => page.getByLabel(say.signIn.email).waitFor(),
  },
  {
    name: 'signing in, with every way there is',
    path: office,
    wire: answered('GET', waysInPath, {
      passkeys: true,
      providers: [{ id: 'a', name: 'Bibliotheek De Voorbeeldstreek' }],
    }),
    reach: ({ page, say }) => page.getByRole('button', { name: say.secondStep.passkey }).waitFor(),
  },
  {
    name: 'signing in, sent empty',
    path: office,
    reach: async ({ act, sees, say }) => {
      await act(say.signIn.submit);
      await sees(say.signIn.emailMissing);
    },
  },
  {
    name: 'signing in, a wrong password',
    path: office,
    wire: refused('POST', signInPath, 401),
    reach: async (at) => {
      await entered(at);
      await at.sees(at.say.signIn.wrong);
    },
  },
  {
    name: 'signing in, a hub that is away',
    path: office,
    wire: away('GET', ownAccountPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
  { name: 'the second step', path: office, wire: toSecondStep, reach: secondStep },
  {
    name: 'the second step, a wrong code',
    path: office,
    wire: both(toSecondStep, refused('POST', secondStepPath, 401)),
    reach: async (at) => {
      await secondStep(at);
      await at.fill(at.say.secondStep.code, '123456');
      await at.act(at.say.secondStep.submit);
      await at.sees(at.say.secondStep.wrong);
    },
  },
  {
    name: 'the second step, with a recovery code that is none',
    path: office,
    wire: toSecondStep,
    reach: async (at) => {
      await secondStep(at);
      await at.act(at.say.secondStep.lost);
      await at.act(at.say.secondStep.submit);
      await at.sees(at.say.secondStep.recoveryMissing);
    },
  },
  link('an invitation', '/uitnodiging', ({ page, say }) => page.getByLabel(say.account.email).waitFor()),
  link('an invitation, sent empty', '/uitnodiging', async ({ act, sees, say }) => {
    await act(say.invitation.submit);
    await sees(say.account.missing);
  }),
  link(
    'an invitation that was used',
    '/uitnodiging',
    async (at) => {
      await fillAccount(at);
      await at.act(at.say.invitation.submit);
      await at.sees(new RegExp(at.say.invitation.used));
    },
    refused('POST', acceptancesPath, 410),
  ),
  link('a new password', '/herstel', ({ page, say }) => page.getByLabel(say.accountPage.password.next).waitFor()),
  link(
    'a new password that is kept',
    '/herstel',
    async ({ fill, act, sees, say }) => {
      await fill(say.accountPage.password.next, newAccount.password);
      await act(say.recovery.submit);
      await sees(say.recovery.done);
    },
    answered('POST', recoveriesPath, { done: true }),
  ),
  link(
    'a new password with a link that was used',
    '/herstel',
    async ({ fill, act, sees, say }) => {
      await fill(say.accountPage.password.next, newAccount.password);
      await act(say.recovery.submit);
      await sees(new RegExp(say.recovery.used));
    },
    refused('POST', recoveriesPath, 410),
  ),
  link('setting up', '/begin', ({ page, say }) => page.getByLabel(say.setUp.organisationName).waitFor()),
  link('setting up, sent empty', '/begin', async ({ page, act, sees, say }) => {
    await page.getByLabel(say.setUp.organisationName).waitFor();
    await act(say.setUp.submit);
    await sees(say.infoPoint.unknownMunicipality);
  }),
  link(
    'setting up with a link that was used',
    '/begin',
    async (at) => {
      await at.fill(at.say.setUp.organisationName, 'Bibliotheek De Voorbeeldstreek');
      await at.fill(at.say.infoPoint.name, 'Informatiepunt Lindehof');
      await at.fill(at.say.infoPoint.place, 'Voorbeeldstad');
      await at.fill(at.say.infoPoint.municipality, 'Utrecht');
      await fillAccount(at);
      await at.act(at.say.setUp.submit);
      await at.sees(new RegExp(at.say.setUp.used));
    },
    refused('POST', setUpPath, 410),
  ),
];
