/** What somebody sees of the own way in, and changing the password. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { isEasyToGuess } from '#hub/accounts/passwords.ts';
import { doesNotFit, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { type AnyoneSignedIn, isStrong } from '#hub/http/who-asks.ts';
import { newPasswordBodySchema, ownPasswordPath, ownSecurityPath, ownSecuritySchema } from '#wire/own-security.ts';
import type { Problem } from '#wire/problem.ts';
import { doneSchema } from '#wire/sign-in.ts';
import { type Note, passwordOf, type TryStore, takeTries, wrongPassword } from './limits.ts';

export type OwnSecurityParts = {
  store: TryStore;
  accounts: Accounts;
  note: Note;
  needsSecondFactor: (role: string) => boolean;
  passkeysWorkAt: (origin: string) => boolean;
};

export type AgainParts = {
  store: TryStore;
  accounts: Pick<Accounts, 'hasPassword' | 'isPassword' | 'isFreshSession' | 'hasCodes' | 'passkeysOf'>;
};

export function ownSecurityRoutes(parts: OwnSecurityParts): Route[] {
  const { accounts, note } = parts;
  const read = route({
    method: 'GET',
    path: ownSecurityPath,
    access: 'own-account',
    operation: 'leesMijnBeveiliging',
    summary: 'Lezen hoe men zelf kan aanmelden',
    tag: 'mijn account',
    answer: ownSecuritySchema,
    status: 200,
    handle: async ({ caller, origin }) => {
      const passkeys = await accounts.passkeysOf(caller.userId);
      return {
        value: {
          hasPassword: await accounts.hasPassword(caller.userId),
          hasCodes: await accounts.hasCodes(caller.userId),
          passkeysWork: parts.passkeysWorkAt(origin),
          passkeys: passkeys.map(({ since, ...rest }) => ({ ...rest, since: since.toISOString() })),
          needsSecondFactor: parts.needsSecondFactor(caller.kind),
        },
      };
    },
  });
  const changePassword = route({
    method: 'POST',
    path: ownPasswordPath,
    access: 'own-account',
    operation: 'wijzigMijnWachtwoord',
    summary: 'Het eigen wachtwoord wijzigen; andere sessies eindigen',
    tag: 'mijn account',
    body: newPasswordBodySchema,
    answer: doneSchema,
    status: 200,
    problems: [403, 429],
    handle: async ({ caller, body: { current, next }, headers, now }) => {
      const refused = await factorsAgain(parts, caller, headers, current, now);
      if (refused) return refused;
      if (await isEasyToGuess(next, caller.email)) return { problem: easyToGuess('next') };
      await accounts.putPassword(caller.userId, next);
      await accounts.endOtherSessions(caller.userId, caller.session);
      await noteOwn(note, caller, 'password-changed', now);
      return { value: { done: true as const } };
    },
  });
  return [read, changePassword];
}

/**
 * The same before the password changes, or a second factor comes or goes. Who has one must just have signed in with it: or a password alone would
 * be enough to make another, and the first would have kept nobody out.
 */
export async function factorsAgain(
  parts: AgainParts,
  caller: AnyoneSignedIn,
  headers: Headers,
  password: string,
  now: Date,
): Promise<{ problem: Problem; retryAfter?: number } | undefined> {
  const { accounts } = parts;
  const { userId, session, how } = caller;
  if (!isStrong(how) || !(await accounts.isFreshSession(userId, session))) {
    const hasFactor = (await accounts.hasCodes(userId)) || (await accounts.passkeysOf(userId)).length > 0;
    if (hasFactor) return { problem: factorFirst };
  }
  return passwordAgain(parts, caller, headers, password, now);
}

/** Asked again before a session ends, and before the way in changes: one that was left open must not be enough. */
export async function passwordAgain(
  { store, accounts }: AgainParts,
  { userId, session }: Pick<AnyoneSignedIn, 'userId' | 'session'>,
  headers: Headers,
  password: string,
  now: Date,
): Promise<{ problem: Problem; retryAfter?: number } | undefined> {
  if (!(await accounts.hasPassword(userId))) {
    // Who has none here, says again who it is at the provider.
    return (await accounts.isFreshSession(userId, session)) ? undefined : { problem: signInAgain };
  }
  const full = await takeTries(store, [passwordOf(userId)], now);
  if (full) return full;
  if (!(await accounts.isPassword(headers, password))) return { problem: wrongPassword };
  await store.forgetTries(passwordOf(userId));
  return undefined;
}

export function noteOwn(note: Note, caller: AnyoneSignedIn, what: Parameters<Note>[0]['what'], now: Date) {
  return note({ organisation: caller.organisation ?? '', what, who: caller.email }, now);
}

const factorFirst = problem(
  403,
  'tweede-stap-eerst',
  'Log eerst in met je tweede stap',
  'Log uit en log weer in met je toegangssleutel of met een code. Wijzig dit dan binnen tien minuten.',
);
const signInAgain = problem(
  403,
  'eerst-opnieuw-inloggen',
  'Log eerst opnieuw in',
  'Log uit en log weer in via je organisatie. Doe dit dan binnen tien minuten.',
);

export function easyToGuess(path: string): Problem {
  const message =
    'Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.';
  return doesNotFit([{ path, message }]);
}
