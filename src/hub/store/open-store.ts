/** Opens the hub's memory: its own PostgreSQL in the data directory, or the one that DATABASE_URL names. */
import { sql } from 'kysely';
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
import { openPool } from './open-pool.ts';
import { organisationsIn } from './organisations.ts';
import { connections } from './pool-counts.ts';
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
import { revisionsIn } from './tablets/revisions.ts';
import { tabletsIn } from './tablets/tablets.ts';
import { transferIn } from './transfer.ts';

export type StoreKind = 'embedded-postgresql' | 'postgresql';
type Place = { dataDir: string; databaseUrl: string | undefined };

export type Store = ReturnType<typeof storeOn>;

/** `onGone` is called when the embedded database stops without having been asked to. */
export async function openStore({ dataDir, databaseUrl }: Place, log: Log, onGone: () => void): Promise<Store> {
  let isStopping = false;
  const noteLost = (fault: Error) => {
    // A connection may still be saying goodbye when our own server goes down: asked for, so not worth a line.
    if (!isStopping) log.warn({ fault: fault.message }, 'a database connection was lost');
  };
  if (databaseUrl !== undefined) {
    const database = openPool({ connectionString: databaseUrl }, noteLost);
    await proveReachable(database);
    return storeOn(database, 'postgresql', async () => {});
  }
  const { stop, ...connection } = await openEmbedded(dataDir, onGone);
  return storeOn(openPool(connection, noteLost), 'embedded-postgresql', () => {
    isStopping = true;
    return stop();
  });
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
  return openStore(place, log, () => process.exit(1));
}

export function storeOn(database: Database, kind: StoreKind, stopServer: () => Promise<void>) {
  return {
    kind,
    connections,
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
    ...monthsReadIn(database),
    ...closingIn(database),
    ...closedMonthsIn(database),
    ...closedExportsIn(database),
    ...correctionsIn(database),
    ...openingHoursIn(database),
    ...tabletsThereIn(database),
    ...transferIn(database),
    ...keptIn(database),
    ...keptClosedIn(database),
    ...accountRolesIn(database),
    ...attemptsIn(database),
    ...auditIn(database),
    ...peopleIn(database),
    ...recoveryLinksIn(database),
    /** For the accounts room, which keeps its own tables in the same database. */
    shared: { db: database, type: 'postgres' as const },
    migrate: (alongside: () => Promise<void>, upTo?: string) => migrate(database, alongside, upTo),
    migrationsDone: () => migrationsDone(database),
    ...dumpsOf(database),
    ...loadsInto(database),

    async accountSecret(): Promise<string> {
      return (await database.selectFrom('store_epoch').select('secret').executeTakeFirstOrThrow()).secret;
    },

    /** Whether the database answers and has been through every migration that this hub knows. */
    async isReady(): Promise<boolean> {
      try {
        return (await migrationsDone(database)) >= migrationNames.length;
      } catch {
        return false; // whatever the reason: the page about it says so, and the log of the pool says why
      }
    },

    async close(): Promise<void> {
      await database.destroy();
      await stopServer();
    },
  };
}

const oldestServer = 150_000;

async function proveReachable(database: Database): Promise<void> {
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(database);
    if ((rows[0]?.version ?? 0) >= oldestServer) return;
  } catch (fault) {
    await database.destroy();
    throw startFault(`De database van DATABASE_URL is niet te openen: ${adviceFor(fault)}.`);
  }
  await database.destroy();
  throw startFault('De server van DATABASE_URL is ouder dan PostgreSQL 15: gebruik versie 15 of nieuwer.');
}

const adviceByCode: Record<string, string> = {
  ECONNREFUSED: 'op dat adres antwoordt geen PostgreSQL; controleer server en poort',
  ENOTFOUND: 'die server is niet te vinden; controleer de naam',
  EAI_AGAIN: 'die server is niet te vinden; controleer de naam en het netwerk',
  ENOENT: 'die socket is er niet; controleer het pad',
  ETIMEDOUT: 'de server antwoordt niet; controleer adres en firewall',
  '28P01': 'gebruiker of wachtwoord klopt niet',
  '28000': 'deze gebruiker mag er niet in; controleer gebruiker en rechten',
  '3D000': 'die database bestaat niet; maak haar aan of controleer de naam',
  '42501': 'deze gebruiker heeft te weinig rechten op de database',
};

function adviceFor(fault: unknown): string {
  const { code, message, errors } = fault as { code?: string; message?: string; errors?: { code?: string }[] };
  const known = adviceByCode[code ?? ''] ?? adviceByCode[errors?.[0]?.code ?? ''];
  return known ?? `controleer adres, gebruiker en wachtwoord (${message || code || 'geen uitleg'})`;
}
