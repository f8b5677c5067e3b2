/** The whole hub as one function from a question to an answer; the network and the database are given to it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppFiles } from '#hub/http/app-files.ts';
import { apiBase, apiVersion, describeApi, describeSecurity } from '#hub/http/describe-routes.ts';
import { asProblem, type Env, mountRoutes, type Surroundings, type Web } from '#hub/http/mount-routes.ts';
import { notFound, outOfOrder } from '#hub/http/problems.ts';
import { securityHeaders } from '#hub/http/security-headers.ts';
import { mountSignIn } from '#hub/http/sign-in.ts';
import { allRoutes, type Behind } from '#hub/routes/all-routes.ts';

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
