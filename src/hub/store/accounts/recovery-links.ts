/** One-time links by which somebody who cannot sign in any more gets a new password; the operator or a coordinator hands them over. */
import type { Database } from '#hub/store/schema.ts';

export type NewRecoveryLink = { hash: string; userId: string; expiresAt: Date; keepsSecondStep: boolean };
/** Whose link it is, and whether the second step outlives it. */
export type RecoveryLink = Pick<NewRecoveryLink, 'userId' | 'keepsSecondStep'>;

export function recoveryLinksIn(database: Database) {
  return {
    /** A newer link makes every earlier one of this person void. */
    async addRecoveryLink({ hash, userId, expiresAt, keepsSecondStep }: NewRecoveryLink): Promise<void> {
      await database.transaction().execute(async (work) => {
        await work.deleteFrom('recovery_link').where('user_id', '=', userId).execute();
        const row = { sha256: hash, user_id: userId, expires_at: expiresAt, keeps_second_step: keepsSecondStep };
        await work.insertInto('recovery_link').values(row).execute();
      });
    },

    /** Whose link it is, without using it up. */
    async recoveryLinkOf(hash: string, now: Date): Promise<string | undefined> {
      const row = database.selectFrom('recovery_link').select('user_id').where('sha256', '=', hash);
      return (await row.where('expires_at', '>', now).executeTakeFirst())?.user_id;
    },

    /** Only one of two who follow it at once is told. */
    async spendRecoveryLink(hash: string, now: Date): Promise<RecoveryLink | undefined> {
      const used = database.deleteFrom('recovery_link').where('sha256', '=', hash).where('expires_at', '>', now);
      const row = await used.returning(['user_id', 'keeps_second_step']).executeTakeFirst();
      return row && { userId: row.user_id, keepsSecondStep: row.keeps_second_step };
    },
  };
}
