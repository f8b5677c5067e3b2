/** The role under which the hub answers questions: it owns nothing, and row-level security holds for it. */
import { sql } from 'kysely';
import { startFault } from '#hub/start-fault.ts';
import type { Database } from '#hub/store/schema.ts';

/** `logsIn`: connections are made under its own name, which the private server of the hub allows. */
export type ApplicationRole = { name: string; logsIn: boolean };

/** Named after the owner, since roles belong to the whole server and not to one database. */
export function roleBeside(owner: string): string {
  return `${owner.slice(0, 59)}_app`;
}

export async function makeApplicationRole(owner: Database, { name, logsIn }: ApplicationRole): Promise<void> {
  if (!(await found(owner, name))) await create(owner, name, logsIn);
  const role = await found(owner, name);
  if (!role) throw startFault(toBeMade(name));
  if (role.bypasses) {
    throw startFault(
      `De rol ${name} gaat langs de afscherming van PostgreSQL heen: maak haar opnieuw, zonder SUPERUSER en BYPASSRLS.`,
    );
  }
  if (logsIn || role.ours) return;
  await sql`grant ${sql.ref(name)} to current_user`.execute(owner).catch(() => {
    throw startFault(toBeMade(name));
  });
}

async function found(owner: Database, name: string) {
  const { rows } = await sql<{ bypasses: boolean; ours: boolean }>`
    select rolsuper or rolbypassrls as bypasses, pg_has_role(current_user, oid, 'member') as ours
    from pg_roles where rolname = ${name}`.execute(owner);
  return rows[0];
}

const duplicate = ['42710', '23505'];

async function create(owner: Database, name: string, logsIn: boolean): Promise<void> {
  const how = sql.raw(`${logsIn ? 'login' : 'nologin'} nosuperuser nobypassrls nocreatedb nocreaterole noinherit`);
  await sql`create role ${sql.ref(name)} ${how}`.execute(owner).catch((fault: { code?: string }) => {
    if (fault.code === '42501') throw startFault(toBeMade(name));
    // another hub on this server, for another database, was just as far
    if (!duplicate.includes(fault.code ?? '')) throw fault;
  });
}

function toBeMade(name: string): string {
  return `De gebruiker van DATABASE_URL mag geen rol maken: laat de beheerder van PostgreSQL één keer "create role ${name} nologin; grant ${name} to" met die gebruiker draaien, of geef hem CREATEROLE; zie docs/operating.md.`;
}
