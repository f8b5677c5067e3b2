/** What was closed, as it was closed. */
import type { Day, Month } from '#domain/calendar.ts';
import { type Snapshot, snapshotSchema } from '#domain/reading/closed-month.ts';
import type { Database } from '#hub/store/schema.ts';
import type { Place, SumOf } from './month-sums.ts';

/** Which revisions and how many corrections it holds: by that it is seen whether anything came later. */
export type ClosedRow = { infoPoint: string; month: Month; number: number; closedOn: Day; visits: number } & SumOf & {
    corrections: number;
  };

export function closedMonthsIn(database: Database) {
  return {
    async closedMonths(
      organisation: string,
      infoPoints: readonly string[],
      months: readonly Month[],
    ): Promise<ClosedRow[]> {
      if (infoPoints.length === 0 || months.length === 0) return [];
      const rows = await database
        .selectFrom('closed_month')
        .select(['info_point', 'month', 'number', 'closed_day', 'visits', 'revisions', 'number_sum', 'corrections'])
        .where('organisation', '=', organisation)
        .where('month', 'in', [...months])
        .where('info_point', 'in', [...infoPoints])
        .orderBy('month')
        .orderBy('info_point')
        .execute();
      return rows.map(({ info_point, closed_day, ...row }) => ({
        ...row,
        infoPoint: info_point,
        closedOn: closed_day,
      }));
    },

    async snapshots(organisation: string, places: readonly Place[]): Promise<(Snapshot & { digest: string })[]> {
      if (places.length === 0) return [];
      const rows = await database
        .selectFrom('closed_month')
        .select(['body', 'digest'])
        .where('organisation', '=', organisation)
        .where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('info_point', 'month'),
            'in',
            places.map(({ info_point, month }) => tuple(info_point, month)),
          ),
        )
        .execute();
      return rows.map(({ body, digest }) => ({ ...snapshotSchema.parse(body), digest }));
    },
  };
}
