/** What guards the accounts: tries and used codes counted for all hub processes together, recovery links, and who did what. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attempt (
      sha256 text primary key,
      tries integer not null,
      since timestamptz not null
    )`.execute(db);
  await sql`
    create table used_code (
      user_id text not null,
      sha256 text not null,
      used_at timestamptz not null,
      primary key (user_id, sha256)
    )`.execute(db);
  await sql`
    create table recovery_link (
      sha256 text primary key,
      user_id text not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`
    create table audit_entry (
      organisation text not null,
      entry uuid not null default gen_random_uuid(),
      at timestamptz not null,
      what text not null,
      who text not null,
      about text,
      primary key (organisation, entry)
    )`.execute(db);
  await sql`create index audit_entry_by_moment on audit_entry (organisation, at desc)`.execute(db);
}
