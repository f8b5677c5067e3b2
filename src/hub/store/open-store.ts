/** Opens the hub's memory: its own PostgreSQL in the data directory, or the one that DATABASE_URL names. */
import { sql } from 'kysely';
import type { Log } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { accountRolesIn } from './account-roles.ts';
import { dumpsOf } from './backup/dump-tables.ts';
import { loadsInto } from './backup/load-tables.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { hasCluster, runningEmbedded } from './embedded/running.ts';
import { figuresIn } from './figures.ts';
import { keptIn } from './kept.ts';
import { migrate, migrationsDone } from './migrate.ts';
import { municipalityNamed } from './municipalities.ts';
import { openAskedPool, openPool } from './open-pool.ts';
import { organisationsIn } from './organisations.ts';
import { proveReachable } from './prove-reachable.ts';
import type { Database } from './schema.ts';
import { setUpIn } from './set-up.ts';
import { contactsIn } from './tablets/contacts.ts';
import { fleetIn } from './tablets/fleet.ts';
import { heldRevisionsIn } from './tablets/held-revisions.ts';
import { livesIn } from './tablets/lives.ts';
import { revisionsIn } from './tablets/revisions.ts';
import { tabletsIn } from './tablets/tablets.ts';
import { type ApplicationRole, roleBeside } from './tenants/application-role.ts';
import { workFor } from './tenants/asker.ts';

export type StoreKind = 'embedded-postgresql' | 'postgresql';
type Place = { dataDir: string; databaseUrl: string | undefined };

export type Store = ReturnType<typeof storeOn>;

/** `owner` migrates, backs up and verifies; `asked` answers questions, under a role for which row-level security holds. */
export type Connections = { owner: Database; asked: Database; role: ApplicationRole };

/** `onGone` is called when the embedded database stops without having been asked to. */
export async function openStore({ dataDir, databaseUrl }: Place, log: Log, onGone: () => void): Promise<Store> {
  let isStopping = false;
  const noteLost = (fault: Error) => {
    // A connection may still be saying goodbye when our own server goes down: asked for, so not worth a line.
    if (!isStopping) log.warn({ fault: fault.message }, 'a database connection was lost');
  };
  if (databaseUrl !== undefined) {
    const owner = openPool({ connectionString: databaseUrl }, noteLost);
    const name = roleBeside(await proveReachable(owner));
    const asked = openAskedPool({ connectionString: databaseUrl }, name, noteLost);
    return storeOn({ owner, asked, role: { name, logsIn: false } }, 'postgresql', async () => {});
  }
  const { stop, ...server } = await openEmbedded(dataDir, onGone);
  return storeOn(connectionsTo(server, noteLost), 'embedded-postgresql', () => {
    isStopping = true;
    return stop();
  });
}

type Server = { host: string; user: string; database: string };

/** A server on a socket that lets every name in: the application role comes in under its own. */
export function connectionsTo(server: Server, onLost: (fault: Error) => void): Connections {
  const name = roleBeside(server.user);
  const asked = openAskedPool({ ...server, user: name }, undefined, onLost);
  return { owner: openPool(server, onLost), asked, role: { name, logsIn: true } };
}

/**
 * For a command beside the hub: its own database, running or not. Where nothing was ever kept there is nothing to open.
 */
export async function openKeptStore(place: Place, log: Log): Promise<Store> {
  const running = place.databaseUrl === undefined ? runningEmbedded(place.dataDir) : undefined;
  if (running) {
    return storeOn(
      connectionsTo(running, () => undefined),
      'embedded-postgresql',
      async () => {},
    );
  }
  if (place.databaseUrl === undefined && !hasCluster(place.dataDir)) {
    throw startFault(`In ${place.dataDir} staan geen gegevens van een hub: kies met DATA_DIR de goede map.`);
  }
  return openStore(place, log, () => process.exit(1));
}

export function storeOn({ owner, asked: database, role }: Connections, kind: StoreKind, stopServer: () => Promise<void>) {
  return {
    kind,
    municipalityNamed,
    ...organisationsIn(database),
    ...setUpIn(database),
    ...tabletsIn(database),
    ...livesIn(database),
    ...contactsIn(database),
    ...fleetIn(database),
    ...revisionsIn(database),
    ...heldRevisionsIn(database),
    ...figuresIn(database),
    ...keptIn(owner),
    ...accountRolesIn(database, owner),
    workFor,
    /** For the accounts room, which keeps its own tables in the same database; `owned` to bring them up to date. */
    shared: { db: database, type: 'postgres' as const },
    owned: { db: owner, type: 'postgres' as const },
    migrate: (alongside: () => Promise<void>, upTo?: string) => migrate(owner, role, alongside, upTo),
    migrationsDone: () => migrationsDone(owner),
    ...dumpsOf(owner),
    ...loadsInto(owner),

    async accountSecret(): Promise<string> {
      return (await owner.selectFrom('store_epoch').select('secret').executeTakeFirstOrThrow()).secret;
    },

    async isReachable(): Promise<boolean> {
      try {
        await sql`select 1`.execute(database);
        return true;
      } catch {
        return false; // whatever the reason: the health page says it, and the log of the pool says why
      }
    },

    async close(): Promise<void> {
      await Promise.all([database.destroy(), owner.destroy()]);
      await stopServer();
    },
  };
}
