/** How a colleague or a municipal officer gets an account: a link with the token in its fragment, for one use. */
import type { InfoPoint } from '#domain/enrolment.ts';
import { addPerson, type Roles, type SignUps } from '#hub/accounts/add-person.ts';
import { attemptLimit } from '#hub/http/attempt-limit.ts';
import { problem, tooManyTries } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import {
  acceptanceBodySchema,
  acceptancesPath,
  invitationAnswerSchema,
  invitationBodySchema,
  invitationsPath,
  ownAccountSchema,
  type Role,
} from '#wire/accounts.ts';
import { accountOf, type NameStore } from './own-account.ts';
import { emailTaken, linkGone, type SignIn } from './set-up.ts';

type AccountRole = { organisation: string; role: Role; municipality: string | null };
type NewInvitation = { hash: string; role: Role; municipality: string | null; expiresAt: Date; now: Date };

export type InvitationStore = NameStore &
  Roles & {
    infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
    addInvitation: (organisation: string, invitation: NewInvitation) => Promise<void>;
    isInvitation: (hash: string, now: Date) => Promise<boolean>;
    useInvitation: (hash: string, now: Date, userId: string) => Promise<AccountRole | undefined>;
  };

const quarterOfAnHour = 15 * 60_000;
const week = 7 * 24 * 60 * 60_000;

export function invitations(store: InvitationStore): Route {
  return route({
    method: 'POST',
    path: invitationsPath,
    access: 'coordinator',
    operation: 'maakUitnodiging',
    summary: 'Een uitnodiging maken: één keer en een week te gebruiken',
    tag: 'accounts',
    body: invitationBodySchema,
    answer: invitationAnswerSchema,
    status: 201,
    problems: [409],
    handle: async ({ caller, body, now, origin }) => {
      const municipality = body.role === 'municipal-officer' ? body.municipality : null;
      const own = await store.infoPointsOf(caller.organisation);
      if (municipality !== null && !own.some((point) => point.municipality.code === municipality)) {
        return { problem: noInfoPointThere };
      }
      const token = newToken();
      const expiresAt = new Date(now.getTime() + week);
      const invitation = { hash: hashOf(token), role: body.role, municipality, expiresAt, now };
      await store.addInvitation(caller.organisation, invitation);
      return { value: { link: `${origin}/uitnodiging#${token}`, expiresAt: expiresAt.toISOString() } };
    },
  });
}

export function acceptances(store: InvitationStore, accounts: SignUps & SignIn): Route {
  const wrongLinks = attemptLimit({ most: 20, within: quarterOfAnHour });
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
    handle: async ({ body: { token, account }, now, address }) => {
      if (wrongLinks.isFull(address, now)) return { problem: tooManyTries, retryAfter: quarterOfAnHour / 1000 };
      const hash = hashOf(token);
      if (!(await store.isInvitation(hash, now))) {
        wrongLinks.count(address, now);
        return { problem: linkGone };
      }
      const made = await addPerson(accounts, store, account, (userId) => store.useInvitation(hash, now, userId));
      if (made === 'link-gone') return { problem: linkGone };
      if (made === 'email-taken') return { problem: emailTaken };
      const value = await accountOf(store, { ...account, ...made, kind: made.role });
      return { value, cookies: await accounts.signIn(account) };
    },
  });
}

const noInfoPointThere = problem(
  409,
  'geen-informatiepunt-in-gemeente',
  'In deze gemeente is geen informatiepunt van u',
  'Voeg eerst een informatiepunt in deze gemeente toe, of kies een andere gemeente.',
);
