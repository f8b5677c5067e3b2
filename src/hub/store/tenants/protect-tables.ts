/**
 * Gives every table its protection by what its key says, after each migration: a table whose primary key begins with
 * the organisation can be read and written for that organisation only. One that is neither that nor on the list of
 * shared tables cannot be reached by the application role at all.
 */
import { sql } from 'kysely';
import type { Database } from '#hub/store/schema.ts';
import { sharedTables } from './shared-tables.ts';

/** `role`: who is let in; without one nothing is granted, and what is new stays shut until the hub starts with its role. */
export async function protectTables(owner: Database, role: string | undefined): Promise<void> {
  for (const { name, ofOrganisation, isProtected } of await tablesIn(owner)) {
    if (ofOrganisation && !isProtected) await protect(owner, name);
    if (role === undefined) continue;
    const may = ofOrganisation ? 'select, insert, update, delete' : sharedTables[name]?.may;
    if (may !== undefined) await sql`grant ${sql.raw(may)} on ${sql.table(name)} to ${sql.ref(role)}`.execute(owner);
  }
  if (role) await sql`grant usage on schema ${await schemaOf(owner)} to ${sql.ref(role)}`.execute(owner);
  await openDoors(owner, role);
}

type Table = { name: string; ofOrganisation: boolean; isProtected: boolean };

async function tablesIn(owner: Database): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      coalesce(a.attname = 'organisation', false) as "ofOrganisation",
      c.relrowsecurity and c.relforcerowsecurity
        and 2 = (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname in ('own', 'whole'))
        as "isProtected"
    from pg_class c
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace`.execute(owner);
  return rows;
}

/** Forced, so that it holds for the owner too: what migrates, backs up and verifies has a rule of its own that says so. */
async function protect(owner: Database, name: string): Promise<void> {
  const table = sql.table(name);
  await owner.transaction().execute(async (work) => {
    await sql`drop policy if exists own on ${table}`.execute(work);
    await sql`drop policy if exists whole on ${table}`.execute(work);
    await sql`
      create policy own on ${table}
      using (organisation = current_setting('balieboek.organisation', true))
      with check (organisation = current_setting('balieboek.organisation', true))`.execute(work);
    await sql`create policy whole on ${table} to current_user using (true) with check (true)`.execute(work);
    await sql`alter table ${table} enable row level security, force row level security`.execute(work);
  });
}

async function schemaOf(owner: Database) {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(owner);
  return sql.id(rows[0]?.name ?? 'public');
}

/** The few questions that come before it is known for whom: functions of the owner, which nobody else may call. */
async function openDoors(owner: Database, role: string | undefined): Promise<void> {
  const { rows } = await sql<{ signature: string }>`
    select p.oid::regprocedure::text as signature from pg_proc p
    where p.prosecdef and p.pronamespace = current_schema()::regnamespace
      and pg_has_role(current_user, p.proowner, 'member')`.execute(owner);
  for (const { signature } of rows) {
    const door = sql.raw(signature);
    await sql`revoke all on function ${door} from public`.execute(owner);
    if (role) await sql`grant execute on function ${door} to ${sql.ref(role)}`.execute(owner);
  }
}
