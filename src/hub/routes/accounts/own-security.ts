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
      const refused = await passwordAgain(parts, caller, headers, current, now);
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
 * The same before a second factor comes or goes. Who has one must have signed in with it: or a password alone would be
 * enough to make another, and the first would have kept nobody out.
 */
export async function factorsAgain(
  parts: Pick<OwnSecurityParts, 'store' | 'accounts'>,
  caller: AnyoneSignedIn,
  headers: Headers,
  password: string,
  now: Date,
): Promise<{ problem: Problem; retryAfter?: number } | undefined> {
  const { accounts } = parts;
  if (!isStrong(caller.how)) {
    const hasFactor = (await accounts.hasCodes(caller.userId)) || (await accounts.passkeysOf(caller.userId)).length > 0;
    if (hasFactor) return { problem: factorFirst };
  }
  return passwordAgain(parts, caller, headers, password, now);
}

/** Asked again before the way in changes: a session that was left open must not be enough. */
async function passwordAgain(
  { store, accounts }: Pick<OwnSecurityParts, 'store' | 'accounts'>,
  { userId }: Pick<AnyoneSignedIn, 'userId'>,
  headers: Headers,
  password: string,
  now: Date,
): Promise<{ problem: Problem; retryAfter?: number } | undefined> {
  if (!(await accounts.hasPassword(userId))) return undefined;
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
  'Log uit en log weer in met je toegangssleutel of met een code. Daarna kun je dit wijzigen.',
);

export function easyToGuess(path: string): Problem {
  const message =
    'Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.';
  return doesNotFit([{ path, message }]);
}
