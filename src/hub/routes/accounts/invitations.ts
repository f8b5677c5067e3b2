/** How somebody gets an account: a link with the token in its fragment, for one use. */
import { addPerson, type Roles, type SignUps } from '#hub/accounts/add-person.ts';
import { isEasyToGuess } from '#hub/accounts/passwords.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { WorkFor } from '#hub/http/who-asks.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import {
  acceptanceBodySchema,
  acceptancesPath,
  invitationAnswerSchema,
  invitationBodySchema,
  invitationsPath,
  ownAccountSchema,
} from '#wire/accounts.ts';
import type { Role } from '#wire/roles.ts';
import { type GivingStore, municipalityOf, roleRefused } from './giving-roles.ts';
import { linkFrom, type Note, type TryStore, takeTries } from './limits.ts';
import { accountOf, type NameStore } from './own-account.ts';
import { easyToGuess } from './own-security.ts';
import { emailTaken, linkGone, type SignIn } from './set-up.ts';

type AccountRole = { organisation: string; role: Role; municipality: string | null };
type NewInvitation = { hash: string; role: Role; municipality: string | null; expiresAt: Date; now: Date };

export type InvitationStore = NameStore &
  TryStore &
  Roles &
  GivingStore & {
    workFor: WorkFor;
    addInvitation: (organisation: string, invitation: NewInvitation) => Promise<void>;
    isInvitation: (hash: string, now: Date) => Promise<boolean>;
    useInvitation: (hash: string, now: Date, userId: string) => Promise<AccountRole | undefined>;
  };

const week = 7 * 24 * 60 * 60_000;

export function invitations(store: InvitationStore, note: Note): Route {
  return route({
    method: 'POST',
    path: invitationsPath,
    access: 'give-access',
    operation: 'maakUitnodiging',
    summary: 'Een uitnodiging maken: één keer en een week te gebruiken',
    tag: 'accounts',
    body: invitationBodySchema,
    answer: invitationAnswerSchema,
    status: 201,
    problems: [409],
    handle: async ({ caller, body, now, origin }) => {
      const refused = await roleRefused(store, caller, body);
      if (refused) return { problem: refused };
      const municipality = municipalityOf(body);
      const token = newToken();
      const expiresAt = new Date(now.getTime() + week);
      const invitation = { hash: hashOf(token), role: body.role, municipality, expiresAt, now };
      await store.addInvitation(caller.organisation, invitation);
      const { organisation, email: who } = caller;
      await note({ organisation, what: 'invited', who, about: body.role }, now);
      return { value: { link: `${origin}/uitnodiging#${token}`, expiresAt: expiresAt.toISOString() } };
    },
  });
}

type AcceptParts = {
  store: InvitationStore;
  accounts: SignUps & SignIn;
  note: Note;
  needsSecondFactor: (role: string) => boolean;
};

export function acceptances({ store, accounts, note, needsSecondFactor }: AcceptParts): Route {
  return route({
    method: 'POST',
    path: acceptancesPath,
    access: 'public',
    operation: 'aanvaardUitnodiging',
    summary: 'Een uitnodiging aanvaarden en daarmee een account maken',
    tag: 'accounts',
    body: acceptanceBodySchema,
    answer: ownAccountSchema,
    status: 201,
    problems: [409, 410, 429],
    handle: async ({ body: { token, account }, headers, now, address }) => {
      const full = await takeTries(store, [linkFrom(address)], now);
      if (full) return full;
      const hash = hashOf(token);
      if (!(await store.isInvitation(hash, now))) return { problem: linkGone };
      await store.giveBackTry(linkFrom(address));
      if (await isEasyToGuess(account.password, account.email)) return { problem: easyToGuess('account.password') };
      const made = await addPerson(accounts, store, account, (userId) => store.useInvitation(hash, now, userId));
      if (made === 'link-gone') return { problem: linkGone };
      if (made === 'email-taken') return { problem: emailTaken };
      const { organisation, role } = made;
      await note({ organisation, what: 'invitation-accepted', who: account.email, about: role }, now);
      const own = { ...account, ...made, kind: role };
      const value = await store.workFor(made, () => accountOf(store, own, needsSecondFactor(role)));
      await accounts.endSessionBefore(headers);
      return { value, cookies: (await accounts.signIn(account))?.cookies ?? [] };
    },
  });
}
