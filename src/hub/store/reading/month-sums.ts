/** Sums of one info point and month, kept beside the revisions and made again by whoever finds them out of date: no delivery waits for them. */
import * as z from 'zod/mini';
import type { Month } from '#domain/calendar.ts';
import { addUp, monthSheetSchema, tablesSchema, totalsSchema } from '#domain/month-sheet.ts';
import { groupedBy } from '#hub/reading/grouped-by.ts';
import type { Database } from '#hub/store/schema.ts';

const sumSchema = z.object({
  totals: totalsSchema,
  tables: tablesSchema,
  /** Of several tablets together: one that was confirmed on two of them is one. */
  quietSlots: monthSheetSchema.shape.quietSlots,
});
export type MonthSum = z.infer<typeof sumSchema>;
export type SumOf = { revisions: number; number_sum: number };
export type Place = { info_point: string; month: Month };
export type SumRow = Place & SumOf & { sum: MonthSum };

export async function keptSums(
  database: Database,
  organisation: string,
  infoPoints: readonly string[],
  months: readonly Month[],
): Promise<SumRow[]> {
  const rows = await database
    .selectFrom('month_sum')
    .select(['info_point', 'month', 'revisions', 'number_sum', 'body'])
    .where('organisation', '=', organisation)
    .where('month', 'in', [...months])
    .where('info_point', 'in', [...infoPoints])
    .execute();
  // Written by this file alone, and proved against the revisions by `verify`.
  return rows.map(({ body, ...row }) => ({ ...row, sum: body as MonthSum }));
}

/** From the revisions as they lie there now, whatever came since somebody looked. */
export async function makeSums(database: Database, organisation: string, places: readonly Place[]): Promise<SumRow[]> {
  if (places.length === 0) return [];
  const rows = await database
    .selectFrom('report_revision')
    .select(['info_point', 'month', 'number', 'body'])
    .where('organisation', '=', organisation)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('info_point', 'month'),
        'in',
        places.map(({ info_point, month }) => tuple(info_point, month)),
      ),
    )
    .execute();
  const made = [...groupedBy(rows, nameOf).values()].map(sumOf);
  const values = made.map(({ sum, ...row }) => ({ ...row, organisation, body: JSON.stringify(sum) }));
  if (values.length > 0) {
    await database
      .insertInto('month_sum')
      .values(values)
      .onConflict((older) =>
        older.columns(['organisation', 'info_point', 'month']).doUpdateSet(({ ref }) => ({
          revisions: ref('excluded.revisions'),
          number_sum: ref('excluded.number_sum'),
          body: ref('excluded.body'),
        })),
      )
      .execute();
  }
  return made;
}

type Row = Place & { number: number; body: unknown };

function sumOf(rows: readonly Row[]): SumRow {
  const [first] = rows;
  if (!first) throw new Error('expected a month that somebody delivered');
  const parts = rows.map(({ body }) => sumSchema.parse(body));
  const quietSlots = [...new Set(parts.flatMap((part) => part.quietSlots))].sort();
  return {
    info_point: first.info_point,
    month: first.month,
    revisions: rows.length,
    number_sum: rows.reduce((sum, { number }) => sum + number, 0),
    sum: { ...addUp(parts), quietSlots },
  };
}

export function nameOf({ info_point, month }: Place): string {
  return `${info_point} ${month}`;
}
