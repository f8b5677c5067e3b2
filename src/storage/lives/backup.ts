/** All that a tablet keeps of its own life, to be put on another tablet: there it can be read, and only its sealed months delivered. */
import { monthOf } from '#domain/calendar.ts';
import type { VisitChange } from '#domain/kept-visit.ts';
import { type NumberedSheet, numberedSheetSchema, type ReportRevision } from '#domain/report-revision.ts';
import { type Visit, visitSchema } from '#domain/visit.ts';
import type { Database } from '#storage/database.ts';
import { ownLife } from '#storage/life.ts';
import { takeInCarried } from './carried.ts';

export type BackedUp = {
  life: string;
  months: NumberedSheet[];
  visits: { visit: Visit; voided: boolean; changes: VisitChange[]; changedOn: string }[];
};

/** One moment of the disk: months and visits belong together. */
export async function readBackup(database: Database): Promise<BackedUp> {
  const { life, sheets, visits } = database;
  return database.transaction('r', life, sheets, visits, async () => {
    const own = await ownLife(database);
    const months = (await sheets.toArray()).map(({ life: of, number, listVersion, sheet }) =>
      numberedSheetSchema.parse({ life: of, number, listVersion, sheet }),
    );
    const rows = (await visits.toArray()).filter((row) => row.life === undefined);
    return {
      life: own.life,
      months,
      visits: rows.map(({ visit, voided, changes = [], changedOn }) => ({
        visit: visitSchema.parse(visit),
        voided,
        changes,
        changedOn,
      })),
    };
  });
}

/** All of it or nothing. Visits that are here already stay as they are. False when it is this very tablet's own. */
export async function restoreBackup(
  database: Database,
  backup: BackedUp,
  revisions: readonly ReportRevision[],
): Promise<boolean> {
  const { life, visits, formerSheets, carried } = database;
  return database.transaction('rw', life, visits, formerSheets, carried, async () => {
    if ((await life.get('life'))?.life === backup.life) return false;
    for (const { visit, voided, changes, changedOn } of backup.visits) {
      if (await visits.get(visit.id)) continue;
      const { id, infoPoint, day } = visit;
      const row = { id, infoPoint, month: monthOf(day), day, number: 0, changedOn, voided, visit };
      await visits.add({ ...row, changes, life: backup.life });
    }
    for (const month of backup.months) {
      await formerSheets.put({ ...month, infoPoint: month.sheet.infoPoint, month: month.sheet.month });
    }
    await takeInCarried(database, revisions);
    return true;
  });
}
