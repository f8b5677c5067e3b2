/** Everything that was kept, of every organisation, as it lies there: for whoever proves it, and for nobody's screen. */
import type { Database } from './schema.ts';

export type KeptRow = Awaited<ReturnType<ReturnType<typeof keptIn>['keptRevisions']>>[number];
export type SupersededRow = Awaited<ReturnType<ReturnType<typeof keptIn>['supersededRevisions']>>[number];

export function keptIn(database: Database) {
  return {
    async keptRevisions() {
      return database
        .selectFrom('report_revision as kept')
        .innerJoin('tablet_life as own', (join) =>
          join.onRef('own.organisation', '=', 'kept.organisation').onRef('own.life', '=', 'kept.life'),
        )
        .innerJoin('info_point as point', (join) =>
          join.onRef('point.organisation', '=', 'kept.organisation').onRef('point.info_point', '=', 'kept.info_point'),
        )
        .selectAll('kept')
        .select(['own.public_key', 'point.municipality'])
        .orderBy('kept.organisation')
        .orderBy('kept.month')
        .orderBy('kept.info_point')
        .orderBy('kept.life')
        .execute();
    },

    async supersededRevisions() {
      return database
        .selectFrom('superseded_revision')
        .select(['organisation', 'life', 'info_point', 'month', 'number', 'digest', 'was_newest'])
        .orderBy('number')
        .execute();
    },
  };
}
