/** What a backup knows of the tables: their names, their columns, and which must be filled before which. */
import { sql } from 'kysely';
import type { Database, Work } from '#hub/store/schema.ts';

export type TableShape = { name: string; columns: string[] };

/** Ours and those of the accounts, every table after the ones it refers to. What kysely notes of migrations is not among them. */
export async function tableShapes(database: Database | Work): Promise<TableShape[]> {
  const { rows } = await sql<TableShape & { after: string[] }>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and r.oid <> c.oid) as after
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not like 'kysely\\_%'
    order by c.relname`.execute(database);
  const ordered: TableShape[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const isFree = ({ after }: { after: string[] }) => !waiting.some(({ name }) => after.includes(name));
    const free = waiting.filter(isFree);
    if (free.length === 0) throw new Error('expected no circle of references between tables');
    ordered.push(...free.map(({ name, columns }) => ({ name, columns })));
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}
