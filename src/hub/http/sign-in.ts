/** Signing in and out: two addresses of better-auth, and no more of it can be reached. */
import type { Context } from 'hono';
import { safeParse } from 'zod/mini';
import { addressHeader } from '#hub/accounts/open-accounts.ts';
import { signInBodySchema, signInPath, signOutPath } from '#wire/accounts.ts';
import { addressOf, asProblem, type Env, type Web } from './mount-routes.ts';
import { outOfOrder, problem, tooManyTries } from './problems.ts';
import { readBody } from './read-body.ts';

/** What better-auth says is said in our own words, and the session is in the cookie alone. */
export function mountSignIn(web: Web, answer: (request: Request) => Promise<Response>): void {
  web.post(signInPath, async (c) => {
    const read = await readBody(c.req.raw, largestSignIn);
    const asked = safeParse(signInBodySchema, read.kind === 'json' ? read.value : undefined);
    if (!asked.success) return asProblem(c, refusedSignIn);
    const answered = await answer(passedOn(c, asked.data));
    return answered.ok ? withCookies(c, answered, { user: { email: asked.data.email } }) : refuse(c, answered.status);
  });
  web.post(signOutPath, async (c) => {
    const answered = await answer(passedOn(c, {}));
    return answered.ok ? withCookies(c, answered, { success: true }) : refuse(c, answered.status);
  });
}

const largestSignIn = 10_000;

/** The same question with the true address of the asker in place of any that was sent along. */
function passedOn(c: Context<Env>, body: object): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(addressHeader, addressOf(c));
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function withCookies(c: Context, answered: Response, said: object): Response {
  for (const cookie of answered.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  c.header('Cache-Control', 'no-store');
  return c.json(said);
}

function refuse(c: Context, status: number): Response {
  return asProblem(c, refusals[status] ?? (status < 500 ? refusedSignIn : outOfOrder));
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
