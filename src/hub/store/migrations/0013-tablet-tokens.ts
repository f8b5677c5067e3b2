/** More than one token per tablet, so that one can follow another without shutting anybody out. */
import { type Kysely, sql } from 'kysely';
import { door } from './door.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tablet_token (
      organisation text not null,
      tablet uuid not null,
      sha256 text not null,
      since timestamptz not null,
      used_at timestamptz,
      follows text,
      until timestamptz,
      primary key (organisation, tablet, sha256),
      foreign key (organisation, tablet) references tablet
    )`.execute(db);
  await sql`create index tablet_token_by_hash on tablet_token (sha256)`.execute(db);
  await sql`
    insert into tablet_token (organisation, tablet, sha256, since, used_at)
    select organisation, tablet, token_sha256, now(), now() from tablet`.execute(db);
  // The door of before stays: a hub that is still to be brought up to date goes on looking there.
  await door(
    db,
    'tablet_with_token(asked text, at timestamptz)',
    'table (organisation text, tablet uuid)',
    'stable',
    `select t.organisation, t.tablet from tablet_token k
     join tablet t on t.organisation = k.organisation and t.tablet = k.tablet
     where k.sha256 = asked and (k.until is null or k.until > at) and t.revoked_at is null`,
  );
}
