/** The second step of signing in, and signing in with a passkey, which is both steps in one. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  emptyBodySchema,
  passkeyOptionsSchema,
  passkeyQuestionsPath,
  passkeySignInBodySchema,
  passkeySignInPath,
  secondStepBodySchema,
  secondStepPath,
  signInAnswerSchema,
} from '#wire/sign-in.ts';
import { type Note, signInFrom, stepOf, type TryStore, takeTries } from './limits.ts';
import type { RoleStore } from './sign-in.ts';

export type SecondStepParts = {
  store: TryStore & RoleStore;
  accounts: Pick<
    Accounts,
    'pendingPerson' | 'takeSecondStep' | 'personWith' | 'passkeyQuestion' | 'signInWithPasskey' | 'endSessionBefore'
  >;
  note: Note;
};

export function secondStepRoutes({ store, accounts, note }: SecondStepParts): Route[] {
  async function noted(userId: string, what: Parameters<Note>[0]['what'], now: Date): Promise<string> {
    const [role, person] = await Promise.all([store.roleOf(userId), accounts.personWith(userId)]);
    const email = person?.email ?? '';
    if (role) await note({ organisation: role.organisation ?? '', what, who: email }, now);
    return email;
  }
  const secondStep = route({
    method: 'POST',
    path: secondStepPath,
    access: 'public',
    operation: 'zetTweedeStap',
    summary: 'De tweede stap van het aanmelden: een code uit de app of een herstelcode',
    tag: 'aanmelden',
    body: secondStepBodySchema,
    answer: signInAnswerSchema,
    status: 201,
    problems: [401, 429],
    handle: async ({ body, headers, now, address }) => {
      const pending = await accounts.pendingPerson(headers);
      if (!pending) return { problem: stepOver };
      const full = await takeTries(store, [signInFrom(address), stepOf(pending)], now);
      if (full) return full;
      const said = await accounts.takeSecondStep(headers, pending, body, now);
      const what = !said ? 'second-step-failed' : 'recoveryCode' in body ? 'recovery-code-used' : 'signed-in';
      const email = await noted(pending, what, now);
      if (!said) return { problem: wrongCode };
      await store.giveBackTry(signInFrom(address));
      await store.forgetTries(stepOf(pending));
      await accounts.endSessionBefore(headers);
      return { value: { state: 'signed-in' as const, user: { email } }, cookies: said.cookies };
    },
  });
  const passkeyQuestion = route({
    method: 'POST',
    path: passkeyQuestionsPath,
    access: 'public',
    operation: 'vraagSleutel',
    summary: 'Wat een browser moet ondertekenen om met een toegangssleutel aan te melden',
    tag: 'aanmelden',
    body: emptyBodySchema,
    answer: passkeyOptionsSchema,
    status: 201,
    problems: [429],
    handle: async ({ headers, now, address }) => {
      const full = await takeTries(store, [signInFrom(address)], now);
      if (full) return full;
      const { options, cookies } = await accounts.passkeyQuestion(headers);
      return { value: { options: { ...options } }, cookies };
    },
  });
  const passkeySignIn = route({
    method: 'POST',
    path: passkeySignInPath,
    access: 'public',
    operation: 'meldAanMetSleutel',
    summary: 'Aanmelden met een toegangssleutel',
    tag: 'aanmelden',
    body: passkeySignInBodySchema,
    answer: signInAnswerSchema,
    status: 201,
    problems: [401, 429],
    handle: async ({ body, headers, origin, now, address }) => {
      const full = await takeTries(store, [signInFrom(address)], now);
      if (full) return full;
      const said = await accounts.signInWithPasskey(headers, origin, body.response);
      if (!said) return { problem: wrongPasskey };
      // The question and this answer, and no more: or one good key would wipe out what others at this address guessed.
      for (const _ of ['question', 'answer']) await store.giveBackTry(signInFrom(address));
      await accounts.endSessionBefore(headers);
      const email = await noted(said.userId, 'signed-in-passkey', now);
      return { value: { state: 'signed-in' as const, user: { email } }, cookies: said.cookies };
    },
  });
  return [secondStep, passkeyQuestion, passkeySignIn];
}

const stepOver = problem(
  401,
  'tweede-stap-voorbij',
  'Dit duurde te lang',
  'Begin opnieuw met je e-mailadres en wachtwoord.',
);

const wrongCode = problem(
  401,
  'code',
  'Deze code klopt niet',
  'Een code werkt één keer en een halve minuut. Wacht op de volgende en vul die in.',
);

const wrongPasskey = problem(
  401,
  'sleutel',
  'Deze toegangssleutel werkt hier niet',
  'Kies een andere toegangssleutel, of log in met je wachtwoord.',
);
