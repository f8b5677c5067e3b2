/** Opens the hub's memory: its own PostgreSQL in the data directory, or the one that DATABASE_URL names. */
import type { Log } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { accountRolesIn } from './account-roles.ts';
import { attemptsIn } from './accounts/attempts.ts';
import { auditIn } from './accounts/audit.ts';
import { peopleIn } from './accounts/people.ts';
import { recoveryLinksIn } from './accounts/recovery-links.ts';
import { dumpsOf } from './backup/dump-tables.ts';
import { loadsInto } from './backup/load-tables.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { hasCluster, runningEmbedded } from './embedded/running.ts';
import { figuresIn } from './figures.ts';
import { keptIn } from './kept.ts';
import { migrate, migrationNames, migrationsDone } from './migrate.ts';
import { municipalityNamed } from './municipalities.ts';
import { openAskedPool, openPool } from './open-pool.ts';
import { operatedIn } from './operated.ts';
import { organisationsIn } from './organisations.ts';
import { connections } from './pool-counts.ts';
import { proveReachable } from './prove-reachable.ts';
import { closedExportsIn } from './reading/closed-exports.ts';
import { closedMonthsIn } from './reading/closed-months.ts';
import { closingIn } from './reading/closing.ts';
import { correctionsIn } from './reading/corrections.ts';
import { keptClosedIn } from './reading/kept-closed.ts';
import { monthsReadIn } from './reading/months-read.ts';
import { openingHoursIn } from './reading/opening-hours.ts';
import { tabletsThereIn } from './reading/tablets-there.ts';
import type { Database } from './schema.ts';
import { setUpIn } from './set-up.ts';
import { contactsIn } from './tablets/contacts.ts';
import { fleetIn } from './tablets/fleet.ts';
import { heldRevisionsIn } from './tablets/held-revisions.ts';
import { livesIn } from './tablets/lives.ts';
import { refusalsIn } from './tablets/refusals.ts';
import { revisionsIn } from './tablets/revisions.ts';
import { tabletsIn } from './tablets/tablets.ts';
import { tokensIn } from './tablets/tokens.ts';
import { type ApplicationRole, roleBeside } from './tenants/application-role.ts';
import { workFor } from './tenants/asker.ts';
import { transferIn } from './transfer.ts';

export type StoreKind = 'embedded-postgresql' | 'postgresql';
type Place = { dataDir: string; databaseUrl: string | undefined };

export type Store = ReturnType<typeof storeOn>;

/** `onGone` is called when the embedded database stops without having been asked to. */
export function openStore(place: Place, log: Log, onGone: () => void): Promise<Store> {
  return open(place, log, onGone, 'for whoever asks');
}

async function open({ dataDir, databaseUrl }: Place, log: Log, onGone: () => void, how: How): Promise<Store> {
  let isStopping = false;
  const noteLost = (fault: Error) => {
    // A connection may still be saying goodbye when our own server goes down: asked for, so not worth a line.
    if (!isStopping) log.warn({ fault: fault.message }, 'a database connection was lost');
  };
  if (databaseUrl !== undefined) {
    const connection = { connectionString: databaseUrl };
    const owner = openPool(connection, noteLost);
    const name = roleBeside(await proveReachable(owner));
    if (how === 'as the owner') return storeOn(owner, 'postgresql', async () => {});
    const asked = openAskedPool(connection, name, noteLost);
    return storeOn(asked, 'postgresql', async () => {}, { owner, role: { name, logsIn: false } });
  }
  const { stop, ...server } = await openEmbedded(dataDir, onGone);
  const stopServer = () => {
    isStopping = true;
    return stop();
  };
  if (how === 'as the owner') return storeOn(openPool(server, noteLost), 'embedded-postgresql', stopServer);
  const { asked, keeping } = connectionsTo(server, noteLost);
  return storeOn(asked, 'embedded-postgresql', stopServer, keeping);
}

/** A hub answers for whoever asks; a command beside it is run by who keeps the hub, and sees everything. */
type How = 'for whoever asks' | 'as the owner';

type Server = { host: string; user: string; database: string };
/** Who owns the tables, migrates, backs up and proves; and the role that it lets in to answer questions. */
type Keeping = { owner: Database; role: ApplicationRole };

/** A server on a socket that lets every name in: the application role comes in under its own. */
export function connectionsTo(server: Server, onLost: (fault: Error) => void): { asked: Database; keeping: Keeping } {
  const name = roleBeside(server.user);
  const asked = openAskedPool({ ...server, user: name }, undefined, onLost);
  return { asked, keeping: { owner: openPool(server, onLost), role: { name, logsIn: true } } };
}

/**
 * For a command beside the hub: its own database, running or not. Where nothing was ever kept there is nothing to open.
 */
export async function openKeptStore(place: Place, log: Log): Promise<Store> {
  const running = place.databaseUrl === undefined ? runningEmbedded(place.dataDir) : undefined;
  if (running)
    return storeOn(
      openPool(running, () => undefined),
      'embedded-postgresql',
      async () => {},
    );
  if (place.databaseUrl === undefined && !hasCluster(place.dataDir)) {
    throw startFault(`In ${place.dataDir} staan geen gegevens van een hub: kies met DATA_DIR de goede map.`);
  }
  return open(place, log, () => process.exit(1), 'as the owner');
}

/** Without `keeping` everything goes through one database as its owner: for what proves and compares, beside the hub. */
export function storeOn(
  database: Database,
  kind: StoreKind,
  stopServer: () => Promise<void>,
  { owner, role }: { owner: Database; role?: ApplicationRole } = { owner: database },
) {
  return {
    kind,
    connections,
    municipalityNamed,
    ...organisationsIn(database),
    ...setUpIn(database),
    ...tabletsIn(database),
    ...tokensIn(database),
    ...livesIn(database),
    ...contactsIn(database),
    ...fleetIn(database, owner),
    ...revisionsIn(database),
    ...refusalsIn(database),
    ...heldRevisionsIn(database),
    ...figuresIn(database),
    ...monthsReadIn(database),
    ...closingIn(database),
    ...closedMonthsIn(database),
    ...closedExportsIn(database),
    ...correctionsIn(database),
    ...openingHoursIn(database),
    ...tabletsThereIn(database),
    ...transferIn(database),
    ...operatedIn(database, owner),
    ...keptIn(owner),
    ...keptClosedIn(owner),
    ...accountRolesIn(database, owner),
    ...attemptsIn(database),
    ...auditIn(database),
    ...peopleIn(database),
    ...recoveryLinksIn(database),
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

    /** Whether the database answers and has been through every migration that this hub knows. */
    async isReady(): Promise<boolean> {
      try {
        return (await migrationsDone(owner)) >= migrationNames.length;
      } catch {
        return false; // whatever the reason: the page about it says so, and the log of the pool says why
      }
    },

    async close(): Promise<void> {
      await database.destroy();
      if (owner !== database) await owner.destroy();
      await stopServer();
    },
  };
}
