/** That a month of a tablet was refused: when and why, and nothing of what was in it. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table refused_revision (
      organisation text not null,
      tablet uuid not null,
      info_point text not null,
      month text not null,
      reason text not null,
      refused_day date not null,
      primary key (organisation, tablet, info_point, month),
      foreign key (organisation, tablet) references tablet,
      foreign key (organisation, info_point) references info_point
    )`.execute(db);
}
