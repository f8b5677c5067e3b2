/** Asks every described route what another library has, with the other library's own keys in every place that takes one. */
import { apiBase, describeApi } from '#hub/http/describe-routes.ts';
import { hubApp } from '#hub/hub-app.ts';
import type { Role } from '#wire/roles.ts';
import type { TestHub } from '../../support/hub.ts';
import { asJson } from '../../support/hub-people.ts';

type Schema = {
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  format?: string;
};
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  operationId: string;
  servers?: { url: string }[];
  security?: Record<string, unknown>[];
  'x-roles'?: Role[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
export type Described = { paths: Record<string, Record<string, Operation>> };
export type Question = {
  operation: string;
  method: string;
  path: string;
  body: unknown;
  namesOther: boolean;
  isForAnybody: boolean;
  isForTablets: boolean;
  /** As the description names them. */
  roles: readonly Role[];
};

type Filling = {
  /** Keys of the library that is asked about, by the name of the field that takes them. */
  keys: Record<string, string>;
  /** What belongs to nobody but has to be right: months and municipalities. */
  open: Record<string, string>;
  /** By operation: for what cannot be made up from its description. */
  bodies: Record<string, object>;
};

/** One question per route, and one more for each thing that its query may name. */
export function questionsAbout(hub: TestHub, filling: Filling): Question[] {
  return questionsIn((describeApi(hubApp(hub.parts)) as unknown as Described).paths, filling);
}

/** The same of a description that a hub gave. */
export function questionsIn(paths: Described['paths'], filling: Filling): Question[] {
  const { bodies, keys } = filling;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const queries = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
      const may = queries.filter(({ name, required }) => !required && name in keys);
      return [undefined, ...may].map((named) => {
        const used = { other: false };
        const said = operation.requestBody && Object.values(operation.requestBody.content)[0]?.schema;
        const body = said && (bodies[operation.operationId] ?? made(said, '', filling, used));
        const query = new URLSearchParams();
        for (const parameter of queries) {
          const { name, required, schema } = parameter;
          if (required || parameter === named) query.set(name, String(made(schema, name, filling, used)));
        }
        const base = operation.servers?.[0]?.url ?? apiBase;
        const place = path.replace(/\{(\w+)\}/g, (_, name) => String(made({ type: 'string' }, name, filling, used)));
        const asked = `${base}${place}${query.size > 0 ? `?${query}` : ''}`;
        // What anybody may ask is opened by a secret, which none of these have.
        const isForAnybody = (operation.security ?? []).length === 0;
        const namesOther = !isForAnybody && (used.other || operation.operationId in bodies);
        const isForTablets = (operation.security ?? []).some((way) => 'tablet' in way);
        const about = {
          operation: operation.operationId,
          roles: operation['x-roles'] ?? [],
          isForAnybody,
          isForTablets,
        };
        return { ...about, method: method.toUpperCase(), path: asked, body, namesOther };
      });
    }),
  );
}

export function put(hub: Pick<TestHub, 'door'>, { method, path, body }: Question, headers: Record<string, string>) {
  return hub.door(path, method === 'POST' ? asJson(body ?? {}, headers) : { headers });
}

const byFormat: Record<string, string> = {
  email: 'iemand@elders.example',
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00.000Z',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function made(schema: Schema, name: string, filling: Filling, used: { other: boolean }): unknown {
  const key = filling.keys[name];
  if (key !== undefined && schema.type === 'string') {
    used.other = true;
    return key;
  }
  const open = filling.open[name];
  if (open !== undefined) return open;
  const one = schema.anyOf ?? schema.oneOf;
  // The last shape of a choice is the one that names something.
  if (one) return made(one.at(-1) ?? {}, name, filling, used);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([field, part]) => [field, made(part, field, filling, used)]));
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  return byFormat[schema.format ?? ''] ?? 'wat iemand zou typen';
}
