/** Kysely on a pool of PostgreSQL connections that give a DATE as text and an int8 as a number. */
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { countPool } from './pool-counts.ts';
import type { Database, Schema } from './schema.ts';
import { askerNow } from './tenants/asker.ts';

type Connection = { connectionString: string } | { host: string; user: string; database: string };
type Lost = (fault: Error) => void;
type TextParser = (text: string) => unknown;

const asGiven: TextParser = (text) => text;
const ownParsers: Record<number, TextParser> = { [pg.types.builtins.DATE]: asGiven, [pg.types.builtins.INT8]: Number };

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ownParsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
};

/** As who owns the tables. `onLost` hears of connections that broke while nobody used them; the pool makes new ones by itself. */
export function openPool(connection: Connection, onLost: Lost): Database {
  return kyselyOn(poolTo(connection, onLost));
}

/**
 * As the application role, for whoever asks at that moment. The one place where a connection is handed out, so that
 * no query can go without. `role`: taken on after connecting, where the connection is made under another name.
 */
export function openAskedPool(connection: Connection, role: string | undefined, onLost: Lost): Database {
  const pool = poolTo(connection, onLost);
  const told = new WeakMap<pg.PoolClient, string>();
  const connect = async () => {
    const { organisation = '' } = askerNow();
    const client = await pool.connect();
    if (told.get(client) === organisation) return client;
    try {
      await client.query(tell(role), [organisation, ...(role === undefined ? [] : [role])]);
    } catch (fault) {
      client.release(true); // whatever it was told, nobody gets it
      throw fault;
    }
    told.set(client, organisation);
    return client;
  };
  return kyselyOn({ connect, end: () => pool.end() } as unknown as PostgresPool);
}

function tell(role: string | undefined): string {
  const asker = `select set_config('balieboek.organisation', $1, false)`;
  return role === undefined ? asker : `${asker}, set_config('role', $2, false)`;
}

function poolTo(connection: Connection, onLost: Lost): pg.Pool {
  const pool = new pg.Pool({ ...connection, types, max: 10, connectionTimeoutMillis: 10_000 });
  countPool(pool);
  pool.on('error', onLost);
  return pool;
}

function kyselyOn(pool: PostgresPool): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
