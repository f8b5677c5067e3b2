/** Kysely on a pool of PostgreSQL connections that give a DATE as text and an int8 as a number. */
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Database, Schema } from './schema.ts';
import { askerNow } from './tenants/asker.ts';

type Connection = { connectionString: string } | { host: string; user: string; database: string };
type TextParser = (text: string) => unknown;
type Lost = (fault: Error) => void;

const asGiven: TextParser = (text) => text;
const ownParsers: Record<number, TextParser> = { [pg.types.builtins.DATE]: asGiven, [pg.types.builtins.INT8]: Number };

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ownParsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
};

/** As who owns the tables. `onLost` hears of connections that broke while nobody used them; the pool makes new ones by itself. */
export function openPool(connection: Connection, onLost: Lost): Database {
  return kyselyOn(poolTo(connection, onLost, 3));
}

/**
 * As the application role, for whoever asks at that moment. The one place where a connection is handed out, so that
 * no query can go without; `role` when the connection is made under another name than its own.
 */
export function openAskedPool(connection: Connection, role: string | undefined, onLost: Lost): Database {
  const pool = poolTo(connection, onLost, 10);
  const told = new WeakMap<pg.PoolClient, string>();
  const connect = async () => {
    const client = await pool.connect();
    const { organisation = '', municipality = '' } = askerNow();
    const wanted = `${organisation} ${municipality}`; // neither has a space
    if (told.get(client) === wanted) return client;
    try {
      await client.query(tell(role), [organisation, municipality, ...(role === undefined ? [] : [role])]);
    } catch (fault) {
      client.release(true); // whatever it was told, nobody gets it
      throw fault;
    }
    told.set(client, wanted);
    return client;
  };
  return kyselyOn({ connect, end: () => pool.end() } as unknown as PostgresPool);
}

function tell(role: string | undefined): string {
  const asker = `select set_config('balieboek.organisation', $1, false), set_config('balieboek.municipality', $2, false)`;
  return role === undefined ? asker : `${asker}, set_config('role', $3, false)`;
}

function poolTo(connection: Connection, onLost: Lost, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connection, types, max, connectionTimeoutMillis: 10_000 });
  pool.on('error', onLost);
  return pool;
}

function kyselyOn(pool: PostgresPool): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
