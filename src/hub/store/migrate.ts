/** Brings a database up to date under a lock of PostgreSQL's own, so that several hubs may start at once on one database. */
import { Migrator, sql } from 'kysely';
import * as start from './migrations/0001-start.ts';
import * as lives from './migrations/0002-lives.ts';
import * as reading from './migrations/0004-reading.ts';
import * as transfer from './migrations/0007-transfer.ts';
import * as accounts from './migrations/0008-accounts.ts';
import * as tenants from './migrations/0009-tenants.ts';
import * as roles from './migrations/0010-roles.ts';
import * as infoPoints from './migrations/0011-info-points.ts';
import * as refusals from './migrations/0012-refusals.ts';
import * as tabletTokens from './migrations/0013-tablet-tokens.ts';
import * as recoveryLinks from './migrations/0014-recovery-links.ts';
import type { Database } from './schema.ts';
import { type ApplicationRole, makeApplicationRole } from './tenants/application-role.ts';
import { protectTables } from './tenants/protect-tables.ts';

const migrations = {
  '0001-start': { up: start.up },
  '0002-lives': { up: lives.up },
  '0004-reading': { up: reading.up },
  '0007-transfer': { up: transfer.up },
  '0008-accounts': { up: accounts.up },
  '0009-tenants': { up: tenants.up },
  '0010-roles': { up: roles.up },
  '0011-info-points': { up: infoPoints.up },
  '0012-refusals': { up: refusals.up },
  '0013-tablet-tokens': { up: tabletTokens.up },
  '0014-recovery-links': { up: recoveryLinks.up },
};

/** Any number will do, as long as it stays the same. */
const lockKey = 4_810_733_926;

export const migrationNames = Object.keys(migrations);

/**
 * `alongside` runs under the same lock: the accounts bring their own tables up to date there.
 * `role`: the one that answers questions, let in to the tables as they are then.
 * `upTo`: the name of the last migration to go through; all of them when left out.
 * Returns the names of the migrations that it went through itself: none where another hub was first.
 */
export async function migrate(
  owner: Database,
  role: ApplicationRole | undefined,
  alongside: () => Promise<void>,
  upTo?: string,
): Promise<string[]> {
  return owner.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(held);
    try {
      const done = await migrateOwnTables(owner, upTo);
      await alongside();
      if (role) await makeApplicationRole(owner, role);
      await protectTables(owner, role?.name);
      return done;
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(held);
    }
  });
}

async function migrateOwnTables(database: Database, upTo: string | undefined): Promise<string[]> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error, results } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** How many of the migrations this database has been through. */
export async function migrationsDone(database: Database): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(
    database,
  );
  if (!rows[0]?.there) return 0;
  const done = await sql<{ done: number }>`select count(*)::int as done from kysely_migration`.execute(database);
  return done.rows[0]?.done ?? 0;
}
