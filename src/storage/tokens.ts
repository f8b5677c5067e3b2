/** The tokens that this tablet may ask the hub with, in the database that all its tabs share. */
import type { Database } from './database.ts';

/** A year of them, with the one it began with: a hub may be put back to a backup of long ago. */
const mostKept = 13;

/** `all`: the newest first; none before the tablet was enrolled. `keep`: this one comes first from now on. */
export function tokensOn(database: Database) {
  return {
    async all(): Promise<readonly string[]> {
      return tokensIn(await database.enrolment.get('enrolment'));
    },

    async keep(token: string): Promise<void> {
      await database.transaction('rw', database.enrolment, async () => {
        const row = await database.enrolment.get('enrolment');
        if (!row || row.token === token) return;
        const before = tokensIn(row).filter((one) => one !== token);
        await database.enrolment.put({ ...row, token, earlierTokens: before.slice(0, mostKept - 1) });
      });
    },
  };
}

function tokensIn(row: { token: string; earlierTokens?: string[] } | undefined): string[] {
  return row ? [row.token, ...(row.earlierTokens ?? [])] : [];
}
