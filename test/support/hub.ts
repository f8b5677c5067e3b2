/** A whole hub in the process of the test: its door takes the questions that a tablet or browser would send over the network. */

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { openAccounts } from '#hub/accounts/open-accounts.ts';
import type { ProviderSettings } from '#hub/accounts/provider-settings.ts';
import { putBack } from '#hub/backup/put-back.ts';
import type { SecondFactor } from '#hub/config.ts';
import { readAppFiles } from '#hub/http/app-files.ts';
import type { Answered } from '#hub/http/doorway/watch.ts';
import { type HubParts, hubApp } from '#hub/hub-app.ts';
import { signingIn } from '#hub/signing-in.ts';
import { startingLists } from '#hub/starting-lists.ts';
import type { Store } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';
import { assertDescribed } from './described.ts';
import { databasesIn, startDatabase, type TestDatabases } from './hub-database.ts';
import { quickPasswords } from './quick-passwords.ts';

export type TestHub = {
  /** Like `fetch`, but straight into the hub; a path is enough for an address. */
  door: typeof fetch;
  /** Past the hub: sees every organisation, as the owner of the tables. */
  store: Store;
  database: Database;
  parts: HubParts;
  /** Sets the hub's clock. */
  at: (moment: string) => void;
  /** Mistakes of ours that a route ran into. */
  mistakes: unknown[];
  /** What the log and the figures heard of every answer. */
  answered: Answered[];
  /** Every row of every table, to see that nothing changed. */
  contents: () => Promise<Contents>;
};

type Contents = { [table in 'user' | 'organisation']?: unknown[] };

/** Without a wish nobody needs a second factor, so that what is tried of tenants and figures is never refused for want of one. */
export type HubWishes = {
  now?: string;
  clientDir?: string;
  secondFactor?: SecondFactor;
  providers?: ProviderSettings[];
  /** The file of a backup that it begins with. */
  backup?: string;
  /** Kept as slowly as they should be; without this wish in a moment. */
  passwords?: 'as in use';
};

let databases: TestDatabases | undefined;
let hubs = 0;

/** Call it at the top of a test file that uses `aHub`. */
export function withDatabases(): void {
  beforeAll(async () => {
    // The mutated runs have none in common.
    const port = inject('postgresPort');
    databases = port ? databasesIn(await text(connect(port, '127.0.0.1'))) : await startDatabase();
  });
  afterAll(async () => {
    await databases?.stop();
  });
}

export async function aHub(wishes: HubWishes = {}): Promise<TestHub> {
  const { now = '2026-03-10T09:00:00Z', clientDir = '/nowhere', secondFactor = 'niemand', providers = [] } = wishes;
  if (!databases) throw new Error('expected withDatabases() at the top of the test file');
  const { store, asked, database } = await databases.fresh();
  if (wishes.backup !== undefined) await putBack(store, wishes.backup);
  let moment = now;
  const mistakes: unknown[] = [];
  const answered: Answered[] = [];
  const secret = await store.accountSecret();
  const passwords = wishes.passwords === 'as in use' ? {} : { passwords: quickPasswords };
  const around = { database: asked.shared, secret, secure: false, publicUrl: undefined, ...passwords };
  const accounts = openAccounts(around, asked.spendCode);
  const settings = { secondFactor, auditDays: 365, providers, publicUrl: undefined };
  const parts: HubParts = {
    store: asked,
    accounts,
    startingLists: startingLists(),
    version: '0.0.0-test',
    signedIn: accounts.signedIn,
    roleOf: asked.roleOf,
    tabletByToken: asked.tabletByToken,
    workFor: asked.workFor,
    ...signingIn(settings, asked, accounts),
    isStopping: () => false,
    appFiles: readAppFiles(clientDir),
    https: false,
    publicUrl: undefined,
    trust: undefined,
    securityContact: undefined,
    onAnswered: (answer) => answered.push(answer),
    clock: () => new Date(moment),
    onMistake: (mistake) => mistakes.push(mistake),
  };
  const app = hubApp(parts);
  hubs += 1;
  // Each hub is reached from an address of its own, so that one test does not use up the tries of another.
  const reached = { incoming: { socket: { remoteAddress: `10.${process.pid % 256}.${hubs >> 8}.${hubs % 256}` } } };
  return {
    door: async (input, init) => {
      const answer = await app.request(input as string, init, reached as never);
      const { pathname } = new URL(String(input), 'http://localhost');
      await assertDescribed(app, init?.method ?? 'GET', pathname, answer);
      return answer;
    },
    store,
    database,
    parts,
    at: (next) => {
      moment = next;
    },
    mistakes,
    answered,
    contents: () => contentsOf(database),
  };
}

/** A store that is up to date and that nobody has used, without a hub on it. */
export async function anEmptyStore(): Promise<Pick<TestHub, 'store' | 'database' | 'contents'>> {
  if (!databases) throw new Error('expected withDatabases() at the top of the test file');
  const made = await databases.fresh();
  return { ...made, contents: () => contentsOf(made.database) };
}

async function contentsOf(database: Database): Promise<Contents> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(
    database,
  );
  const contents: Record<string, unknown[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(
      database,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  return contents;
}
