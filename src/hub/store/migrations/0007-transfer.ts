/** What is copied into the national form by hand: the mapping, by version, and a row for each number that was copied. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table transfer_mapping (
      organisation text not null references organisation,
      version integer not null,
      body jsonb not null,
      primary key (organisation, version)
    )`.execute(db);
  await sql`
    create table transfer_tick (
      organisation text not null,
      info_point text not null,
      period text not null,
      place text not null,
      count integer not null,
      ticked_on date not null,
      primary key (organisation, info_point, period, place),
      foreign key (organisation, info_point) references info_point
    )`.execute(db);
}
