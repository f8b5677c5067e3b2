/** Five roles instead of two, and what those who run the hub see of all libraries: behind row-level security they saw none. */
import { type Kysely, sql } from 'kysely';
import { door } from './door.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['account_role', 'invitation']) await boundRoles(db, table);
  await operatorsDoors(db);
}

/** Who is of a municipality has one; who runs the hub is of the operators, and nobody else is. */
async function boundRoles(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.table(name);
  await sql`alter table ${table} drop constraint if exists account_role_check`.execute(db);
  await sql`
    alter table ${table}
      add constraint ${sql.id(`${name}_of_municipality`)} check ((role like 'municipal-%') = (municipality is not null)),
      add constraint ${sql.id(`${name}_of_operators`)} check ((role = 'operator') = (organisation = 'beheer'))
  `.execute(db);
}

/** Open to the operators only, whatever the hub asks: the connection says for whom it works. No figure of any visit passes. */
async function operatorsDoors(db: Kysely<unknown>): Promise<void> {
  const isOperator = `current_setting('balieboek.organisation', true) = 'beheer'`;
  await door(
    db,
    'operated_organisations()',
    'table (organisation text, name text, info_points bigint, tablets bigint, people bigint)',
    'stable',
    `select o.organisation, o.name,
       (select count(*) from info_point p where p.organisation = o.organisation),
       (select count(*) from tablet t where t.organisation = o.organisation and t.revoked_at is null),
       (select count(*) from account_role r where r.organisation = o.organisation)
     from organisation o where ${isOperator} and o.organisation <> 'beheer' order by o.name, o.organisation`,
  );
  await door(
    db,
    'operated_tablets()',
    `table (organisation text, organisation_name text, tablet uuid, name text, last_contact timestamptz,
       oldest_unsent_days integer, app_version text, list_version integer, storage text,
       clock_difference_seconds bigint, revoked_at timestamptz)`,
    'stable',
    `select t.organisation, o.name, t.tablet, t.name, t.last_contact, t.oldest_unsent_days, t.app_version,
       t.list_version, t.storage, t.clock_difference_seconds, t.revoked_at
     from tablet t join organisation o using (organisation)
     where ${isOperator} order by o.name, t.name, t.tablet`,
  );
  await door(
    db,
    'operated_audit(before timestamptz, most integer)',
    'table (organisation text, organisation_name text, at timestamptz, what text, who text, about text)',
    'stable',
    `select a.organisation, coalesce(o.name, ''), a.at, a.what, a.who, a.about
     from audit_entry a left join organisation o using (organisation)
     where ${isOperator} and (before is null or a.at < before) order by a.at desc, a.entry limit most`,
  );
}
