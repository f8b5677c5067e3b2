/** The whole hub as one function from a question to an answer; the network and the database are given to it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppFiles } from '#hub/http/app-files.ts';
import { apiBase, apiVersion, describeApi, describeSecurity } from '#hub/http/describe-routes.ts';
import { asProblem, type Env, mountRoutes, type Surroundings, type Web, withAddress } from '#hub/http/mount-routes.ts';
import { notFound, outOfOrder, problem, tooManyTries } from '#hub/http/problems.ts';
import { securityHeaders } from '#hub/http/security-headers.ts';
import { allRoutes, type Behind } from '#hub/routes/all-routes.ts';
import { signInPath, signOutPath } from '#wire/accounts.ts';

export type HubParts = Behind &
  Surroundings & {
    /** Signing in and out, by better-auth. */
    answerSignIn: (request: Request) => Promise<Response>;
    appFiles: AppFiles;
    https: boolean;
  };

export function hubApp(parts: HubParts): Web {
  const web: Web = new OpenAPIHono<Env>();
  web.use(securityHeaders({ https: parts.https }));
  web.use(`${apiBase}/*`, async (c, next) => {
    await next();
    c.header('API-Version', apiVersion);
  });
  describeSecurity(web.openAPIRegistry);
  mountRoutes(web, allRoutes(parts), parts);
  web.get(`${apiBase}/openapi.json`, (c) => c.json(describeApi(web)));
  mountSignIn(web, parts.answerSignIn);
  web.all('/api/*', (c) => asProblem(c, notFound));
  web.all('/api', (c) => asProblem(c, notFound));
  web.all('*', (c) => parts.appFiles.answer(c.req.raw));
  web.onError((mistake, c) => {
    parts.onMistake(mistake, 'outside the routes');
    return asProblem(c, outOfOrder);
  });
  return web;
}

/** Two addresses of better-auth and no more; its refusals are said in our own words. */
function mountSignIn(web: Web, answer: HubParts['answerSignIn']): void {
  for (const path of [signInPath, signOutPath]) {
    web.post(path, async (c) => {
      const answered = await answer(withAddress(c));
      return answered.ok
        ? answered
        : asProblem(c, refusals[answered.status] ?? (answered.status < 500 ? refusedSignIn : outOfOrder));
    });
  }
}

const refusedSignIn = problem(
  400,
  'aanmelden',
  'Aanmelden is niet gelukt',
  'Vul een geldig e-mailadres en een wachtwoord in.',
);

const refusals: Record<number, ReturnType<typeof problem>> = {
  401: problem(401, 'aanmelden', 'E-mailadres of wachtwoord klopt niet', 'Controleer beide en probeer het opnieuw.'),
  403: problem(403, 'andere-site', 'Deze vraag kwam van een andere website', 'Open Balieboek zelf en meld u daar aan.'),
  429: { ...tooManyTries, detail: 'Wacht een minuut en probeer het dan opnieuw.' },
};
