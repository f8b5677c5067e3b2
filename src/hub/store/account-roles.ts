/** Which account may do what, and the one-time links that make an account. Who is signed in is the accounts room's business. */
import { sql } from 'kysely';
import type { Role } from '#wire/roles.ts';
import type { Database } from './schema.ts';
import { goOnFor } from './tenants/asker.ts';

export type AccountRole = { organisation: string; role: Role; municipality: string | null };
type NewInvitation = { hash: string; role: Role; municipality: string | null; expiresAt: Date; now: Date };

export function accountRolesIn(database: Database, owner: Database) {
  return {
    async roleOf(userId: string): Promise<AccountRole | undefined> {
      const { rows } = await sql<AccountRole>`select * from role_of_account(${userId})`.execute(database);
      return rows[0];
    },

    /** Of any organisation: for the start, not for anybody's question. */
    async hasAnyAccount(): Promise<boolean> {
      return (await owner.selectFrom('account_role').select('user_id').limit(1).executeTakeFirst()) !== undefined;
    },

    async giveRole(user_id: string, role: AccountRole): Promise<void> {
      await database
        .insertInto('account_role')
        .values({ user_id, ...role })
        .execute();
    },

    /** A new first link makes every earlier one void. */
    async replaceFirstLink(hash: string): Promise<void> {
      await database.transaction().execute(async (work) => {
        await work.deleteFrom('first_link').execute();
        await work.insertInto('first_link').values({ sha256: hash }).execute();
      });
    },

    async isFirstLink(hash: string): Promise<boolean> {
      const row = database.selectFrom('first_link').select('sha256').where('sha256', '=', hash);
      return (await row.executeTakeFirst()) !== undefined;
    },

    async addInvitation(organisation: string, { hash, expiresAt, now, ...invited }: NewInvitation): Promise<void> {
      await database.deleteFrom('invitation').where('expires_at', '<=', now).execute();
      const row = { organisation, sha256: hash, expires_at: expiresAt, ...invited };
      await database.insertInto('invitation').values(row).execute();
    },

    async isInvitation(hash: string, now: Date): Promise<boolean> {
      return (await invitationBy(database, hash, now)) !== undefined;
    },

    /** The organisation that this invitation is for. */
    async invitationFor(hash: string, now: Date): Promise<string | undefined> {
      return (await invitationBy(database, hash, now))?.organisation;
    },

    /** The link is gone and the role is given in one transaction. */
    async useInvitation(hash: string, now: Date, user_id: string): Promise<AccountRole | undefined> {
      return database.transaction().execute(async (work) => {
        const { rows } = await sql<AccountRole>`
          select organisation, role, municipality from use_invitation(${hash}, ${now})`.execute(work);
        const [invited] = rows;
        if (!invited) return undefined;
        await goOnFor(work, invited.organisation);
        await work
          .insertInto('account_role')
          .values({ user_id, ...invited })
          .execute();
        return invited;
      });
    },
  };
}

async function invitationBy(
  database: Database,
  hash: string,
  now: Date,
): Promise<{ organisation: string } | undefined> {
  const { rows } = await sql<{ organisation: string }>`
    select organisation from invitation_by_hash(${hash}, ${now})`.execute(database);
  return rows[0];
}
