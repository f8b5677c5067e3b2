/** A real PostgreSQL for tests, started once per test file; every hub in it gets a fresh database, copied from one that is up to date. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { bringAccountsUpToDate } from '#hub/accounts/open-accounts.ts';
import { openEmbedded } from '#hub/store/embedded/open-embedded.ts';
import { openPool } from '#hub/store/open-pool.ts';
import { type Store, storeOn } from '#hub/store/open-store.ts';
import type { Database } from '#hub/store/schema.ts';

export type TestDatabases = { fresh: () => Promise<{ store: Store; database: Database }>; stop: () => Promise<void> };

export async function startDatabase(): Promise<TestDatabases> {
  const directory = mkdtempSync(join(tmpdir(), 'bb-test-'));
  const { stop, ...server } = await openEmbedded(directory, () => {
    throw new Error('expected PostgreSQL to stay until the tests are over');
  });
  const keeper = openPool(server, noteNothing);
  const named = (database: string) => openPool({ ...server, database }, noteNothing);
  await makeTemplate(keeper, named('template_hub'));
  let made = 0;
  const open = new Set<Database>();
  return {
    fresh: async () => {
      made += 1;
      await sql`create database ${sql.ref(`hub_${made}`)} template template_hub`.execute(keeper);
      const database = named(`hub_${made}`);
      open.add(database);
      return { store: storeOn(database, 'embedded-postgresql', async () => {}), database };
    },
    stop: async () => {
      await Promise.all([...open, keeper].map((database) => database.destroy()));
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(keeper: Database, template: Database): Promise<void> {
  await sql`create database template_hub`.execute(keeper);
  const surroundings = {
    database: { db: template, type: 'postgres' as const },
    secret: 'a secret that only tests ever use',
    secure: false,
    publicUrl: undefined,
  };
  await storeOn(template, 'embedded-postgresql', async () => {}).migrate(() => bringAccountsUpToDate(surroundings));
  await template.destroy();
}

/** Connections that break when the server stops are expected at the end of a run. */
function noteNothing(): void {}
