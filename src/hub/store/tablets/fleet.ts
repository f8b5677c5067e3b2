/** The tablets as a coordinator sees them: last contact, and what of their lives may be double or missing. */
import { sql } from 'kysely';
import { groupedBy } from '#hub/reading/grouped-by.ts';
import type { Database } from '#hub/store/schema.ts';
import type { RefusalReason } from '#wire/problem.ts';
import type { Tablet } from '#wire/tablets.ts';
import { refusalsOf } from './refusals.ts';
import type { TabletKey } from './tablets.ts';

export function fleetIn(database: Database, owner: Database) {
  return {
    /** Of all organisations together: a number for who keeps the hub running. */
    async silentTablets(since: Date): Promise<number> {
      const { rows } = await sql<{ number: number }>`
        select count(*)::int as number from tablet
        where revoked_at is null and (last_contact is null or last_contact < ${since})`.execute(owner);
      return rows[0]?.number ?? 0;
    },

    /** False when the organisation has no such tablet. */
    async renameTablet({ organisation, tablet }: TabletKey, name: string): Promise<boolean> {
      const named = database.updateTable('tablet').set({ name }).where('organisation', '=', organisation);
      return (await named.where('tablet', '=', tablet).executeTakeFirst()).numUpdatedRows === 1n;
    },

    async tabletsOf(organisation: string): Promise<Tablet[]> {
      const rows = await database
        .selectFrom('tablet')
        .select(['tablet as id', 'name', 'last_contact', 'oldest_unsent_days', 'app_version', 'revoked_at'])
        .select(['list_version', 'storage', 'clock_difference_seconds'])
        .where('organisation', '=', organisation)
        .orderBy('name')
        .orderBy('tablet')
        .execute();
      const open = database.selectFrom('enrolment').select(['tablet', 'info_point']).distinct();
      const enrolments = await open.where('organisation', '=', organisation).where('until_day', 'is', null).execute();
      const doubles = await doublesOf(database, organisation);
      const gaps = await gapsOf(database, organisation);
      const refused = groupedBy(await refusalsOf(database, organisation), ({ tablet }) => tablet);
      const lives = groupedBy(await livesOf(database, organisation), ({ tablet }) => tablet);
      const sumOf = (counts: Map<string, number>[], tablet: string) =>
        counts.reduce((sum, count) => sum + (count.get(tablet) ?? 0), 0);
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        infoPoints: enrolments.filter(({ tablet }) => tablet === row.id).map(({ info_point }) => info_point),
        lastContact: row.last_contact?.toISOString() ?? null,
        unsentDays: row.oldest_unsent_days,
        appVersion: row.app_version,
        listVersion: row.list_version,
        storage: row.storage,
        clockDifferenceSeconds: row.clock_difference_seconds,
        lives: (lives.get(row.id) ?? []).map(({ tablet: _, ...life }) => life),
        isRevoked: row.revoked_at !== null,
        possiblyDouble: sumOf([doubles.possibly], row.id),
        leftBehind: sumOf([doubles.leftBehind], row.id),
        possiblyMissing: sumOf([gaps], row.id),
        refused: (refused.get(row.id) ?? []).map(({ info_point, month, reason, refused_day }) => ({
          ...{ infoPoint: info_point, month, reason: reason as RefusalReason, refusedOn: refused_day },
        })),
      }));
    },
  };
}

/** The births of each tablet's memory in their order, each with what is here of it. */
async function livesOf(database: Database, organisation: string) {
  const { rows } = await sql<{ tablet: string; logged: number | null; received: number; months: number }>`
    select own.tablet, own.logged::int as logged,
      coalesce(sum(kept.visits), 0)::int as received, count(kept.month)::int as months
    from tablet_life own
    left join report_revision kept using (organisation, life)
    where own.organisation = ${organisation}
    group by own.tablet, own.life, own.born, own.logged
    order by own.born`.execute(database);
  return rows;
}

/**
 * What a split-off life took along and the life before it may have delivered as well: never more than it took, nor
 * more than the other has changed since what both have. Asked anew each time, for the other may deliver later.
 */
async function doublesOf(database: Database, organisation: string) {
  const { rows } = await sql<{ tablet: string; possibly: number; left_behind: number }>`
    select own.tablet,
      sum(least(split.moved, greatest(coalesce(before.number, 0) - split.base_number, 0)))::int as possibly,
      sum(split.left_behind)::int as left_behind
    from life_split split
    join tablet_life own using (organisation, life)
    left join report_revision before
      on before.organisation = split.organisation and before.life = split.after_life
      and before.info_point = split.info_point and before.month = split.month
    where split.organisation = ${organisation}
    group by own.tablet`.execute(database);
  return {
    possibly: new Map(rows.map(({ tablet, possibly }) => [tablet, possibly])),
    leftBehind: new Map(rows.map(({ tablet, left_behind }) => [tablet, left_behind])),
  };
}

/**
 * What a life that ended by wiping may not have delivered: logged by its own last word, less what is known to have
 * arrived; or what staff last saw on its screen, less what arrived of that month. A life that was split off ended with nothing lost.
 */
async function gapsOf(database: Database, organisation: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ tablet: string; missing: number }>`
    with ended as (
      select life.*, next.seen_visits as seen, next.seen_month as of_month
      from tablet_life life
      join lateral (
        select * from tablet_life later
        where later.organisation = life.organisation and later.tablet = life.tablet and later.born > life.born
        order by later.born limit 1
      ) next on next.after_life is distinct from life.life
      where life.organisation = ${organisation}
    )
    select tablet, sum(greatest(
      logged - greatest(received.visits, coalesce(settled_logged, 0)),
      seen - received.in_month,
      0))::int as missing
    from ended
    cross join lateral (
      select coalesce(sum(visits), 0) as visits,
        coalesce(sum(visits) filter (where month = of_month), 0) as in_month
      from report_revision revision
      where revision.organisation = ended.organisation and revision.life = ended.life
    ) received
    group by tablet`.execute(database);
  return new Map(rows.map(({ tablet, missing }) => [tablet, missing]));
}
