/** The description of the interface (OpenAPI 3.0.3), made from the declared routes and the very schemas that check them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod/mini';
import { problemSchema } from '#wire/problem.ts';
import type { Role } from '#wire/roles.ts';
import type { Route } from './route.ts';
import { type Access, letsTabletsIn, rolesLetIn } from './who-asks.ts';

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

/** For a route that asks who it is: the ways in, and in words whom it is for. Nothing more where anybody may ask. */
function forWhom(access: Access): { security: Record<string, string[]>[]; 'x-roles'?: Role[]; description?: string } {
  if (access === 'public') return { security: [] };
  const welcome = [...rolesLetIn(access)];
  const tablet = letsTabletsIn(access) ? [{ tablet: [] }] : [];
  const names = [...(letsTabletsIn(access) ? ['een tablet'] : []), ...welcome.map((role) => dutchRole[role])];
  return {
    security: [...tablet, ...(welcome.length > 0 ? [{ session: [] }] : [])],
    'x-roles': welcome,
    description: `Voor ${names.join(', ')}.`,
  };
}

const dutchRole: Record<Role, string> = {
  coordinator: 'coördinator',
  'library-reader': 'lezer van de bibliotheek',
  'municipal-officer': 'medewerker van de gemeente',
  'municipal-financial-officer': 'financieel medewerker van de gemeente',
  operator: 'beheerder van de hub',
};

export function describeSecurity(registry: Registry): void {
  registry.registerComponent('securitySchemes', 'tablet', { type: 'http', scheme: 'bearer' });
  const name = 'balieboek.session_token';
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name });
}

/** What watches over the hub has no version: it says with each address under what it lies. */
const unversioned = '/api';

export function describeRoute(registry: Registry, route: Route): void {
  const base = [apiBase, unversioned].find((start) => route.path.startsWith(`${start}/`)) ?? '';
  const reads = route.method === 'GET';
  const parameters = route.query ? parametersOf(schemaOf(route.query, 'input')) : [];
  const parts = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => partOfPath(name));
  registry.registerPath({
    method: route.method.toLowerCase() as 'get',
    path: route.path.slice(base.length),
    operationId: route.operation,
    summary: route.summary,
    tags: [route.tag],
    ...(base !== apiBase && { servers: [{ url: base }] }),
    ...forWhom(route.access),
    ...(parameters.length + parts.length > 0 && { parameters: [...parts, ...parameters] }),
    ...(route.body && {
      request: { body: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } },
    }),
    responses: {
      [route.status]: {
        description: 'Gelukt',
        headers: { ...version, ...(reads && named), ...(route.forAnyWebsite && open) },
        content: json('application/json', schemaOf(route.answer, 'output')),
      },
      ...(reads && { 304: { description: 'Niet veranderd', headers: { ...version, ...named } } }),
      ...Object.fromEntries(problemsOf(route).map((status) => [status, problemResponse(status)])),
    },
  });
}

/** Those that the doorway gives of itself, and those of the route. */
function problemsOf(route: Route): number[] {
  const changes = route.method !== 'GET';
  const statuses = [
    ...(route.body || route.query || route.path.includes('{') || changes ? [400] : []),
    ...(route.body ? [413, 415] : []),
    ...(route.access === 'public' ? [] : [401]),
    ...((route.access === 'public' || route.access === 'tablet') && !changes ? [] : [403]),
    406,
    ...(route.problems ?? []),
    500,
  ];
  return [...new Set(statuses)].sort();
}

const version = {
  'API-Version': {
    description: 'Volledig versienummer van deze interface',
    required: true,
    schema: { type: 'string', example: apiVersion },
  },
} as const;

const named = {
  ETag: {
    description: 'Naam van deze inhoud, voor If-None-Match',
    required: true,
    schema: { type: 'string', example: '"AVERYSHORTNAMEOFWHATIS"' },
  },
} as const;

const open = {
  'Access-Control-Allow-Origin': {
    description: 'Elke website mag dit lezen',
    required: true,
    schema: { type: 'string', example: '*' },
  },
} as const;

const wait = {
  'Retry-After': { description: 'Seconden om te wachten', required: true, schema: { type: 'string', example: '60' } },
} as const;

const whoCan = {
  'WWW-Authenticate': {
    description: 'Hoe een tablet zich bekendmaakt',
    required: true,
    schema: { type: 'string', example: 'Bearer realm="balieboek"' },
  },
} as const;

const ownHeaders: Record<number, object> = { 401: whoCan, 429: wait, 503: wait };

const meanings: Record<number, string> = {
  400: 'De vraag klopt niet',
  401: 'Niet aangemeld of onbekende tablet',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  406: 'De hub antwoordt alleen in JSON',
  409: 'Past niet bij wat er al is',
  410: 'Niet meer geldig',
  413: 'Te groot',
  415: 'De hub leest alleen JSON',
  429: 'Te vaak geprobeerd',
  500: 'Storing bij de hub',
  503: 'Later opnieuw proberen',
};

function problemResponse(status: number) {
  const schema = schemaOf(problemSchema, 'output');
  // A tablet reads problems of older hubs too; ours always say what to do.
  const content = json('application/problem+json', { ...schema, required: ['type', 'title', 'status', 'detail'] });
  return { description: meanings[status] ?? 'Probleem', headers: { ...version, ...ownHeaders[status] }, content };
}

function json(type: string, schema: JsonSchema) {
  return { [type]: { schema } };
}

function partOfPath(name: string) {
  return { name, in: 'path' as const, required: true, schema: { type: 'string' as const } };
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
