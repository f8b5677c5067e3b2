/** Tries that may go wrong only so often: counted in the database, so that several hub processes count together. */
import { sql } from 'kysely';
import type { Database } from '#hub/store/schema.ts';
import { hashOf } from '#hub/tokens.ts';

/** `whom` is an address or an account; only its hash is kept, and only for as long as the limit needs it. */
export type Limit = { kind: string; whom: string; most: number; within: number };
/** `isFirstFull`: this was the first one too many, so that it is noted once. */
export type Taken = { isFull: boolean; isFirstFull: boolean; retryAfter: number };

export function attemptsIn(database: Database) {
  return {
    /** Counts first and then says whether it was one too many: two processes at once cannot both be the last. */
    async takeTry({ kind, whom, most, within }: Limit, now: Date): Promise<Taken> {
      const over = new Date(now.getTime() - within);
      const { rows } = await sql<{ tries: number; since: Date }>`
        insert into attempt as a (sha256, tries, since) values (${keyOf(kind, whom)}, 1, ${now})
        on conflict (sha256) do update set
          tries = case when a.since <= ${over} then 1 else a.tries + 1 end,
          since = case when a.since <= ${over} then ${now} else a.since end
        returning tries, since`.execute(database);
      const row = rows[0];
      if (!row) throw new Error('expected the try to be counted');
      if (row.tries === 1) await database.deleteFrom('attempt').where('since', '<', aDayBefore(now)).execute();
      const retryAfter = Math.ceil((row.since.getTime() + within - now.getTime()) / 1000);
      return { isFull: row.tries > most, isFirstFull: row.tries === most + 1, retryAfter: Math.max(1, retryAfter) };
    },

    /** It went right: that try does not count. */
    async giveBackTry({ kind, whom }: Pick<Limit, 'kind' | 'whom'>): Promise<void> {
      const lower = database.updateTable('attempt').set({ tries: sql`greatest(tries - 1, 0)` });
      await lower.where('sha256', '=', keyOf(kind, whom)).execute();
    },

    async forgetTries({ kind, whom }: Pick<Limit, 'kind' | 'whom'>): Promise<void> {
      await database.deleteFrom('attempt').where('sha256', '=', keyOf(kind, whom)).execute();
    },

    /** True the first time only. A code of an authenticator app stays good for three half minutes; here it is good once. */
    async spendCode(user_id: string, code: string, now: Date): Promise<boolean> {
      await database.deleteFrom('used_code').where('used_at', '<', minutesBefore(now, 10)).execute();
      const row = { user_id, sha256: hashOf(`${user_id} ${code}`), used_at: now };
      const added = database.insertInto('used_code').values(row);
      const { numInsertedOrUpdatedRows } = await added.onConflict((known) => known.doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}

function keyOf(kind: string, whom: string): string {
  return hashOf(`${kind} ${whom.toLowerCase()}`);
}

const minutesBefore = (moment: Date, minutes: number) => new Date(moment.getTime() - minutes * 60_000);
const aDayBefore = (moment: Date) => minutesBefore(moment, 24 * 60);
