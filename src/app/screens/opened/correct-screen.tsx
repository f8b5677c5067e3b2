/** One kept visit, read once from the disk, corrected, and written with its reason. */
import { type ReactNode, useCallback, useMemo } from 'react';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { CorrectForm } from '#desk/correct/correct-form.tsx';
import { FixedVisit, VisitNotHere, VoidedVisit } from '#desk/correct/no-form.tsx';
import type { CompleteCorrection, CorrectFault } from '#desk/correct/use-correction.ts';
import { NoteOnVisit } from '#desk/note/note-on-visit.tsx';
import { type Day, daysAfterwards } from '#domain/calendar.ts';
import { choosableOn } from '#domain/choosable.ts';
import { answersOf, correctedVisit } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { correctVisit, keptVisit, restoreVisit } from '#storage/corrections.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { eraseNote, noteOf } from '#storage/notes.ts';
import { useAnswer } from '#ui/use-answer.ts';

type Props = {
  tablet: TabletAtWork;
  id: string;
  onCorrected: (before: Visit, after: Visit) => void;
  onLeave: (day: Day) => void;
};

export function CorrectScreen({ tablet, id, onCorrected, onLeave }: Props) {
  const { database, today, change, onSaved, onFollow } = tablet;
  const { catalogue } = tablet.identity;
  // Read once: what another tab does meanwhile may not take somebody's answers off the screen.
  const read = useCallback(
    async (wanted: string) => ({
      kept: await keptVisit(database, wanted),
      note: await noteOf(database, wanted, today),
    }),
    [database, today],
  );
  const { answer, onAgain } = useAnswer(id, read);

  if (!answer) return null;
  if (!answer.kept) return <VisitNotHere onFollow={onFollow} />;
  const { visit, voided, isFixed } = answer.kept;
  if (isFixed) return <FixedVisit visit={visit} catalogue={catalogue} onFollow={onFollow} />;
  if (voided) {
    const restore = async () => {
      await restoreVisit(database, id, change());
      onSaved();
      onAgain();
    };
    return <VoidedVisit visit={visit} catalogue={catalogue} onRestore={restore} onFollow={onFollow} />;
  }

  async function save({ answers, moment, reason }: CompleteCorrection): Promise<CorrectFault | undefined> {
    try {
      const corrected = correctedVisit(visit, answers, moment, catalogue);
      if (!(await correctVisit(database, corrected, { ...change(), reason }))) return 'gone';
      onSaved();
      onCorrected(visit, corrected);
      return undefined;
    } catch (error) {
      return storageFaultOf(error);
    }
  }

  const removeNote = () =>
    eraseNote(database, id).then(
      () => true,
      () => false,
    );
  return (
    <OpenCorrection tablet={tablet} visit={visit} onSave={save} onLeave={() => onLeave(visit.day)}>
      {answer.note && <NoteOnVisit text={answer.note} onRemove={removeNote} />}
    </OpenCorrection>
  );
}

type OpenProps = {
  tablet: TabletAtWork;
  visit: Visit;
  onSave: (correction: CompleteCorrection) => Promise<CorrectFault | undefined>;
  onLeave: () => void;
  /** What else there is of this visit. */
  children: ReactNode;
};

function OpenCorrection({ tablet: { identity, today }, visit, onSave, onLeave, children }: OpenProps) {
  const { catalogue, since } = identity;
  const choosable = useMemo(() => choosableOn(catalogue, visit.day, answersOf(visit)), [catalogue, visit]);
  const days = useMemo(() => {
    const enterable = [today, ...daysAfterwards(today, since)];
    return enterable.includes(visit.day) ? enterable : [...enterable, visit.day].sort().reverse();
  }, [today, since, visit.day]);
  return (
    <CorrectForm kept={visit} catalogue={choosable} days={days} onSave={onSave} onLeave={onLeave}>
      {children}
    </CorrectForm>
  );
}
