/** Brings a database up to date under a lock of PostgreSQL's own, so that several hubs may start at once on one database. */
import { Migrator, sql } from 'kysely';
import * as start from './migrations/0001-start.ts';
import * as lives from './migrations/0002-lives.ts';
import type { Database } from './schema.ts';

const migrations = { '0001-start': { up: start.up }, '0002-lives': { up: lives.up } };

/** Any number will do, as long as it stays the same. */
const lockKey = 4_810_733_926;

/** `alongside` runs under the same lock: the accounts bring their own tables up to date there. */
export async function migrate(database: Database, alongside: () => Promise<void>): Promise<void> {
  await database.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(held);
    try {
      await migrateOwnTables(database);
      await alongside();
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(held);
    }
  });
}

async function migrateOwnTables(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
