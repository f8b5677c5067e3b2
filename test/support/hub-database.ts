/** A real PostgreSQL for tests; every hub in it gets a fresh database, copied from one that is up to date. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { bringAccountsUpToDate } from '#hub/accounts/open-accounts.ts';
import { databaseIn, openEmbedded } from '#hub/store/embedded/open-embedded.ts';
import { openPool } from '#hub/store/open-pool.ts';
import { type Store, storeOn } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';

/** Several files have many hubs each, and every hub a pool. */
const connections = 300;

export type TestDatabases = { fresh: () => Promise<{ store: Store; database: Database }>; stop: () => Promise<void> };
/** `socket`: the directory in which it listens. */
export type TestServer = { socket: string; stop: () => Promise<void> };

const template = 'template_hub';

/** A PostgreSQL of one's own. */
export async function startDatabase(): Promise<TestDatabases> {
  const { socket, stop } = await startServer();
  const databases = databasesIn(socket);
  return { fresh: databases.fresh, stop: () => databases.stop().then(stop) };
}

export async function startServer(): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'bb-test-'));
  const onGone = () => {
    throw new Error('expected PostgreSQL to stay until the tests are over');
  };
  const server = await openEmbedded(directory, onGone, connections);
  const keeper = poolIn(server.host);
  await makeTemplate(keeper, poolIn(server.host, template));
  await keeper.destroy();
  return {
    socket: server.host,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Databases in a server that runs; `stop` leaves it running. */
export function databasesIn(socket: string): TestDatabases {
  const keeper = poolIn(socket);
  const open = new Set<Database>([keeper]);
  return {
    fresh: async () => {
      const name = `hub_${randomUUID()}`;
      await sql`create database ${sql.ref(name)} template ${sql.ref(template)}`.execute(keeper);
      const database = poolIn(socket, name);
      open.add(database);
      return { store: storeOn(database, 'embedded-postgresql', async () => {}), database };
    },
    stop: async () => {
      await Promise.all([...open].map((database) => database.destroy()));
    },
  };
}

/** For what is thrown away at the end: waiting for the disk proves nothing there. */
export async function spareTheDisk(database: Database): Promise<void> {
  for (const setting of ['synchronous_commit', 'full_page_writes']) {
    await sql`alter system set ${sql.raw(setting)} = off`.execute(database);
  }
  await sql`select pg_reload_conf()`.execute(database);
}

export function poolIn(socket: string, database = databaseIn(socket).database): Database {
  return openPool({ ...databaseIn(socket), database }, noteNothing);
}

async function makeTemplate(keeper: Database, fresh: Database): Promise<void> {
  await sql`create database ${sql.ref(template)}`.execute(keeper);
  const surroundings = {
    database: { db: fresh, type: 'postgres' as const },
    secret: 'a secret that only tests ever use',
    secure: false,
    publicUrl: undefined,
  };
  await storeOn(fresh, 'embedded-postgresql', async () => {}).migrate(() => bringAccountsUpToDate(surroundings));
  await fresh.destroy();
}

/** Connections that break when the server stops are expected at the end of a run. */
function noteNothing(): void {}
