/** The tablet's own month as a file, made here and without a network. The writers are loaded only when somebody asks, and away from the desk's own thread. */
import { dutchDayOf, type Month } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { inWorker } from '#exports/making/in-worker.ts';
import type { Database } from '#storage/database.ts';
import type { TabletIdentity } from '#storage/life.ts';
import { monthSheet } from '#storage/month-sheets.ts';
import type { Language } from '#texts/language.ts';
import { handOver } from '#ui/hand-over.ts';
import { openFileWorker } from './own-scripts.ts';

type Wish = {
  database: Database;
  identity: TabletIdentity;
  infoPoint: InfoPoint;
  month: Month;
  kind: 'xlsx' | 'csv';
  language: Language;
};

/** False when the file could not be made; the figures themselves are untouched. */
export async function downloadMonth({ database, identity, infoPoint, month, kind, language }: Wish): Promise<boolean> {
  try {
    const { totals, tables } = await monthSheet(database, infoPoint.id, month);
    const input = {
      period: month,
      organisation: identity.enrolment.organisation.name,
      infoPoints: [infoPoint.name],
      totals,
      tables,
      catalogue: identity.catalogue,
      language,
      madeOn: dutchDayOf(new Date()).day,
    };
    const name = `balieboek-${month}-${identity.enrolment.tablet.name}`;
    const { mediaTypes } = await import('#exports/file-name.ts');
    const bytes = await inWorker(openFileWorker)(kind, input);
    handOver(new Blob([bytes], { type: mediaTypes[kind] }), `${name}.${kind}`);
    return true;
  } catch {
    return false; // the page says so and offers to try again
  }
}
