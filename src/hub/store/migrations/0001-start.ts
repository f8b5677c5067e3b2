/** The first tables: organisations, their info points and tablets, who may read, and what was received. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table store_epoch (
      only_row boolean primary key default true check (only_row),
      epoch uuid not null,
      secret text not null
    )`.execute(db);
  await sql`
    insert into store_epoch (epoch, secret)
    values (gen_random_uuid(), replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))
  `.execute(db);
  await sql`create table first_link (sha256 text primary key)`.execute(db);
  await organisations(db);
  await tablets(db);
  await accounts(db);
  await revisions(db);
}

async function organisations(db: Kysely<unknown>): Promise<void> {
  await sql`create table organisation (organisation text primary key, name text not null)`.execute(db);
  await sql`
    create table catalogue (
      organisation text not null references organisation,
      version integer not null,
      body jsonb not null,
      primary key (organisation, version)
    )`.execute(db);
  await sql`
    create table info_point (
      organisation text not null references organisation,
      info_point text not null,
      name text not null,
      place text not null,
      municipality text not null,
      primary key (organisation, info_point)
    )`.execute(db);
}

async function tablets(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tablet (
      organisation text not null references organisation,
      tablet uuid not null,
      name text not null,
      token_sha256 text not null,
      last_contact timestamptz,
      logged bigint,
      oldest_unsent_days integer,
      app_version text,
      list_version integer,
      storage text,
      clock_difference_seconds bigint,
      primary key (organisation, tablet)
    )`.execute(db);
  await sql`create index tablet_by_token on tablet (token_sha256)`.execute(db);
  await sql`
    create table tablet_life (
      organisation text not null,
      life uuid not null,
      tablet uuid not null,
      public_key jsonb not null,
      primary key (organisation, life),
      foreign key (organisation, tablet) references tablet
    )`.execute(db);
  await sql`
    create table enrolment (
      organisation text not null,
      tablet uuid not null,
      info_point text not null,
      from_day date not null,
      until_day date,
      primary key (organisation, tablet, info_point, from_day),
      foreign key (organisation, tablet) references tablet,
      foreign key (organisation, info_point) references info_point
    )`.execute(db);
  await sql`
    create table enrolment_code (
      organisation text not null,
      sha256 text not null,
      info_point text not null,
      tablet_name text not null,
      expires_at timestamptz not null,
      primary key (organisation, sha256),
      foreign key (organisation, info_point) references info_point
    )`.execute(db);
  await sql`create index enrolment_code_by_hash on enrolment_code (sha256)`.execute(db);
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      organisation text not null references organisation,
      sha256 text not null,
      role text not null,
      municipality text,
      expires_at timestamptz not null,
      primary key (organisation, sha256)
    )`.execute(db);
  await sql`create index invitation_by_hash on invitation (sha256)`.execute(db);
  await sql`
    create table account_role (
      organisation text not null references organisation,
      user_id text not null,
      role text not null,
      municipality text,
      primary key (organisation, user_id),
      check ((role = 'municipal-officer') = (municipality is not null))
    )`.execute(db);
  await sql`create index account_role_by_user on account_role (user_id)`.execute(db);
}

async function revisions(db: Kysely<unknown>): Promise<void> {
  const key = sql`organisation text not null, life uuid not null, info_point text not null, month text not null`;
  const thin = sql`
    number integer not null,
    digest text not null,
    visits integer not null,
    questions integer not null,
    entered_afterwards integer not null,
    received_day date not null`;
  const parents = sql`
    foreign key (organisation, life) references tablet_life,
    foreign key (organisation, info_point) references info_point`;
  await sql`
    create table report_revision (
      ${key}, ${thin}, list_version integer not null, body jsonb not null,
      primary key (organisation, life, info_point, month), ${parents}
    )`.execute(db);
  await sql`create index report_revision_by_month on report_revision (organisation, month, info_point)`.execute(db);
  await sql`
    create table superseded_revision (
      ${key}, ${thin},
      primary key (organisation, life, info_point, month, number), ${parents}
    )`.execute(db);
}
