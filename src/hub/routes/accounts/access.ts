/** What a coordinator sees and does about who has access to the own organisation, and an operator about who else runs the hub. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { NewRecoveryLink } from '#hub/store/accounts/recovery-links.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import {
  accessSchema,
  invitationGoneBodySchema,
  invitationsGonePath,
  peopleGonePath,
  peoplePath,
  peopleSessionsEndPath,
  personBodySchema,
  recoveryLinkAnswerSchema,
  recoveryLinkBodySchema,
  recoveryLinksPath,
  recoveryMade,
} from '#wire/access.ts';
import type { Role } from '#wire/roles.ts';
import { doneSchema } from '#wire/sign-in.ts';
import type { Note } from './limits.ts';
import type { NameStore } from './own-account.ts';

type Row = { role: Role; municipality: string | null; id: string };
export type AccessStore = Pick<NameStore, 'municipalityNamed'> & {
  peopleOf: (organisation: string) => Promise<(Row & { name: string; email: string; hasSecondFactor: boolean })[]>;
  personOf: (organisation: string, userId: string) => Promise<{ email: string } | undefined>;
  changeRole: (organisation: string, userId: string, to: Omit<Row, 'id'>) => Promise<void>;
  takeRole: (organisation: string, userId: string) => Promise<void>;
  openInvitations: (organisation: string, now: Date) => Promise<(Row & { expiresAt: Date })[]>;
  withdrawInvitation: (organisation: string, id: string) => Promise<boolean>;
  addRecoveryLink: (link: NewRecoveryLink) => Promise<void>;
};
type Parts = { store: AccessStore; accounts: Pick<Accounts, 'removeAccount' | 'endSessions'>; note: Note };

const recoveryLinkLife = 24 * 60 * 60_000;

export function accessRoutes({ store, accounts, note }: Parts): Route[] {
  const shared = { access: 'give-access', tag: 'toegang', status: 200 } as const;
  const named = (code: string | null) =>
    code === null ? null : (store.municipalityNamed(code) ?? { code, name: code });
  const list = route({
    ...shared,
    method: 'GET',
    path: peoplePath,
    operation: 'leesToegang',
    summary: 'Lezen wie toegang heeft, en welke uitnodigingen nog open staan',
    answer: accessSchema,
    handle: async ({ caller, now }) => {
      const people = await store.peopleOf(caller.organisation);
      const open = await store.openInvitations(caller.organisation, now);
      return {
        value: {
          people: people.map((person) => ({
            ...person,
            municipality: named(person.municipality),
            isYou: person.id === caller.userId,
          })),
          invitations: open.map(({ expiresAt, municipality, ...rest }) => ({
            ...rest,
            municipality: named(municipality),
            expiresAt: expiresAt.toISOString(),
          })),
        },
      };
    },
  });
  const remove = route({
    ...shared,
    method: 'POST',
    path: peopleGonePath,
    operation: 'verwijderToegang',
    summary: 'Iemand de toegang ontnemen; het account verdwijnt',
    body: personBodySchema,
    answer: doneSchema,
    problems: [404, 409],
    handle: async ({ caller, body, now }) => {
      const person = await store.personOf(caller.organisation, body.id);
      if (!person) return { problem: noPerson };
      if (body.id === caller.userId) return { problem: notYourself };
      await store.takeRole(caller.organisation, body.id);
      await accounts.removeAccount(body.id);
      const { organisation, email: who } = caller;
      await note({ organisation, what: 'access-removed', who, about: person.email }, now);
      return { value: { done: true as const } };
    },
  });
  const endSessions = route({
    ...shared,
    method: 'POST',
    path: peopleSessionsEndPath,
    operation: 'beeindigSessies',
    summary: 'Alle sessies van iemand beëindigen',
    body: personBodySchema,
    answer: doneSchema,
    problems: [404],
    handle: async ({ caller, body, now }) => {
      const person = await store.personOf(caller.organisation, body.id);
      if (!person) return { problem: noPerson };
      await accounts.endSessions(body.id);
      const { organisation, email: who } = caller;
      await note({ organisation, what: 'sessions-ended', who, about: person.email }, now);
      return { value: { done: true as const } };
    },
  });
  const recovery = route({
    ...shared,
    method: 'POST',
    path: recoveryLinksPath,
    operation: 'maakHerstellink',
    summary:
      'Een link maken waarmee iemand opnieuw een wachtwoord kiest, met of zonder de tweede stap; één keer en een dag te gebruiken',
    body: recoveryLinkBodySchema,
    answer: recoveryLinkAnswerSchema,
    status: 201,
    problems: [404],
    handle: async ({ caller, body, now, origin }) => {
      const person = await store.personOf(caller.organisation, body.id);
      if (!person) return { problem: noPerson };
      const token = newToken();
      const expiresAt = new Date(now.getTime() + recoveryLinkLife);
      await store.addRecoveryLink({
        hash: hashOf(token),
        userId: body.id,
        expiresAt,
        keepsSecondStep: body.keepsSecondStep,
      });
      const { organisation, email: who } = caller;
      await note({ organisation, what: recoveryMade(body.keepsSecondStep), who, about: person.email }, now);
      return { value: { link: `${origin}/herstel#${token}`, expiresAt: expiresAt.toISOString() } };
    },
  });
  const withdraw = route({
    ...shared,
    method: 'POST',
    path: invitationsGonePath,
    operation: 'trekUitnodigingIn',
    summary: 'Een open uitnodiging intrekken',
    body: invitationGoneBodySchema,
    answer: doneSchema,
    problems: [404],
    handle: async ({ caller, body, now }) => {
      if (!(await store.withdrawInvitation(caller.organisation, body.id))) return { problem: noInvitation };
      await note({ organisation: caller.organisation, what: 'invitation-withdrawn', who: caller.email }, now);
      return { value: { done: true as const } };
    },
  });
  return [list, remove, endSessions, recovery, withdraw];
}

export const noPerson = problem(404, 'geen-account', 'Dit account is er niet', 'Kies iemand van de eigen organisatie.');
const noInvitation = problem(404, 'geen-uitnodiging', 'Deze uitnodiging is er niet meer', 'Laad de pagina opnieuw.');
export const notYourself = problem(
  409,
  'niet-jezelf',
  'Je kunt je eigen toegang niet wijzigen of weghalen',
  'Vraag een collega die dat ook mag om het te doen.',
);
