/** The correction that is open on the screen: kept nowhere else until it is saved. */
import { useState } from 'react';
import type { Detail } from '#desk/visit/parts/visit-details.tsx';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { answersOf, type CorrectionReason, isUndetailed, type Moment } from '#domain/kept-visit.ts';
import type { QuestionAnswers, Visit, VisitAnswers } from '#domain/visit.ts';
import { type Correction, openPlace, type Place, whyNotYet, withPart } from './correction.ts';

/** `gone`: the visit was taken away, or off this tablet, while it was being corrected. */
export type CorrectFault = Exclude<SaveFault, 'elsewhere'> | 'gone';

export type CompleteCorrection = Correction & { reason: CorrectionReason };

export function useCorrection(
  kept: Visit,
  catalogue: Catalogue,
  onSave: (correction: CompleteCorrection) => Promise<CorrectFault | undefined>,
) {
  const [answers, setAnswers] = useState(() => answersOf(kept));
  const [moment, setMoment] = useState<Moment>({ day: kept.day, partOfDay: kept.partOfDay });
  // Who works out a tally has no other reason, and is not asked for one.
  const [reason, setReason] = useState<CorrectionReason | undefined>(isUndetailed(kept) ? 'detailed' : undefined);
  const [chosen, setChosen] = useState<Place>();
  const [detail, setDetail] = useState<Detail>();
  const [fault, setFault] = useState<CorrectFault>();
  const [isSaving, setIsSaving] = useState(false);
  const correction = { answers, moment, reason };

  function put(changed: VisitAnswers) {
    setFault(undefined);
    setAnswers(changed);
  }

  return {
    ...correction,
    detail,
    fault,
    isSaving,
    place: chosen ?? openPlace(answers, catalogue),
    whyNot: whyNotYet(kept, correction, catalogue),
    put,
    setMoment,
    setReason,
    openDetail(opened: Detail | undefined) {
      setDetail(opened);
      setChosen(undefined);
    },
    openPart(place: Place | undefined) {
      setChosen(place);
      setDetail(undefined);
    },
    answer(place: Place, given: Partial<QuestionAnswers>) {
      put(withPart(answers, place, given, catalogue));
      setChosen(undefined);
    },
    async save() {
      if (isSaving || !reason) return;
      setIsSaving(true);
      const failed = await onSave({ ...correction, reason });
      setIsSaving(false);
      setFault(failed);
    },
  };
}
