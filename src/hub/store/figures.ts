/** Exact months as they were received, for whoever may read them exactly or will round them. */
import { sql } from 'kysely';
import type { Month } from '#domain/calendar.ts';
import { type MonthSheet, tablesSchema, totalsSchema } from '#domain/month-sheet.ts';
import type { Database } from './schema.ts';

export type DeliveredMonths = {
  sheets: Pick<MonthSheet, 'totals' | 'tables'>[];
  /** How many tablets delivered something for this month. */
  tablets: number;
};

export type MonthlyTotal = { organisation: string; month: Month; visits: number; questions: number };

export function figuresIn(database: Database) {
  const within = (organisation: string, infoPoint: string | undefined) => {
    const rows = database.selectFrom('report_revision').where('report_revision.organisation', '=', organisation);
    return infoPoint === undefined ? rows : rows.where('info_point', '=', infoPoint);
  };
  return {
    async deliveredMonth(organisation: string, month: Month, infoPoint?: string): Promise<DeliveredMonths> {
      const rows = await within(organisation, infoPoint)
        .innerJoin('tablet_life', (join) =>
          join
            .onRef('tablet_life.organisation', '=', 'report_revision.organisation')
            .onRef('tablet_life.life', '=', 'report_revision.life'),
        )
        .select(['body', 'tablet'])
        .where('month', '=', month)
        .execute();
      return { sheets: rows.map(({ body }) => sheetOf(body)), tablets: new Set(rows.map(({ tablet }) => tablet)).size };
    },

    /** Months that hold any visit, newest first. */
    async monthsWithVisits(organisation: string, infoPoint?: string): Promise<Month[]> {
      const rows = within(organisation, infoPoint).select('month').distinct().where('visits', '>', 0);
      return (await rows.orderBy('month', 'desc').execute()).map(({ month }) => month);
    },

    /** Exact totals per organisation and month in the municipality that asks: what its quarters are made of, and all it reaches. */
    async monthlyTotals(): Promise<MonthlyTotal[]> {
      return (await sql<MonthlyTotal>`select * from municipal_months()`.execute(database)).rows;
    },
  };
}

/** Old rows are parsed at the doorway like anything from outside. */
function sheetOf(body: unknown): Pick<MonthSheet, 'totals' | 'tables'> {
  const { totals, tables } = body as { totals: unknown; tables: unknown };
  return { totals: totalsSchema.parse(totals), tables: tablesSchema.parse(tables) };
}
