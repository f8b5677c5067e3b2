/** The mapping to the national form, every version of it, and the ticks: one row each, so that two people never share one. */
import type { Day } from '#domain/calendar.ts';
import { type TransferMapping, transferMappingSchema } from '#domain/transfer/mapping.ts';
import type { KeptMapping, Ticks } from '#wire/transfer.ts';
import type { Database } from './schema.ts';

export type TickAt = { infoPoint: string; period: string; place: string };

export function transferIn(database: Database) {
  return {
    async transferMapping(organisation: string): Promise<KeptMapping | undefined> {
      const rows = database.selectFrom('transfer_mapping').select(['version', 'body']);
      const own = rows.where('organisation', '=', organisation).orderBy('version', 'desc').limit(1);
      const kept = await own.executeTakeFirst();
      return kept && { version: kept.version, mapping: transferMappingSchema.parse(kept.body) };
    },

    /** False when this version is there already: somebody else was first. */
    async addTransferMapping(organisation: string, version: number, mapping: TransferMapping): Promise<boolean> {
      const row = { organisation, version, body: JSON.stringify(mapping) };
      const added = database.insertInto('transfer_mapping').values(row);
      const { numInsertedOrUpdatedRows } = await added.onConflict((taken) => taken.doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async ticksOf(organisation: string, infoPoint: string, period: string): Promise<Ticks> {
      const rows = await database
        .selectFrom('transfer_tick')
        .select(['place', 'count', 'ticked_on'])
        .where('organisation', '=', organisation)
        .where('info_point', '=', infoPoint)
        .where('period', '=', period)
        .orderBy('place')
        .execute();
      return rows.map(({ place, count, ticked_on }) => ({ place, count, tickedOn: ticked_on }));
    },

    async tick(organisation: string, { infoPoint, period, place }: TickAt, count: number, on: Day): Promise<void> {
      await database
        .insertInto('transfer_tick')
        .values({ organisation, info_point: infoPoint, period, place, count, ticked_on: on })
        .onConflict((there) =>
          there.columns(['organisation', 'info_point', 'period', 'place']).doUpdateSet({ count, ticked_on: on }),
        )
        .execute();
    },

    async untick(organisation: string, { infoPoint, period, place }: TickAt): Promise<void> {
      await database
        .deleteFrom('transfer_tick')
        .where('organisation', '=', organisation)
        .where('info_point', '=', infoPoint)
        .where('period', '=', period)
        .where('place', '=', place)
        .execute();
    },
  };
}
