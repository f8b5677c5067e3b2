/** The screens around people: who has access, and the own account. */

import { demoPeople } from '#hub/demo/fill-demo.ts';
import { type Access, peopleGonePath, peoplePath } from '#wire/access.ts';
import { invitationsPath, type OwnAccount, ownAccountPath } from '#wire/accounts.ts';
import { type OwnSecurity, ownPasswordPath, ownSecurityPath, ownSessionsPath } from '#wire/own-security.ts';
import type { AtOffice } from './at-office.ts';
import type { OfficeState } from './state.ts';
import { away, bent, both, refused, silent } from './wire.ts';

const access = '/kantoor/toegang';
const known = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.accessList.people }).waitFor();
const toOther = async (at: AtOffice, what: string) => {
  await known(at);
  await at.act(new RegExp(`^${what}: `));
};

export const accesses: readonly OfficeState[] = [
  { name: 'who has access', path: access, isWhole: true, reach: known },
  {
    name: 'an invitation for a municipality',
    path: access,
    reach: async (at) => {
      await known(at);
      await at.page.getByRole('radio').last().check();
      await at.page.getByLabel(at.say.access.municipality).waitFor();
    },
  },
  {
    name: 'an invitation that was made',
    path: access,
    reach: async (at) => {
      await known(at);
      await at.act(at.say.access.submit);
      await at.page.getByLabel(at.say.access.link, { exact: true }).waitFor();
    },
  },
  {
    name: 'an invitation that could not be made',
    path: access,
    wire: refused('POST', invitationsPath, 429),
    reach: async (at) => {
      await known(at);
      await at.act(at.say.access.submit);
      await at.page.getByRole('alert').waitFor();
    },
  },
  { name: 'access is taken away, asked once more', path: access, reach: (at) => toOther(at, at.say.accessList.remove) },
  {
    name: 'access could not be taken away',
    path: access,
    wire: away('POST', peopleGonePath),
    reach: async (at) => {
      await toOther(at, at.say.accessList.remove);
      await at.act(new RegExp(`^${at.say.accessList.remove}: `));
      await at.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a link for who cannot get in',
    path: access,
    reach: async (at) => {
      await toOther(at, at.say.accessList.recover);
      await at.page.getByLabel(at.say.access.link, { exact: true }).waitFor();
    },
  },
  {
    name: 'what did somebody lose who has a second step',
    path: access,
    wire: bent<Access>(peoplePath, ({ people, ...rest }) => ({
      people: people.map((person) => ({ ...person, hasSecondFactor: true })),
      ...rest,
    })),
    reach: async (at) => {
      await toOther(at, at.say.accessList.recover);
      await at.page.getByRole('button', { name: at.say.accessList.lostPassword }).waitFor();
    },
  },
  {
    name: 'access, being fetched',
    path: access,
    wire: silent('GET', peoplePath),
    reach: ({ sees, say }) => sees(say.accessList.fetching),
  },
  {
    name: 'access, a hub that is away',
    path: access,
    wire: away('GET', peoplePath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
];

const account = '/kantoor/account';
const mine = ({ page, say }: AtOffice) => page.getByRole('heading', { name: say.accountPage.sessions.title }).waitFor();
const secured = bent<OwnSecurity>(ownSecurityPath, (own) => ({
  ...own,
  hasCodes: true,
  passkeys: [{ id: 'a', name: 'Laptop van het werk', since: '2026-02-03T08:00:00.000Z' }],
}));
const longAgo = {
  id: 'b',
  since: '2026-02-03T08:00:00.000Z',
  lastSeen: '2026-02-04T08:00:00.000Z',
  how: 'passkey' as const,
  isThisOne: false,
};

export const accounts: readonly OfficeState[] = [
  { name: 'the own account', path: account, isWhole: true, reach: mine },
  {
    name: 'the own account with codes, a passkey and another session',
    path: account,
    wire: both(
      secured,
      bent<object[]>(ownSessionsPath, (all) => [...all, longAgo]),
    ),
    reach: mine,
  },
  {
    name: 'a second factor is owed',
    path: account,
    wire: bent<OwnAccount>(ownAccountPath, (own) => ({ ...own, owesSecondFactor: true })),
    reach: ({ sees, say }) => sees(say.accountPage.owes),
  },
  {
    name: 'the forms of the own account, sent empty',
    path: account,
    reach: async (at) => {
      await mine(at);
      await at.act(at.say.accountPage.password.submit);
      await at.act(at.say.accountPage.codes.start);
      await at.act(at.say.accountPage.passkeys.add);
      await at.act(at.say.accountPage.passkeys.add);
      await at.sees(at.say.signIn.passwordMissing);
    },
  },
  {
    name: 'a new password that is easy',
    path: account,
    wire: refused('POST', ownPasswordPath, 400),
    reach: async (at) => {
      await mine(at);
      await at.fill(at.say.accountPage.again, 'voorbeeld voorbeeld');
      await at.fill(at.say.accountPage.password.next, 'welkom welkom 1');
      await at.act(at.say.accountPage.password.submit);
      await at.sees(at.say.accountPage.password.easy);
    },
  },
  {
    name: 'codes in the making',
    path: account,
    reach: async (at) => {
      await mine(at);
      await at.act(at.say.accountPage.codes.start);
      await at.page
        .getByLabel(at.say.accountPage.again, { exact: true })
        .first()
        .fill(demoPeople[0]?.password ?? '');
      await at.page.getByRole('button', { name: at.say.accountPage.codes.start }).click();
      await at.page
        .getByLabel(at.say.accountPage.codes.qr)
        .or(at.page.getByText(at.say.accountPage.codes.scan))
        .first()
        .waitFor();
    },
  },
  {
    name: 'the own account, a hub that is away',
    path: account,
    wire: away('GET', ownSecurityPath),
    reach: ({ sees, say }) => sees(say.noAnswer),
  },
  {
    name: 'the session is over',
    path: '/kantoor/openingstijden',
    wire: refused('GET', '/api/v1/openingstijden', 401),
    reach: ({ sees, say }) => sees(say.signIn.over),
  },
];
