/** Which months of which tablets the hub refused, so that whoever closes a month hears of it. */
import { sql } from 'kysely';
import { type Day, dayPlus, monthOf } from '#domain/calendar.ts';
import type { Database, Work } from '#hub/store/schema.ts';
import type { RefusalReason } from '#wire/problem.ts';
import type { TabletKey } from './tablets.ts';

type OfMonth = { organisation: string; life: string; info_point: string; month: string };
export type Refused = { infoPoint: string; month: string; life: string | undefined; reason: RefusalReason };

/** In days: a month from before them, or from after tomorrow's, is no month that anybody closes. It bounds the rows. */
const remembered = 800;

export function refusalsIn(database: Database) {
  return {
    /**
     * One row per tablet, info point and month; nothing at all of an info point that is not there, of a month that
     * nobody closes any more, or of a month that another tablet counted: that one speaks for itself.
     */
    async noteRefusal({ organisation, tablet }: TabletKey, refused: Refused, today: Day): Promise<void> {
      const { infoPoint, month, life = null, reason } = refused;
      if (month < monthOf(dayPlus(today, -remembered)) || month > monthOf(dayPlus(today, 1))) return;
      await sql`
        insert into refused_revision (organisation, tablet, info_point, month, reason, refused_day)
        select organisation, ${tablet}::uuid, info_point, ${month}, ${reason}, ${today}::date from info_point
        where organisation = ${organisation} and info_point = ${infoPoint} and not exists (
          select from tablet_life other
          where other.organisation = ${organisation} and other.life = ${life}::uuid and other.tablet <> ${tablet}::uuid)
        on conflict (organisation, tablet, info_point, month)
        do update set reason = excluded.reason, refused_day = excluded.refused_day`.execute(database);
    },
  };
}

/** A later revision of that month is here: what was refused before it no longer matters. */
export function refusalsSettled(work: Pick<Work, 'deleteFrom'>, key: OfMonth) {
  return work
    .deleteFrom('refused_revision')
    .where('organisation', '=', key.organisation)
    .where('info_point', '=', key.info_point)
    .where('month', '=', key.month)
    .where('tablet', '=', (of) =>
      of
        .selectFrom('tablet_life')
        .select('tablet')
        .where('organisation', '=', key.organisation)
        .where('life', '=', key.life),
    );
}

export async function refusalsOf(database: Database, organisation: string) {
  return database
    .selectFrom('refused_revision')
    .select(['tablet', 'info_point', 'month', 'reason', 'refused_day'])
    .where('organisation', '=', organisation)
    .orderBy('month')
    .orderBy('info_point')
    .execute();
}
