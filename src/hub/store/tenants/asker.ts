/** For whom the store works at this moment. Every connection is told before it is handed out; for nobody, no row is there. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Work } from '#hub/store/schema.ts';

/** Without an organisation nobody: then no table of an organisation shows a row. */
export type Asker = { organisation?: string };

const asking = new AsyncLocalStorage<Asker>();

/** Everything that `work` asks of the store, it asks for this one. Only the doorkeeper and who just proved a secret may say who. */
export function workFor<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
  return asking.run(asker, work);
}

export function askerNow(): Asker {
  return asking.getStore() ?? {};
}

/** The rest of this transaction is for the organisation whose link, code or founding began it. */
export async function goOnFor(work: Work, organisation: string): Promise<void> {
  await sql`select set_config('balieboek.organisation', ${organisation}, true)`.execute(work);
}
