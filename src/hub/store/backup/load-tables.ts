/** Puts the rows of a backup into an empty store: all of them, or none. */
import { sql } from 'kysely';
import { startFault } from '#hub/start-fault.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import { tokensOfEnrolments } from '#hub/store/tablets/tokens.ts';
import { type TableShape, tableShapes } from './tables.ts';

export type BackupPart = { table: TableShape } | { row: string };

const atOnce = 500;

/** What opens a door only once, or for a while: a backup must not bring back what was used or ended since. */
const notBroughtBack = [
  'session',
  'verification',
  'first_link',
  'enrolment_code',
  'invitation',
  'attempt',
  'used_code',
  'recovery_link',
];

export function loadsInto(database: Database) {
  return {
    /** Whether nobody has used this store yet. */
    async isUnused(): Promise<boolean> {
      const { rows } = await sql<{ used: boolean }>`
        select exists (select from organisation) or exists (select from "user") as used`.execute(database);
      return rows[0]?.used === false;
    },

    /** The store gets a new epoch: by that, tablets see that the hub went back, and tell what it no longer knows. */
    async load(parts: AsyncIterable<BackupPart>): Promise<{ tables: number; rows: number }> {
      return database.transaction().execute(async (work) => {
        const shapes = await tableShapes(work);
        await sql`truncate ${sql.join(shapes.map(({ name }) => sql.table(name)))}`.execute(work);
        const loaded = await loadRows(work, parts, shapes);
        const gone = shapes.filter(({ name }) => notBroughtBack.includes(name));
        for (const { name } of gone) await sql`delete from ${sql.table(name)}`.execute(work);
        await tokensOfEnrolments(work);
        await setCounters(work, shapes);
        await work.updateTable('store_epoch').set({ epoch: sql`gen_random_uuid()` }).execute();
        return loaded;
      });
    },
  };
}

async function loadRows(work: Work, parts: AsyncIterable<BackupPart>, shapes: readonly TableShape[]) {
  const loaded = { tables: 0, rows: 0 };
  let current: TableShape | undefined;
  let batch: string[] = [];
  const flush = async () => {
    if (current && batch.length > 0) await insert(work, current, batch);
    loaded.rows += batch.length;
    batch = [];
  };
  for await (const part of parts) {
    if ('table' in part) {
      await flush();
      current = part.table;
      loaded.tables += 1;
      checkShape(current, shapes);
    } else if (batch.push(part.row) >= atOnce) {
      await flush();
    }
  }
  await flush();
  return loaded;
}

function checkShape(given: TableShape, shapes: readonly TableShape[]): void {
  const own = shapes.find(({ name }) => name === given.name);
  if (own && given.columns.every((column) => own.columns.includes(column))) return;
  throw startFault(
    `De reservekopie heeft een tabel die deze versie niet zo kent (${given.name}): zet haar terug met de versie die haar maakte.`,
  );
}

async function insert(work: Work, { name, columns }: TableShape, rows: readonly string[]): Promise<void> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const json = `[${rows.join(',')}]`;
  await sql`
    insert into ${sql.table(name)} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${sql.table(name)}, ${json}::json)`.execute(work);
}

/** Numbers that PostgreSQL counts itself go on after the highest that was brought. */
async function setCounters(work: Work, shapes: readonly TableShape[]): Promise<void> {
  for (const { name, columns } of shapes) {
    for (const column of columns) {
      const { rows } = await sql<{ counter: string | null }>`
        select pg_get_serial_sequence(quote_ident(${name}), ${column}) as counter`.execute(work);
      const counter = rows[0]?.counter;
      if (!counter) continue;
      await sql`
        select setval(${counter}::regclass, (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(name)}), false)
      `.execute(work);
    }
  }
}
