/** What a life can come to: split off from another, wiped, revoked, or delivered by somebody else's hand. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tablet add column revoked_at timestamptz`.execute(db);
  await sql`
    alter table tablet_life
      add column born bigint generated always as identity,
      add column after_life uuid,
      add column revoked_at timestamptz,
      add column logged bigint,
      add column settled_logged bigint,
      add column seen_visits integer,
      add column seen_month text
  `.execute(db);
  await sql`alter table enrolment_code add column tablet uuid, add column seen_visits integer`.execute(db);
  // Of revisions kept before this, nobody noted whether they came late; those that came in order are nearly all.
  await sql`alter table superseded_revision add column was_newest boolean not null default true`.execute(db);
  await sql`
    create table life_split (
      organisation text not null,
      life uuid not null,
      info_point text not null,
      month text not null,
      after_life uuid not null,
      base_number integer not null,
      moved integer not null,
      left_behind integer not null,
      primary key (organisation, life, info_point, month),
      foreign key (organisation, life) references tablet_life
    )`.execute(db);
  await sql`
    create table held_revision (
      organisation text not null,
      life uuid not null,
      info_point text not null,
      month text not null,
      number integer not null,
      digest text not null,
      visits integer not null,
      questions integer not null,
      entered_afterwards integer not null,
      received_day date not null,
      body jsonb,
      primary key (organisation, life, info_point, month),
      foreign key (organisation, life) references tablet_life,
      foreign key (organisation, info_point) references info_point
    )`.execute(db);
}
