/** The doors through which a secret is looked up before it is known whose it is: behind row-level security nobody sees it otherwise. */
import type { Kysely } from 'kysely';
import { door } from './door.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await doors(db);
}

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
