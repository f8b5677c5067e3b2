/** Who has access to an organisation, and which invitations are still open. */
import { sql } from 'kysely';
import type { Database } from '#hub/store/schema.ts';
import type { PersonWithAccess } from '#wire/access.ts';
import type { Role } from '#wire/roles.ts';

type OpenInvitation = { id: string; role: Role; municipality: string | null; expiresAt: Date };
type PersonRow = Omit<PersonWithAccess, 'municipality' | 'isYou'> & { municipality: string | null };

export function peopleIn(database: Database) {
  return {
    async peopleOf(organisation: string): Promise<PersonRow[]> {
      const { rows } = await sql<PersonRow>`
        select r.user_id as id, u.name, u.email, r.role, r.municipality,
          coalesce(u."twoFactorEnabled", false)
            or exists (select from passkey p where p."userId" = u.id) as "hasSecondFactor"
        from account_role r join "user" u on u.id = r.user_id
        where r.organisation = ${organisation}
        order by u.name, u.email`.execute(database);
      return rows;
    },

    /** Nothing when this is nobody of that organisation. */
    async personOf(organisation: string, userId: string): Promise<{ email: string } | undefined> {
      const { rows } = await sql<{ email: string }>`
        select u.email from account_role r join "user" u on u.id = r.user_id
        where r.organisation = ${organisation} and r.user_id = ${userId}`.execute(database);
      return rows[0];
    },

    /** From the next question on. */
    async changeRole(
      organisation: string,
      userId: string,
      { role, municipality }: { role: Role; municipality: string | null },
    ): Promise<void> {
      const own = database.updateTable('account_role').set({ role, municipality });
      await own.where('organisation', '=', organisation).where('user_id', '=', userId).execute();
    },

    async takeRole(organisation: string, userId: string): Promise<void> {
      const own = database.deleteFrom('account_role').where('organisation', '=', organisation);
      await own.where('user_id', '=', userId).execute();
    },

    /** Known by the beginning of their hash, which opens nothing. */
    async openInvitations(organisation: string, now: Date): Promise<OpenInvitation[]> {
      const rows = database.selectFrom('invitation').where('organisation', '=', organisation);
      const open = await rows.where('expires_at', '>', now).selectAll().orderBy('expires_at').execute();
      return open.map(({ sha256, role, municipality, expires_at }) => {
        return { id: sha256.slice(0, 16), role: role as Role, municipality, expiresAt: expires_at };
      });
    },

    async withdrawInvitation(organisation: string, id: string): Promise<boolean> {
      const own = database.deleteFrom('invitation').where('organisation', '=', organisation);
      const gone = await own.where(sql<string>`left(sha256, 16)`, '=', id).executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}
