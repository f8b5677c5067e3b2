/** The whole hub as one function from a question to an answer; the network and the database are given to it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppFiles } from '#hub/http/app-files.ts';
import { badRequest, isOfAnAddress } from '#hub/http/bad-requests.ts';
import { describeApi, describeSecurity } from '#hub/http/describe-routes.ts';
import { asProblem } from '#hub/http/doorway/answers.ts';
import { closeApi, descriptionRoute, tellVersion } from '#hub/http/doorway/under-api.ts';
import { type Answered, watchAnswers } from '#hub/http/doorway/watch.ts';
import { type Env, mountRoutes, type Surroundings, type Web } from '#hub/http/mount-routes.ts';
import { outOfOrder } from '#hub/http/problems.ts';
import { mountProviderReturn, type ProviderReturn } from '#hub/http/provider-return.ts';
import { mountSecurityContact } from '#hub/http/security-contact.ts';
import { securityHeaders } from '#hub/http/security-headers.ts';
import { allRoutes, type Behind } from '#hub/routes/all-routes.ts';

export type HubParts = Behind &
  Surroundings & {
    providerReturn: ProviderReturn;
    appFiles: AppFiles;
    https: boolean;
    securityContact: string | undefined;
    onAnswered: (answered: Answered) => void;
  };

export function hubApp(parts: HubParts): Web {
  const web: Web = new OpenAPIHono<Env>();
  watchAnswers(web, parts.onAnswered);
  web.use(securityHeaders({ https: parts.https }));
  tellVersion(web);
  web.use((c, next) => (isOfAnAddress(c.req) ? next() : Promise.resolve(badRequest(parts.https))));
  describeSecurity(web.openAPIRegistry);
  mountRoutes(web, [...allRoutes(parts), descriptionRoute(() => describeApi(web))], parts);
  mountProviderReturn(web, parts.providerReturn, parts);
  closeApi(web);
  mountSecurityContact(web, parts);
  web.all('*', (c) => parts.appFiles.answer(c.req.raw));
  web.onError((mistake, c) => {
    parts.onMistake(mistake, 'outside the routes', c.get('id'));
    return asProblem(c, outOfOrder);
  });
  return web;
}
