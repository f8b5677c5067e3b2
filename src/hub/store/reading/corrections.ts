/** The ledger of corrections: lines are added and never changed, and no delivery touches them. */
import { sql } from 'kysely';
import type { Day, Month } from '#domain/calendar.ts';
import type { CorrectionReason } from '#domain/reading/correction.ts';
import type { Counts } from '#domain/reading/difference.ts';
import type { Database } from '#hub/store/schema.ts';

export type NewCorrection = {
  infoPoint: string;
  month: Month;
  reason: CorrectionReason;
  role: string;
  madeOn: Day;
  difference: Counts;
};

const duplicate = '23505';

export function correctionsIn(database: Database) {
  return {
    /** Its number in the ledger of that info point and month. */
    async addCorrection(organisation: string, asked: NewCorrection): Promise<number> {
      const { infoPoint: info_point, month, reason, role, madeOn: made_day, difference } = asked;
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { rows } = await sql<{ number: number }>`
            insert into correction (organisation, info_point, month, number, reason, role, made_day, body)
            select ${organisation}::text, ${info_point}::text, ${month}::text, coalesce(max(number), 0) + 1,
              ${reason}::text, ${role}::text, ${made_day}::date, ${JSON.stringify(difference)}::jsonb
            from correction
            where organisation = ${organisation} and info_point = ${info_point} and month = ${month}
            returning number`.execute(database);
          return rows[0]?.number ?? 0;
        } catch (fault) {
          // Somebody else corrected the same month at the same moment.
          if ((fault as { code?: string }).code !== duplicate || attempt === 10) throw fault;
        }
      }
    },
  };
}
