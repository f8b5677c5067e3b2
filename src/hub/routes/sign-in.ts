/** Signing in and out: two addresses of better-auth, and no more of it can be reached. */
import { addressHeader } from '#hub/accounts/open-accounts.ts';
import { outOfOrder, problem, tooManyTries } from '#hub/http/problems.ts';
import { type Route, route, type Said } from '#hub/http/route.ts';
import {
  signInAnswerSchema,
  signInBodySchema,
  signInPath,
  signOutAnswerSchema,
  signOutBodySchema,
  signOutPath,
} from '#wire/accounts.ts';

/** better-auth's own answer to a question of HTTP. */
export type AnswerSignIn = (request: Request) => Promise<Response>;

/** What better-auth says is said in our own words, and the session is in the cookie alone. */
export function signInRoutes(answer: AnswerSignIn): Route[] {
  const signIn = route({
    method: 'POST',
    path: signInPath,
    access: 'public',
    operation: 'meldAan',
    summary: 'Aanmelden met e-mailadres en wachtwoord; de sessie komt in een cookie',
    tag: 'accounts',
    body: signInBodySchema,
    answer: signInAnswerSchema,
    status: 200,
    problems: [401, 429],
    handle: async ({ body, ...asked }) => {
      const answered = await answer(passedOn(signInPath, body, asked));
      return said(answered, { user: { email: body.email } });
    },
  });
  const signOut = route({
    method: 'POST',
    path: signOutPath,
    access: 'public',
    operation: 'meldAf',
    summary: 'Afmelden: de sessie werkt daarna niet meer',
    tag: 'accounts',
    body: signOutBodySchema,
    answer: signOutAnswerSchema,
    status: 200,
    problems: [401, 429],
    handle: async (asked) => said(await answer(passedOn(signOutPath, {}, asked)), { success: true as const }),
  });
  return [signIn, signOut];
}

type From = { headers: Headers; origin: string; address: string };

/** The same question with the true address of the asker in place of any that was sent along. */
function passedOn(path: string, body: object, { headers: given, origin, address }: From): Request {
  const headers = new Headers(given);
  headers.set(addressHeader, address);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return new Request(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function said<Value>(answered: Response, value: Value): Said<Value> {
  if (answered.ok) return { value, cookies: answered.headers.getSetCookie() };
  const retryAfter = Number(answered.headers.get('x-retry-after') ?? Number.NaN);
  const refusal = refusals[answered.status] ?? (answered.status < 500 ? refusedSignIn : outOfOrder);
  return { problem: refusal, ...(retryAfter > 0 && { retryAfter }) };
}

const refusedSignIn = problem(
  400,
  'aanmelden',
  'Aanmelden is niet gelukt',
  'Vul een geldig e-mailadres en een wachtwoord in.',
);

const refusals: Record<number, ReturnType<typeof problem>> = {
  401: problem(401, 'aanmelden', 'E-mailadres of wachtwoord klopt niet', 'Controleer beide en probeer het opnieuw.'),
  403: problem(403, 'andere-site', 'Deze vraag kwam van een andere website', 'Open Balieboek zelf en log daar in.'),
  429: { ...tooManyTries, detail: 'Wacht een minuut en probeer het dan opnieuw.' },
};
