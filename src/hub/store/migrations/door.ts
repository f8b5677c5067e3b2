/** How a migration makes a door through row-level security: a function of the owner that answers one question and no more. */
import { type Kysely, sql } from 'kysely';

/** plpgsql, since it keeps its plans: a token is looked up with every question a tablet asks. */
export async function door(
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
