/** Signing in with a password, and out again. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  emptyBodySchema,
  signInAnswerSchema,
  signInBodySchema,
  signInPath,
  signOutAnswerSchema,
  signOutPath,
} from '#wire/sign-in.ts';
import { type Note, signInFrom, signInTo, type TryStore, takeTries } from './limits.ts';

export type RoleStore = { roleOf: (userId: string) => Promise<{ organisation: string | null } | undefined> };
export type SignInParts = {
  store: TryStore & RoleStore;
  accounts: Pick<Accounts, 'signIn' | 'signOut' | 'userIdOf' | 'endSessionBefore'>;
  note: Note;
};

export function signInRoutes({ store, accounts, note }: SignInParts): Route[] {
  /** The organisation of an account, for its log; nothing for an address that has no account. */
  async function noteAbout(email: string, what: 'signed-in' | 'sign-in-failed' | 'sign-in-locked', now: Date) {
    const userId = await accounts.userIdOf(email);
    const role = userId && (await store.roleOf(userId));
    if (role) await note({ organisation: role.organisation ?? '', what, who: email.toLowerCase() }, now);
  }
  const signIn = route({
    method: 'POST',
    path: signInPath,
    access: 'public',
    operation: 'meldAan',
    summary: 'Aanmelden met e-mailadres en wachtwoord',
    tag: 'aanmelden',
    body: signInBodySchema,
    answer: signInAnswerSchema,
    status: 201,
    problems: [401, 429],
    handle: async ({ body: { email, password }, headers, now, address }) => {
      const full = await takeTries(store, [signInFrom(address), signInTo(email)], now);
      if (full?.isFirstFull) await noteAbout(email, 'sign-in-locked', now);
      if (full) return full;
      const said = await accounts.signIn({ email, password });
      await noteAbout(email, said ? 'signed-in' : 'sign-in-failed', now);
      if (!said) return { problem: wrongSignIn };
      await store.giveBackTry(signInFrom(address));
      await store.forgetTries(signInTo(email));
      if (said.state === 'signed-in') await accounts.endSessionBefore(headers);
      return { value: { state: said.state, user: { email } }, cookies: said.cookies };
    },
  });
  const signOut = route({
    method: 'POST',
    path: signOutPath,
    access: 'own-account',
    operation: 'meldAf',
    summary: 'Afmelden: de eigen sessie beëindigen',
    tag: 'aanmelden',
    body: emptyBodySchema,
    answer: signOutAnswerSchema,
    status: 200,
    handle: async ({ caller, headers, now }) => {
      const cookies = await accounts.signOut(headers);
      await note({ organisation: caller.organisation ?? '', what: 'signed-out', who: caller.email }, now);
      return { value: { success: true as const }, cookies };
    },
  });
  return [signIn, signOut];
}

const wrongSignIn = problem(
  401,
  'aanmelden',
  'E-mailadres of wachtwoord klopt niet',
  'Controleer beide en probeer het opnieuw.',
);
