/** Answers made into a kept visit, or the reason in words the form knows. One way for the desk, for entering afterwards and for the rush. */
import { noteFault } from '#app/storage/note-fault.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { recordVisit, type Visit, type VisitAnswers, type VisitFrame } from '#domain/visit.ts';
import type { Database } from '#storage/database.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { saveVisit } from '#storage/visits.ts';

/** Held while something is on its way to the disk that no form still shows: the page is not opened anew meanwhile. */
export const writingLock = 'balieboek-bewaart';

type Place = { database: Database; catalogue: Catalogue };

/** `note`: what the anonymiser left of it. */
export function keepVisit(
  place: Place,
  answers: VisitAnswers,
  frame: VisitFrame,
  note?: string,
): Promise<SaveFault | undefined> {
  return keepMade(place, () => recordVisit(answers, frame, place.catalogue), note);
}

/** The same for a visit that was made in another way, as a tally is. */
export async function keepMade(
  { database, catalogue }: Place,
  make: () => Visit,
  note?: string,
): Promise<SaveFault | undefined> {
  const changedOn = dutchDayOf(new Date()).day;
  const onMended = (fault: unknown) => noteFault('save', fault);
  try {
    const change = { listVersion: catalogue.version, changedOn, onMended };
    if (!(await saveVisit(database, make(), change, note))) return 'elsewhere';
    // Not waited for: without the marker only a later eviction is told less well.
    void import('#app/storage/tablet-marker.ts')
      .then(({ rememberHeld }) => rememberHeld(database, changedOn))
      .catch(() => undefined);
    return undefined;
  } catch (error) {
    noteFault('save', error);
    return storageFaultOf(error);
  }
}
