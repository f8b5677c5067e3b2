/** A recovery link says whether the second step goes as well. One from before does what it was made for: all goes. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table recovery_link add column keeps_second_step boolean not null default false`.execute(db);
}
