/** The first start: the one-time link makes the organisation, its first info point and its first coordinator. */
import type { Catalogue } from '#domain/catalogue.ts';
import { addPerson, type Roles, type SignUps } from '#hub/accounts/add-person.ts';
import { isEasyToGuess } from '#hub/accounts/passwords.ts';
import { doesNotFit, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { WorkFor } from '#hub/http/who-asks.ts';
import { hashOf } from '#hub/tokens.ts';
import { type NewAccount, type NewInfoPoint, ownAccountSchema, setUpBodySchema, setUpPath } from '#wire/accounts.ts';
import { linkFrom, type Note, type TryStore, takeTries } from './limits.ts';
import { accountOf, type NameStore } from './own-account.ts';
import { easyToGuess } from './own-security.ts';

type SetUp = {
  linkHash: string;
  organisation: string;
  infoPoint: NewInfoPoint;
  userId: string;
  startingLists: Catalogue;
};
export type SetUpStore = NameStore &
  TryStore &
  Roles & {
    workFor: WorkFor;
    isFirstLink: (hash: string) => Promise<boolean>;
    /** The new organisation's id, or `undefined` when the link was gone. */
    setUp: (asked: SetUp) => Promise<string | undefined>;
  };
/** The cookies of a new session, and an end to the one that this browser had. */
export type SignIn = {
  endSessionBefore: (headers: Headers) => Promise<void>;
  signIn: (account: Pick<NewAccount, 'email' | 'password'>) => Promise<{ cookies: string[] } | undefined>;
};

type SetUpParts = {
  store: SetUpStore;
  accounts: SignUps & SignIn;
  startingLists: Catalogue;
  note: Note;
  needsSecondFactor: (role: string) => boolean;
};

export function setUp({ store, accounts, startingLists, note, needsSecondFactor }: SetUpParts): Route {
  return route({
    method: 'POST',
    path: setUpPath,
    access: 'public',
    operation: 'neemInGebruik',
    summary: 'De hub in gebruik nemen met de eenmalige link van de eerste start',
    tag: 'accounts',
    body: setUpBodySchema,
    answer: ownAccountSchema,
    status: 201,
    problems: [409, 410, 429],
    handle: async ({ body: { token, organisation, infoPoint, account }, headers, now, address }) => {
      const full = await takeTries(store, [linkFrom(address)], now);
      if (full) return full;
      const linkHash = hashOf(token);
      if (!(await store.isFirstLink(linkHash))) return { problem: linkGone };
      await store.giveBackTry(linkFrom(address));
      if (await isEasyToGuess(account.password, account.email)) return { problem: easyToGuess('account.password') };
      if (!store.municipalityNamed(infoPoint.municipality)) return { problem: unknownMunicipality('infoPoint.') };
      const made = await addPerson(accounts, store, account, async (userId) => {
        const id = await store.setUp({ linkHash, organisation, infoPoint, userId, startingLists });
        return id === undefined ? undefined : { id };
      });
      if (made === 'link-gone') return { problem: linkGone };
      if (made === 'email-taken') return { problem: emailTaken };
      await note({ organisation: made.id, what: 'set-up', who: account.email }, now);
      const own = { ...account, kind: 'coordinator' as const, organisation: made.id };
      const value = await store.workFor(own, () => accountOf(store, own, needsSecondFactor('coordinator')));
      await accounts.endSessionBefore(headers);
      return { value, cookies: (await accounts.signIn(account))?.cookies ?? [] };
    },
  });
}

export const linkGone = problem(
  410,
  'link',
  'Deze link werkt niet meer',
  'De link is al gebruikt, verlopen of vervangen. Vraag om een nieuwe link, of start de hub opnieuw als er nog geen account is.',
);

export const emailTaken = problem(
  409,
  'e-mailadres',
  'Met dit e-mailadres is er al een account',
  'Log daarmee in, of gebruik een ander e-mailadres.',
);

export function unknownMunicipality(under: string) {
  return doesNotFit([{ path: `${under}municipality`, message: 'Deze gemeentecode bestaat niet.' }]);
}
