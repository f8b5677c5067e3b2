/** Kysely on a pool of PostgreSQL connections that give a DATE as text and an int8 as a number. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { countPool } from './pool-counts.ts';
import type { Database, Schema } from './schema.ts';

type Connection = { connectionString: string } | { host: string; user: string; database: string };
type TextParser = (text: string) => unknown;

const asGiven: TextParser = (text) => text;
const ownParsers: Record<number, TextParser> = { [pg.types.builtins.DATE]: asGiven, [pg.types.builtins.INT8]: Number };

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ownParsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
};

/** `onLost` hears of connections that broke while nobody used them; the pool makes new ones by itself. */
export function openPool(connection: Connection, onLost: (fault: Error) => void): Database {
  const pool = new pg.Pool({ ...connection, types, max: 10, connectionTimeoutMillis: 10_000 });
  countPool(pool);
  pool.on('error', onLost);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
