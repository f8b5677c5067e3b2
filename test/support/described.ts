/** Stands between a test and the hub, and lets no answer through that breaks the hub's own description or the rules for all of them. */
import { Ajv, type ValidateFunction } from 'ajv';
import { apiBase, apiVersion, describeApi } from '#hub/http/describe-routes.ts';
import type { Web } from '#hub/http/mount-routes.ts';

type Schema = Record<string, unknown>;
type Content = Record<string, { schema: Schema }>;
type Answer = { headers?: Record<string, { required?: boolean }>; content?: Content };
type Operation = { servers?: { url: string }[]; responses: Record<string, Answer> };
type Described = { path: RegExp; method: string; operation: Operation };

/** Throws when the answer breaks the description; what is not under /api is not described and passes. */
export async function assertDescribed(web: Web, method: string, path: string, answer: Response): Promise<void> {
  if (path !== '/api' && !path.startsWith('/api/')) return;
  const faults = await faultsIn(routesOf(web), method, path, answer);
  if (faults.length > 0)
    throw new Error(`${method} ${path} answered ${answer.status} in a way that is not described: ${faults.join('; ')}`);
}

async function faultsIn(routes: Described[], method: string, path: string, answer: Response): Promise<string[]> {
  const faults = headersMissing(answer);
  const here = routes.filter((route) => route.path.test(path));
  const asked = here.find((route) => route.method === (method === 'HEAD' ? 'GET' : method));
  if (!asked) return [...faults, ...faultsOfUndescribed(here.length > 0, method, answer)];
  const described = asked.operation.responses[String(answer.status)];
  if (!described) return [...faults, 'this status is not in the description'];
  for (const [name, { required }] of Object.entries(described.headers ?? {})) {
    if (required && !answer.headers.has(name)) faults.push(`the header ${name} is missing`);
  }
  if (method === 'HEAD') return faults;
  const body = await answer.clone().text();
  if (!described.content) return body === '' ? faults : [...faults, 'a body where none is described'];
  const type = answer.headers.get('content-type')?.split(';')[0] ?? 'none';
  const content = described.content[type];
  if (!content) return [...faults, `the media type ${type} is not in the description`];
  const fits = validatorOf(content.schema);
  if (!fits(JSON.parse(body))) faults.push(`the body does not fit: ${JSON.stringify(fits.errors)}`);
  return faults;
}

/** The rules of NLGov API Design Rules for every answer of an API, errors included. */
function headersMissing({ headers, status }: Response): string[] {
  const is = (name: string, expected: RegExp) =>
    expected.test(headers.get(name) ?? '') ? [] : [`${name} is ${headers.get(name)}`];
  return [
    ...is('api-version', new RegExp(`^${apiVersion.replaceAll('.', '\\.')}$`)),
    ...is('cache-control', status === 204 ? /.*/ : /^no-store$/),
    ...is('content-security-policy', /frame-ancestors 'none'/),
    ...is('x-content-type-options', /^nosniff$/),
    ...is('x-frame-options', /^DENY$/),
    ...(status >= 400 ? is('content-type', /^application\/problem\+json$/) : []),
    ...(headers.has('server') || headers.has('x-powered-by') ? ['it tells what the hub is made of'] : []),
  ];
}

function faultsOfUndescribed(isKnownPath: boolean, method: string, { status, headers }: Response): string[] {
  const expected = isKnownPath ? (method === 'OPTIONS' ? 204 : 405) : 404;
  if (status !== expected) return [`expected ${expected} where nothing is described`];
  return isKnownPath && !headers.has('allow') ? ['Allow is missing'] : [];
}

let known: Described[] | undefined;

/** The same for every hub, so read once. */
function routesOf(web: Web): Described[] {
  known ??= Object.entries(describeApi(web).paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      const base = operation.servers?.[0]?.url ?? apiBase;
      const pattern = `${base}${path}`.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
      return { path: new RegExp(`^${pattern}$`), method: method.toUpperCase(), operation };
    }),
  );
  return known;
}

const ajv = new Ajv({ strict: false, validateFormats: false });
const validators = new Map<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const made = validators.get(schema) ?? ajv.compile(asJsonSchema(schema) as Schema);
  validators.set(schema, made);
  return made;
}

/** OpenAPI 3.0 says "or nothing" and "more than" in words of its own. */
function asJsonSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asJsonSchema);
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = part as Schema;
  const schema: Schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asJsonSchema(value)]));
  if (exclusiveMinimum === true) schema['exclusiveMinimum'] = schema['minimum'];
  if (exclusiveMaximum === true) schema['exclusiveMaximum'] = schema['maximum'];
  return nullable === true ? { anyOf: [schema, { enum: [null] }] } : schema;
}
