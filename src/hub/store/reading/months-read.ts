/** The months of info points with all that is read of them: what was delivered, by which tablets, and the corrections. */
import { sql } from 'kysely';
import type { Day, Month } from '#domain/calendar.ts';
import { type Correction, correctionSchema } from '#domain/reading/correction.ts';
import { groupedBy } from '#hub/reading/grouped-by.ts';
import type { MonthRead } from '#hub/reading/month-read.ts';
import type { Stamp } from '#hub/reading/remembered-months.ts';
import type { Database } from '#hub/store/schema.ts';
import { keptSums, makeSums, nameOf } from './month-sums.ts';

export function monthsReadIn(database: Database) {
  return {
    /** Only months of which there is anything. The cost grows with what is asked, not with what was ever received. */
    async monthsRead(
      organisation: string,
      infoPoints: readonly string[],
      months: readonly Month[],
    ): Promise<MonthRead[]> {
      if (infoPoints.length === 0 || months.length === 0) return [];
      const delivered = groupedBy(await deliveredIn(database, organisation, infoPoints, months), nameOf);
      const kept = new Map(
        (await keptSums(database, organisation, infoPoints, months)).map((row) => [nameOf(row), row]),
      );
      const stale = [...delivered.values()].flatMap(([first, ...more]) => {
        if (!first) return [];
        const sum = kept.get(nameOf(first));
        const numbers = more.reduce((total, { number }) => total + number, first.number);
        const isOwn = sum?.revisions === more.length + 1 && sum.number_sum === numbers;
        return isOwn ? [] : [{ info_point: first.info_point, month: first.month }];
      });
      for (const row of await makeSums(database, organisation, stale)) kept.set(nameOf(row), row);
      const corrections = groupedBy(await correctionsIn(database, organisation, infoPoints, months), nameOf);
      return [...new Set([...delivered.keys(), ...corrections.keys()])].map((name) => {
        const [infoPoint = '', month = ''] = name.split(' ');
        return {
          infoPoint,
          month,
          delivered: kept.get(name)?.sum,
          revisions: (delivered.get(name) ?? []).map(({ info_point, month: _, ...revision }) => revision),
          corrections: (corrections.get(name) ?? []).map(correctionOf),
        };
      });
    },

    /** Whether anything came since somebody read them, seen without reading them. */
    async monthsStamp(organisation: string, infoPoints: readonly string[], months: readonly Month[]): Promise<Stamp> {
      if (infoPoints.length === 0 || months.length === 0) {
        return { revisions: 0, number_sum: 0, corrections: 0, tablet_names: '' };
      }
      const [points, own] = [[...infoPoints], [...months]];
      const { rows } = await sql<Stamp>`
        select count(*)::int as revisions, coalesce(sum(number), 0)::int as number_sum,
          (select count(*)::int from correction where organisation = ${organisation}
            and month = any(${own}) and info_point = any(${points})) as corrections,
          (select coalesce(md5(string_agg(name, ' ' order by tablet)), '') from tablet
            where organisation = ${organisation}) as tablet_names
        from report_revision
        where organisation = ${organisation} and month = any(${own}) and info_point = any(${points})`.execute(database);
      const [stamp] = rows;
      if (!stamp) throw new Error('expected one row of a count');
      return stamp;
    },

    /** Newest first. */
    async monthsWithAny(organisation: string, infoPoints: readonly string[]): Promise<Month[]> {
      if (infoPoints.length === 0) return [];
      const points = [...infoPoints];
      // Month by month, each with one look in the index, instead of through every revision there ever was.
      const { rows } = await sql<{ month: Month }>`
        with recursive known(month) as (
          select max(month) from (
            select max(month) as month from report_revision where organisation = ${organisation}
            union all select max(month) from correction where organisation = ${organisation}) newest
          union all
          select (select max(month) from (
            select max(month) as month from report_revision where organisation = ${organisation} and month < known.month
            union all select max(month) from correction where organisation = ${organisation} and month < known.month) next)
          from known where known.month is not null
        )
        select month from known where month is not null and (
          exists (select from report_revision own where own.organisation = ${organisation}
            and own.month = known.month and own.info_point = any(${points}) and own.visits > 0)
          or exists (select from correction own where own.organisation = ${organisation}
            and own.month = known.month and own.info_point = any(${points})))
        order by month desc`.execute(database);
      return rows.map(({ month }) => month);
    },
  };
}

async function deliveredIn(
  database: Database,
  organisation: string,
  infoPoints: readonly string[],
  months: readonly Month[],
) {
  return database
    .selectFrom('report_revision as own')
    .innerJoin('tablet_life', (join) =>
      join.onRef('tablet_life.organisation', '=', 'own.organisation').onRef('tablet_life.life', '=', 'own.life'),
    )
    .innerJoin('tablet', (join) =>
      join
        .onRef('tablet.organisation', '=', 'tablet_life.organisation')
        .onRef('tablet.tablet', '=', 'tablet_life.tablet'),
    )
    .select(['own.info_point', 'own.month', 'own.life', 'tablet.tablet', 'name as tabletName', 'number', 'digest'])
    .where('own.organisation', '=', organisation)
    .where('own.month', 'in', [...months])
    .where('own.info_point', 'in', [...infoPoints])
    .execute();
}

type CorrectionRow = {
  info_point: string;
  month: Month;
  number: number;
  reason: string;
  role: string;
  made_day: Day;
  body: unknown;
};

async function correctionsIn(
  database: Database,
  organisation: string,
  infoPoints: readonly string[],
  months: readonly Month[],
): Promise<CorrectionRow[]> {
  return database
    .selectFrom('correction')
    .select(['info_point', 'month', 'number', 'reason', 'role', 'made_day', 'body'])
    .where('organisation', '=', organisation)
    .where('month', 'in', [...months])
    .where('info_point', 'in', [...infoPoints])
    .orderBy('month')
    .orderBy('info_point')
    .orderBy('number')
    .execute();
}

function correctionOf({ info_point, made_day, body, ...row }: CorrectionRow): Correction {
  return correctionSchema.parse({ ...row, infoPoint: info_point, madeOn: made_day, difference: body });
}
