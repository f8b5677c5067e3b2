/** What the hub adds to the tablets' months: their sums, opening hours, corrections, and months that were closed. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const point = sql`organisation text not null, info_point text not null`;
  const ofPoint = sql`foreign key (organisation, info_point) references info_point`;
  // A sum that can be made again: it holds for exactly the revisions whose count and sum of numbers it names.
  await sql`
    create table month_sum (
      ${point}, month text not null,
      revisions integer not null, number_sum bigint not null, body jsonb not null,
      primary key (organisation, info_point, month), ${ofPoint}
    )`.execute(db);
  await sql`
    create table opening_hours (
      ${point}, version integer not null, body jsonb not null,
      primary key (organisation, info_point), ${ofPoint}
    )`.execute(db);
  await sql`
    create table correction (
      ${point}, month text not null, number integer not null,
      reason text not null, role text not null, made_day date not null, body jsonb not null,
      primary key (organisation, info_point, month, number), ${ofPoint}
    )`.execute(db);
  await sql`
    create table closed_month (
      ${point}, month text not null, number integer not null,
      closed_day date not null, visits integer not null,
      revisions integer not null, number_sum bigint not null, corrections integer not null,
      body jsonb not null, salt text not null, before text, digest text not null,
      primary key (organisation, info_point, month),
      unique (organisation, info_point, number), ${ofPoint}
    )`.execute(db);
  // The revisions a snapshot contains, whole: those that come later take their place elsewhere, never here.
  await sql`
    create table closed_revision (
      ${point}, month text not null, life uuid not null, body jsonb not null,
      primary key (organisation, info_point, month, life),
      foreign key (organisation, info_point, month) references closed_month,
      foreign key (organisation, life) references tablet_life
    )`.execute(db);
  await sql`
    create table closed_export (
      organisation text not null references organisation,
      scope text not null, month text not null, kind text not null,
      file_name text not null, media_type text not null, sha256 text not null, made_day date not null, bytes bytea not null,
      primary key (organisation, scope, month, kind)
    )`.execute(db);
}
