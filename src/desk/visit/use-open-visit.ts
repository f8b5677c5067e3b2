/** The visit that is open at the desk, from the first tap until it is kept: the form's whole memory. */
import { useRef, useState } from 'react';
import { forgetNote, newNote, nothingNoted, takeNote } from '#desk/note/open-note.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { offersNote } from '#domain/note.ts';
import { blankAnswers, isBlank, type QuestionAnswers, type VisitAnswers } from '#domain/visit.ts';
import { answered, isWhole, reopened, withAnother, withoutLast } from './open-visit.ts';
import type { Detail } from './parts/visit-details.tsx';
import type { Step } from './question-steps.ts';

/** `elsewhere`: another window of this tablet already saved this visit, with other answers. */
export type SaveFault = 'full' | 'closed' | 'silent' | 'newer' | 'blocked' | 'wiped' | 'unknown' | 'elsewhere';

type Outside = {
  catalogue: Catalogue;
  initial: VisitAnswers;
  onChange: (answers: VisitAnswers) => void;
  onSave: OnSave;
};

/** `note`: what the anonymiser left of it, where one was written. */
export type OnSave = (answers: VisitAnswers, note?: string) => Promise<SaveFault | undefined>;

export function useOpenVisit({ catalogue, initial, onChange, onSave }: Outside) {
  const note = useRef(newNote()).current;
  const [isNoteDropped, setIsNoteDropped] = useState(false);
  const [answers, setAnswers] = useState(initial);
  const [detail, setDetail] = useState<Detail>();
  const [wantsAnother, setWantsAnother] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | SaveFault>();
  const lastKept = useRef<{ answers: VisitAnswers; listVersion: number }>(undefined);

  // A setting that has stopped is not gone on with: the next visit begins in the first that is left.
  const [firstSetting] = catalogue.settings;
  const hasStopped = !catalogue.settings.some(({ id }) => id === answers.setting);
  if (firstSetting && hasStopped && isBlank(answers)) setAnswers(blankAnswers(firstSetting.id));

  function show(changed: VisitAnswers) {
    setAnswers(changed);
    setOutcome(undefined);
  }

  function put(changed: VisitAnswers) {
    if (isSaving) return; // what is being written is no longer open, and the next visit not yet
    show(changed);
    onChange(changed);
  }

  function answer(given: Partial<QuestionAnswers>) {
    const changed = answered(answers, given, catalogue);
    if (!isWhole(changed, catalogue)) return put(changed);
    if (wantsAnother) {
      setWantsAnother(false);
      return put(withAnother(changed));
    }
    show(changed); // not put: a draft written now would only make the save wait
    void save(changed);
  }

  async function save(finished: VisitAnswers) {
    if (isSaving) return;
    setIsSaving(true);
    const { text, isDropped } = offersNote(catalogue, finished) ? takeNote(note) : nothingNoted;
    const fault = await onSave(finished, text || undefined);
    setIsSaving(false);
    setIsNoteDropped(isDropped);
    setOutcome(fault ?? 'saved');
    if (fault) {
      setAnswers(finished); // trying again means this visit, also when it was a repeat
      return onChange(finished);
    }
    lastKept.current = { answers: finished, listVersion: catalogue.version };
    forgetNote(note);
    close();
    setAnswers(blankAnswers(finished.setting)); // only now: a failed write must leave the answers on the screen
  }

  function close() {
    setWantsAnother(false);
    setDetail(undefined);
  }

  return {
    note,
    /** Said beside what was saved: the visit is kept, its note is not. */
    isNoteDropped,
    answers,
    detail,
    wantsAnother,
    isSaving,
    isJustSaved: outcome === 'saved',
    fault: outcome === 'saved' ? undefined : outcome,
    /** Not on newer lists: the same again could hold what has stopped since. */
    canRepeat: isBlank(answers) && lastKept.current?.listVersion === catalogue.version,
    put,
    answer,
    openDetail: setDetail,
    onAnother: () => setWantsAnother(!wantsAnother),
    clear() {
      forgetNote(note);
      close();
      put(blankAnswers(answers.setting));
    },
    reopen(place: number, from: Step) {
      setDetail(undefined);
      put(reopened(answers, place, from));
    },
    saveAgain: () => void save(answers),
    saveWithoutLast: () => void save(withoutLast(answers)),
    repeat: () => lastKept.current && void save(lastKept.current.answers),
  };
}
