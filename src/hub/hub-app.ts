/** The whole hub as one function from a question to an answer; the network and the database are given to it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppFiles } from '#hub/http/app-files.ts';
import { describeApi, describeSecurity } from '#hub/http/describe-routes.ts';
import { asProblem } from '#hub/http/doorway/answers.ts';
import { closeApi, descriptionRoute, tellVersion } from '#hub/http/doorway/under-api.ts';
import { type Env, mountRoutes, type Surroundings, type Web } from '#hub/http/mount-routes.ts';
import { outOfOrder } from '#hub/http/problems.ts';
import { mountProviderReturn, type ProviderReturn } from '#hub/http/provider-return.ts';
import { securityHeaders } from '#hub/http/security-headers.ts';
import { allRoutes, type Behind } from '#hub/routes/all-routes.ts';

export type HubParts = Behind &
  Surroundings & {
    providerReturn: ProviderReturn;
    appFiles: AppFiles;
    https: boolean;
  };

export function hubApp(parts: HubParts): Web {
  const web: Web = new OpenAPIHono<Env>();
  web.use(securityHeaders({ https: parts.https }));
  tellVersion(web);
  describeSecurity(web.openAPIRegistry);
  mountRoutes(web, [...allRoutes(parts), descriptionRoute(() => describeApi(web))], parts);
  mountProviderReturn(web, parts.providerReturn, parts);
  closeApi(web);
  web.all('*', (c) => parts.appFiles.answer(c.req.raw));
  web.onError((mistake, c) => {
    parts.onMistake(mistake, 'outside the routes');
    return asProblem(c, outOfOrder);
  });
  return web;
}
