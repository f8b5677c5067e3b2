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
  };
}
