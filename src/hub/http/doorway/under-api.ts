/** What holds for every address under /api, there or not: its version is told, and what is not there is a problem and never a page. */
import * as z from 'zod/mini';
import { apiBase, apiVersion } from '#hub/http/describe-routes.ts';
import type { Web } from '#hub/http/mount-routes.ts';
import { notFound } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { asProblem } from './answers.ts';

/** Before the routes, so that it is told with their answers too. */
export function tellVersion(web: Web): void {
  for (const path of ['/api', '/api/*']) {
    web.use(path, async (c, next) => {
      await next();
      c.header('API-Version', apiVersion);
    });
  }
}

/** After the routes. */
export function closeApi(web: Web): void {
  for (const rest of ['/api', '/api/*']) web.all(rest, (c) => asProblem(c, notFound));
}

/** The description, which any website may show. */
export function descriptionRoute(describe: () => object): Route {
  return route({
    method: 'GET',
    path: `${apiBase}/openapi.json`,
    access: 'public',
    forAnyWebsite: true,
    operation: 'leesBeschrijving',
    summary: 'De beschrijving van deze interface lezen',
    tag: 'hub',
    answer: z.looseObject({ openapi: z.string(), info: z.looseObject({ version: z.string() }) }),
    status: 200,
    handle: async () => ({ value: describe() as { openapi: string; info: { version: string } } }),
  });
}
