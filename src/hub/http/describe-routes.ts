/** The description of the interface (OpenAPI 3.0.3), made from the declared routes and the very schemas that check them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod/mini';
import { problemSchema } from '#wire/problem.ts';
import type { Route } from './route.ts';
import type { Access } from './who-asks.ts';

export const apiVersion = '1.0.0';
export const apiBase = '/api/v1';

type Registry = OpenAPIHono['openAPIRegistry'];
type JsonSchema = Record<string, unknown>;

export function describeApi(web: { getOpenAPIDocument: OpenAPIHono['getOpenAPIDocument'] }) {
  return web.getOpenAPIDocument({
    openapi: '3.0.3',
    info: {
      title: 'Balieboek',
      version: apiVersion,
      description:
        'Maandopgaven van tablets naar de hub van de bibliotheek, en wat coördinator en gemeente daar mogen lezen. Er is geen veld waarin een bezoek past.',
      contact: { name: 'Balieboek', url: 'https://example.org/balieboek', email: 'balieboek@example.org' },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: apiBase, description: 'Deze hub' }],
  });
}

const security: Record<Access, Record<string, string[]>[]> = {
  public: [],
  tablet: [{ tablet: [] }],
  coordinator: [{ session: [] }],
  'municipal-officer': [{ session: [] }],
  'signed-in': [{ session: [] }],
  'tablet-or-coordinator': [{ tablet: [] }, { session: [] }],
};

export function describeSecurity(registry: Registry): void {
  registry.registerComponent('securitySchemes', 'tablet', { type: 'http', scheme: 'bearer' });
  const name = 'balieboek.session_token';
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name });
}

/** Only what lies under the base is part of the described interface. */
export function describeRoute(registry: Registry, route: Route): void {
  if (!route.path.startsWith(`${apiBase}/`)) return;
  const statuses = new Set([
    ...(route.body || route.query ? [400] : []),
    ...(route.body ? [413] : []),
    ...(route.access === 'public' ? [] : [401]),
    ...(route.access === 'public' || route.access === 'tablet' ? [] : [403]),
    ...(route.problems ?? []),
    500,
  ]);
  const parameters = route.query ? parametersOf(schemaOf(route.query, 'input')) : [];
  registry.registerPath({
    method: route.method.toLowerCase() as 'get',
    path: route.path.slice(apiBase.length),
    operationId: route.operation,
    summary: route.summary,
    tags: [route.tag],
    security: security[route.access],
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      request: { body: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } },
    }),
    responses: {
      [route.status]: {
        description: 'Gelukt',
        headers,
        content: json('application/json', schemaOf(route.answer, 'output')),
      },
      ...Object.fromEntries([...statuses].sort().map((status) => [status, problemResponse(status)])),
    },
  });
}

const headers = {
  'API-Version': {
    description: 'Volledig versienummer van deze interface',
    schema: { type: 'string', example: apiVersion },
  },
} as const;

const meanings: Record<number, string> = {
  400: 'De vraag klopt niet',
  401: 'Niet aangemeld of onbekende tablet',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  409: 'Past niet bij wat er al is',
  410: 'Niet meer geldig',
  413: 'Te groot',
  429: 'Te vaak geprobeerd',
  500: 'Storing bij de hub',
  503: 'Later opnieuw proberen',
};

function problemResponse(status: number) {
  const content = json('application/problem+json', schemaOf(problemSchema, 'output'));
  return { description: meanings[status] ?? 'Probleem', headers, content };
}

function json(type: string, schema: JsonSchema) {
  return { [type]: { schema } };
}

function parametersOf({ properties, required }: JsonSchema) {
  const needed = (required ?? []) as string[];
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>).map(([name, schema]) => {
    return { name, in: 'query' as const, required: needed.includes(name), schema };
  });
}

/** `any` stands for what JSON Schema has no word for: a value that is made over on its way in. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' });
}
