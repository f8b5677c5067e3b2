/** Every closed month, correction and stored file, of every organisation, as they lie there: for whoever proves them. */
import type { Database } from '#hub/store/schema.ts';

type Kept = Awaited<ReturnType<ReturnType<typeof keptClosedIn>['keptClosed']>>;
export type ClosedMonthRow = Kept['months'][number];
export type ClosedRevisionRow = Kept['revisions'][number];
export type CorrectionRow = Kept['corrections'][number];
export type ClosedExportRow = Kept['exports'][number];

export function keptClosedIn(database: Database) {
  return {
    async keptClosed() {
      const months = database.selectFrom('closed_month').selectAll();
      const revisions = database
        .selectFrom('closed_revision as held')
        .innerJoin('tablet_life as own', (join) =>
          join.onRef('own.organisation', '=', 'held.organisation').onRef('own.life', '=', 'held.life'),
        )
        .selectAll('held')
        .select('own.public_key');
      const corrections = database.selectFrom('correction').selectAll();
      return {
        months: await months.orderBy('organisation').orderBy('info_point').orderBy('number').execute(),
        revisions: await revisions.execute(),
        corrections: await corrections.orderBy('organisation').orderBy('number').execute(),
        exports: await database.selectFrom('closed_export').selectAll().execute(),
      };
    },
  };
}
