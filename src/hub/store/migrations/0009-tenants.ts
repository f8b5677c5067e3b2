/** The doors through which a secret is looked up before it is known whose it is: behind row-level security nobody sees it otherwise. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
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
    'select r.organisation, r.role, r.municipality from account_role r where r.user_id = asked',
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
