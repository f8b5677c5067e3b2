/** What an info point is known by elsewhere, and in which form it helps. Both may be unknown. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table info_point add column isil text, add column shape text`.execute(db);
}
