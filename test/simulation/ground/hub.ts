/** The real hub on a real PostgreSQL, with its clock, its crashes and its backups in the world's hands. */
import { randomUUID } from 'node:crypto';
import { type KyselyPlugin, sql } from 'kysely';
import type { Catalogue } from '#domain/catalogue.ts';
import { readAppFiles } from '#hub/http/app-files.ts';
import { type HubParts, hubApp } from '#hub/hub-app.ts';
import { startingLists } from '#hub/starting-lists.ts';
import { type Store, storeOn } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';
import {
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
  type PublicKey,
} from '#wire/enrolment.ts';
import { asJson } from '../../support/hub-people.ts';

export type SimHub = {
  door: typeof fetch;
  store: Store;
  /** Past the crashes: for looking, not for working. */
  database: Database;
  /** The next transaction breaks off at this query, and the answer is an error. `disarm` tells whether it has. */
  arm: (after: number) => { disarm: () => boolean };
  lists: Catalogue;
  coordinatorOf: (organisation: string) => Person;
  backUp: (organisations: readonly string[]) => Promise<Backup>;
  putBack: (backup: Backup) => Promise<void>;
  mistakes: unknown[];
  /** The process ends and begins anew: what is not in the database is forgotten. */
  restart: () => void;
};

/** A hub costs more to build than a world to live in: one serves all worlds of a thread, each in libraries of its own. */
export type HubOnGround = { serve: (clock: () => Date) => SimHub };

export type Person = {
  get: (path: string) => Promise<Response>;
  post: (path: string, body: object) => Promise<Response>;
};
export type Backup = { organisations: readonly string[]; rows: { table: string; rows: object[] }[] };

/** What a month's delivery touches: all that a restored hub would have forgotten of the days since. */
const backedUp = ['report_revision', 'superseded_revision'] as const;

export function openSimHub(
  database: Database,
  bend: (parts: HubParts, database: Database) => HubParts = (parts) => parts,
): HubOnGround {
  let clock = (): Date => {
    throw new Error('expected a world around this hub');
  };
  let left = Number.POSITIVE_INFINITY;
  const breaking: KyselyPlugin = {
    transformQuery: ({ node }) => {
      left -= 1;
      if (left < 0) {
        left = Number.POSITIVE_INFINITY;
        throw new Error('the hub died here');
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const store = storeOn(database.withPlugin(breaking), 'embedded-postgresql', async () => {});
  const mistakes: unknown[] = [];
  const parts = bend(
    {
      store,
      accounts: { signUp: refuse, forget: refuse, signIn: refuse } as never,
      startingLists: startingLists(),
      version: '0.0.0-simulation',
      // Who a coordinator is has tests of its own; here the name of the account says it.
      signedIn: async (headers) => {
        const userId = headers.get('x-account');
        const account = {
          name: userId ?? '',
          email: `${userId}@bibliotheek.example`,
          session: '',
          how: 'passkey' as const,
        };
        return userId ? { userId, ...account } : undefined;
      },
      roleOf: async (userId) => ({ organisation: userId, role: 'coordinator', municipality: null }),
      tabletByToken: store.tabletByToken,
      // The store is the owner's here and asks nobody for whom it works: remembering that slows down every promise.
      workFor: (_, work) => work(),
      needsSecondFactor: () => true,
      passkeysWorkAt: () => false,
      providers: { all: [], begin: refuse },
      providerReturn: refuse,
      note: (noted, now) => store.note(noted, now, 365),
      isStopping: () => false,
      appFiles: readAppFiles('/nowhere'),
      https: false,
      publicUrl: undefined,
      trust: undefined,
      securityContact: undefined,
      onAnswered: () => undefined,
      clock: () => clock(),
      onMistake: (mistake) => mistakes.push(mistake),
    },
    database,
  );
  let app = hubApp(parts);
  // Nobody here waits in real time: a limit on the answer would only be a timer more.
  const door = (async (input, { signal: _, ...init } = {}) =>
    app.request(input as string, announced(init))) as typeof fetch;
  const hub: SimHub = {
    door,
    store,
    database,
    mistakes,
    lists: parts.startingLists,
    arm: (after) => {
      left = after;
      return {
        disarm: () => {
          const hasStruck = left === Number.POSITIVE_INFINITY;
          left = Number.POSITIVE_INFINITY;
          return hasStruck;
        },
      };
    },
    coordinatorOf: (organisation) => ({
      get: (path) => door(path, { headers: { 'x-account': organisation } }),
      post: (path, body) => door(path, asJson(body, { 'x-account': organisation })),
    }),
    backUp: async (organisations) => ({
      organisations,
      rows: await Promise.all(
        backedUp.map(async (table) => ({
          table,
          rows: await database.selectFrom(table).selectAll().where('organisation', 'in', organisations).execute(),
        })),
      ),
    }),
    putBack: async ({ organisations, rows }) => {
      for (const { table } of rows) {
        await sql`delete from ${sql.table(table)} where organisation = any(${organisations})`.execute(database);
      }
      for (const { table, rows: kept } of rows) {
        for (const row of kept) {
          await sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
            database,
          );
        }
      }
      await sql`update store_epoch set epoch = ${randomUUID()}`.execute(database);
    },
    restart: () => {
      app = hubApp(parts);
    },
  };
  return {
    serve: (given) => {
      clock = given;
      mistakes.length = 0;
      left = Number.POSITIVE_INFINITY;
      return hub;
    },
  };
}

/** Every browser says how long a text is that it sends. */
function announced(init: RequestInit): RequestInit {
  if (typeof init.body !== 'string') return init;
  const { headers } = init as { headers?: Record<string, string> };
  return { ...init, headers: { ...headers, 'content-length': String(Buffer.byteLength(init.body)) } };
}

/** For a tablet that lost its memory: which one it was, and the number that staff last saw on its screen. */
export type Again = { tablet?: string; seenVisits?: number };

export type Enrolled = ReturnType<typeof enrolmentAnswerSchema.parse>;

/** With a coordinator's code, as in the product. */
export async function enrolAt(
  hub: SimHub,
  organisation: string,
  {
    infoPoint,
    tabletName,
    life,
    publicKey,
    ...again
  }: { infoPoint: string; tabletName: string; life: string; publicKey: PublicKey } & Again,
): Promise<Enrolled> {
  const made = await hub.coordinatorOf(organisation).post(enrolmentCodesPath, { infoPoint, tabletName, ...again });
  const { code } = enrolmentCodeAnswerSchema.parse(await made.json());
  const response = await hub.door(enrolmentsPath, asJson({ code, life, publicKey }));
  if (response.status !== 201) throw new Error(`expected to be enrolled: ${hub.mistakes}`);
  return enrolmentAnswerSchema.parse(await response.json());
}

async function refuse(): Promise<never> {
  throw new Error('expected nobody to sign in during a simulation');
}
