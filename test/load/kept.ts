/** What the database has of what tablets were told is kept, and under which role the hubs asked: read as its owner, past the hubs. */
import { sql } from 'kysely';
import type { Database } from '#hub/store/schema.ts';

export type Kept = {
  /** Revisions that a tablet was told are kept, and are not there; or are there more than once. */
  missing: number;
  twice: number;
  /** By life: the visits of its newest revisions. */
  byLife: Map<string, number>;
};

export async function keptIn(database: Database, told: ReadonlySet<string>): Promise<Kept> {
  const { rows } = await sql<{ digest: string }>`
    select digest from report_revision union all select digest from superseded_revision`.execute(database);
  const times = new Map<string, number>();
  for (const { digest } of rows) times.set(digest, (times.get(digest) ?? 0) + 1);
  const lives = await sql<{ life: string; visits: number }>`
    select life, sum(visits)::int as visits from report_revision group by life`.execute(database);
  return {
    missing: [...told].filter((digest) => !times.has(digest)).length,
    twice: [...times.values()].filter((count) => count > 1).length,
    byLife: new Map(lives.rows.map(({ life, visits }) => [life, visits])),
  };
}

/** Whether the hubs' role owns and bypasses nothing, and every table of organisations keeps its rows apart. */
export async function isKeptApart(database: Database): Promise<boolean> {
  const { rows } = await sql<{ apart: boolean }>`
    select (select count(*) = 1 from pg_roles r where r.rolname = current_user || '_app' and not r.rolsuper
        and not r.rolbypassrls and not exists (select from pg_class where relowner = r.oid))
      and not exists (select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation'
        join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity) as apart`.execute(
    database,
  );
  return rows[0]?.apart === true;
}
