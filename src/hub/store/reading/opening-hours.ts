/** When info points are open, as their coordinator says it. */
import { type OpeningHours, openingHoursSchema } from '#domain/reading/opening-hours.ts';
import type { Database } from '#hub/store/schema.ts';

export type KeptHours = { infoPoint: string; version: number; hours: OpeningHours };

export function openingHoursIn(database: Database) {
  return {
    async openingHoursOf(organisation: string): Promise<KeptHours[]> {
      const rows = database.selectFrom('opening_hours').selectAll().where('organisation', '=', organisation);
      return (await rows.execute()).map(({ info_point, version, body }) => ({
        infoPoint: info_point,
        version,
        hours: openingHoursSchema.parse(body),
      }));
    },

    /** `version` is the one that was read, 0 when there was none. False when somebody changed them since. */
    async keepOpeningHours(
      organisation: string,
      { infoPoint: info_point, version, hours }: KeptHours,
    ): Promise<boolean> {
      const body = JSON.stringify(hours);
      if (version === 0) {
        const first = database.insertInto('opening_hours').values({ organisation, info_point, version: 1, body });
        const { numInsertedOrUpdatedRows } = await first.onConflict((taken) => taken.doNothing()).executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }
      const next = database.updateTable('opening_hours').set({ version: version + 1, body });
      const own = next.where('organisation', '=', organisation).where('info_point', '=', info_point);
      return (await own.where('version', '=', version).executeTakeFirst()).numUpdatedRows === 1n;
    },
  };
}
