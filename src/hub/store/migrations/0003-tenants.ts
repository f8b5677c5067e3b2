/** Roles beside the first two, operators, and the doors through which a secret is looked up before it is known whose it is. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account_role drop constraint account_role_check`.execute(db);
  await sql`
    alter table account_role add constraint account_role_check
    check ((role in ('municipal-officer', 'municipal-financial-officer')) = (municipality is not null))`.execute(db);
  await sql`create table operator_account (user_id text primary key)`.execute(db);
  await sql`create table operator_link (sha256 text primary key, expires_at timestamptz not null)`.execute(db);
  await doors(db);
}

/**
 * Each runs as the owner and gives no more than what its secret is about. plpgsql, since it keeps its plans: a token is
 * looked up with every question a tablet asks.
 */
async function doors(db: Kysely<unknown>): Promise<void> {
  await door(
    db,
    'tablet_by_token(asked text)',
    'table (organisation text, tablet uuid)',
    'stable',
    'select t.organisation, t.tablet from tablet t where t.token_sha256 = asked and t.revoked_at is null',
  );
  await door(
    db,
    'use_enrolment_code(asked text, at timestamptz)',
    'setof enrolment_code',
    'volatile',
    'delete from enrolment_code c where c.sha256 = asked and c.expires_at > at returning c.*',
  );
  await door(
    db,
    'invitation_by_hash(asked text, at timestamptz)',
    'setof invitation',
    'stable',
    'select i.* from invitation i where i.sha256 = asked and i.expires_at > at',
  );
  await door(
    db,
    'use_invitation(asked text, at timestamptz)',
    'setof invitation',
    'volatile',
    'delete from invitation i where i.sha256 = asked and i.expires_at > at returning i.*',
  );
  await door(
    db,
    'role_of_account(asked text)',
    'table (organisation text, role text, municipality text)',
    'stable',
    `
        select r.organisation, r.role, r.municipality from account_role r where r.user_id = asked
        union all select null, 'operator', null from operator_account o where o.user_id = asked`,
  );
  // What a municipality's quarters are made of, of every organisation that has info points there.
  await door(
    db,
    'municipal_months()',
    'table (organisation text, month text, visits bigint, questions bigint)',
    'stable',
    `
        select r.organisation, r.month, sum(r.visits), sum(r.questions)
        from report_revision r
        join info_point p on p.organisation = r.organisation and p.info_point = r.info_point
        where p.municipality = current_setting('balieboek.municipality', true)
        group by r.organisation, r.month
        order by r.month, r.organisation`,
  );
}

async function door(
  db: Kysely<unknown>,
  signature: string,
  gives: string,
  kind: 'stable' | 'volatile',
  query: string,
): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(db);
  await sql
    .raw(`
      create function ${signature} returns ${gives} language plpgsql ${kind} security definer
      set search_path = ${rows[0]?.schema}, pg_temp
      as $door$
      #variable_conflict use_column
      begin return query ${query}; end $door$`)
    .execute(db);
}
