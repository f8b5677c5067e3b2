/** A real PostgreSQL for tests; every hub in it gets a fresh database, copied from one that is up to date. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bringAccountsUpToDate } from '#hub/accounts/open-accounts.ts';
import { databaseIn, openEmbedded } from '#hub/store/embedded/open-embedded.ts';
import { openPool } from '#hub/store/open-pool.ts';
import { connectionsTo, type Store, storeOn } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';
import { startDebianOnSocket } from './hub-own-postgres.ts';

/**
 * Several files have many hubs each, and every hub two pools. All of it is thrown away at the end: waiting for the disk
 * proves nothing here, and takes longer than most tests.
 */
const settings = {
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_init_zero: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  autovacuum: 'off',
};

/** `store` and `database` see everything, as the owner of the tables; `asked` is what a hub answers from, one organisation at a time. */
export type TestDatabase = { store: Store; asked: Store; database: Database };
export type TestDatabases = { fresh: () => Promise<TestDatabase>; stop: () => Promise<void> };
/** `socket`: the directory in which it listens. */
export type TestServer = { socket: string; stop: () => Promise<void> };

const template = 'template_hub';

/** `TEST_POSTGRES=debian`: the tests run on Debian's PostgreSQL 15 in place of the embedded one. */
const onDebian = z.parse(z.optional(z.literal('debian')), process.env['TEST_POSTGRES']) === 'debian';

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
  const server = onDebian
    ? await startDebianOnSocket(databaseIn('').user, settings)
    : await openEmbedded(directory, onGone, settings);
  const keeper = poolIn(server.host);
  await sql`create database ${sql.ref(template)}`.execute(keeper);
  await fillTemplate(storeIn(connectionsIn(server.host, template)));
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
      const made = connectionsIn(socket, name);
      const database = made.keeping.owner;
      for (const pool of [database, made.asked]) open.add(pool);
      return { store: storeOn(database, 'embedded-postgresql', async () => {}), asked: storeIn(made), database };
    },
    stop: async () => {
      await Promise.all([...open].map((database) => database.destroy()));
    },
  };
}

function poolIn(socket: string, database = databaseIn(socket).database): Database {
  return openPool({ ...databaseIn(socket), database }, noteNothing);
}

function connectionsIn(socket: string, database: string): ReturnType<typeof connectionsTo> {
  return connectionsTo({ ...databaseIn(socket), database }, noteNothing);
}

function storeIn({ asked, keeping }: ReturnType<typeof connectionsTo>): Store {
  return storeOn(asked, 'embedded-postgresql', async () => {}, keeping);
}

async function fillTemplate(template: Store): Promise<void> {
  const secret = 'a secret that only tests ever use';
  const surroundings = { database: template.owned, secret, secure: false, publicUrl: undefined };
  await template.migrate(() => bringAccountsUpToDate(surroundings));
  await template.close();
}

/** Connections that break when the server stops are expected at the end of a run. */
function noteNothing(): void {}
