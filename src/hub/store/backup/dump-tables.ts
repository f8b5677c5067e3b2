/** Reads every row of every table as one moment saw them, while the hub goes on receiving. */
import { sql } from 'kysely';
import type { Database } from '#hub/store/schema.ts';
import { type TableShape, tableShapes } from './tables.ts';

/** A row is its JSON as PostgreSQL writes it, untouched: a number too large for JavaScript stays what it was. */
export type DumpSink = {
  table: (shape: TableShape) => Promise<void>;
  row: (json: string) => Promise<void>;
};

const atOnce = 500;

/** One snapshot (REPEATABLE READ): what is committed while it is read is not in it, in any table. */
export function dumpsOf(database: Database) {
  return {
    async dump(sink: DumpSink): Promise<void> {
      const reading = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
      await reading.execute(async (work) => {
        await sql`set local timezone to 'UTC'`.execute(work);
        for (const shape of await tableShapes(work)) {
          await sink.table(shape);
          const rows = sql`select row_to_json(t)::text as json from ${sql.table(shape.name)} t`;
          await sql`declare dumped no scroll cursor for ${rows}`.execute(work);
          for (;;) {
            const fetched = await sql<{ json: string }>`fetch ${sql.lit(atOnce)} from dumped`.execute(work);
            for (const { json } of fetched.rows) await sink.row(json);
            if (fetched.rows.length < atOnce) break;
          }
          await sql`close dumped`.execute(work);
        }
      });
    },
  };
}
