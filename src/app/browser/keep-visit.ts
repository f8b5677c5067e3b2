/** Answers made into a kept visit, or the reason in words the form knows. One way for the desk and for entering afterwards. */
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { recordVisit, type VisitAnswers, type VisitFrame } from '#domain/visit.ts';
import type { Database } from '#storage/database.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { saveVisit } from '#storage/visits.ts';

type Place = { database: Database; catalogue: Catalogue };

export async function keepVisit(
  { database, catalogue }: Place,
  answers: VisitAnswers,
  frame: VisitFrame,
): Promise<SaveFault | undefined> {
  const change = { listVersion: catalogue.version, changedOn: dutchDayOf(new Date()).day };
  try {
    const isKept = await saveVisit(database, recordVisit(answers, frame, catalogue), change);
    return isKept ? undefined : 'elsewhere';
  } catch (error) {
    return storageFaultOf(error);
  }
}
