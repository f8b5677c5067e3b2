/** The desk with its memory: the draft it still had, saving for good, and the visits of today beside it. */
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { keepVisit } from '#app/browser/keep-visit.ts';
import { rememberVisit, visitOfThisTab } from '#app/browser/visit-of-this-tab.ts';
import { useVisitsOn } from '#app/live.ts';
import { noteFault } from '#app/storage/note-fault.ts';
import { DeskToday } from '#desk/today/desk-today.tsx';
import type { KeptVisit } from '#desk/today/today-list.tsx';
import { LastSaved } from '#desk/visit/last-saved.tsx';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import { dutchDayOf } from '#domain/calendar.ts';
import { choosableOn } from '#domain/choosable.ts';
import { blankAnswers, isBlank, type VisitAnswers } from '#domain/visit.ts';
import { clearDraft, draftOf, keepDraft } from '#storage/draft.ts';
import { keepPreferences } from '#storage/preferences.ts';
import { useTexts } from '#texts/use-texts.ts';
import type { TabletAtWork } from './tablet-at-work.ts';
import { useQuickRow } from './use-quick-row.ts';
import { useWhenBlank } from './use-when-blank.ts';

/** One and the same list, so that nothing is worked out anew for it. */
const noVisits: readonly KeptVisit[] = [];

/** What was done today does not change with every tap, and is not drawn anew with it. */
const Today = memo(DeskToday);

type Props = { tablet: TabletAtWork; onVisitOpen: (isOpen: boolean) => void };

export function DeskPage({ tablet, onVisitOpen }: Props) {
  const { database, infoPoint, setting, today, onSaved, onVoid, onRestore, onFollow } = tablet;
  const { catalogue } = tablet.identity;
  const visits = useVisitsOn(database, today);
  /** The visit on the screen as far as it was answered; `undefined` until the disk has said whether there is a draft. */
  const [open, setOpen] = useState<VisitAnswers | null>();
  const lists = useWhenBlank(catalogue, Boolean(open));
  const quickRow = useWhenBlank(tablet.quickRow, Boolean(open));
  const choosable = useMemo(() => choosableOn(lists, today, open), [lists, today, open]);
  const quick = useQuickRow({ database, catalogue: choosable, today, quickRow }, visits ?? noVisits);
  const [isDraftKept, setIsDraftKept] = useState(true);
  /** Stays the same until it is saved: trying again after a failed write can never count a visitor twice. */
  const visitId = useRef<string>(crypto.randomUUID());
  const say = useTexts().visitForm;

  // Read once: afterwards the form itself is what the draft follows.
  useEffect(() => {
    void draftOf(database, dutchDayOf(new Date()).day, visitOfThisTab())
      .catch(() => undefined) // a draft that cannot be read is no reason to keep the desk closed
      .then((draft) => {
        if (draft) visitId.current = draft.visitId;
        rememberVisit(visitId.current);
        setOpen(draft?.answers ?? null);
        onVisitOpen(draft !== undefined);
      });
  }, [database, onVisitOpen]);

  function nextVisit() {
    visitId.current = crypto.randomUUID();
    rememberVisit(visitId.current);
  }

  async function keep(answers: VisitAnswers) {
    if (answers.setting !== setting) void keepPreferences(database, { setting: answers.setting });
    const isOpen = !isBlank(answers);
    setOpen(isOpen ? answers : null);
    onVisitOpen(isOpen);
    const id = visitId.current;
    if (!isOpen) nextVisit(); // a cleared form is for another visitor, also where a second tab still shows this one
    try {
      await (isOpen
        ? keepDraft(database, { visitId: id, answers }, dutchDayOf(new Date()).day)
        : clearDraft(database, id));
      setIsDraftKept(true);
    } catch (error) {
      noteFault('draft', error);
      setIsDraftKept(false); // said on the screen; the answers themselves are still in the form
    }
  }

  async function save(answers: VisitAnswers, note?: string): Promise<SaveFault | undefined> {
    const frame = { id: visitId.current, infoPoint: infoPoint.id, ...dutchDayOf(new Date()), entered: 'live' as const };
    const fault = await keepVisit({ database, catalogue }, answers, frame, note);
    if (fault && fault !== 'elsewhere') return fault;
    // Not waited for: a draft whose visit is kept is done, also when it is still there at the next start.
    void clearDraft(database, visitId.current).catch(() => undefined);
    nextVisit(); // whoever saves once more means another visitor
    if (fault) return fault;
    setOpen(null);
    onVisitOpen(false);
    onSaved();
    return undefined;
  }

  if (open === undefined || !visits) return null;
  return (
    <>
      {!isDraftKept && <p role="alert">{say.draftNotKept}</p>}
      <VisitForm
        catalogue={choosable}
        quick={quick}
        initial={open ?? blankAnswers(setting)}
        lastSaved={<LastSaved visits={visits} catalogue={catalogue} />}
        onChange={(answers) => void keep(answers)}
        onSave={save}
        onFollow={onFollow}
      >
        <Today visits={visits} catalogue={catalogue} onVoid={onVoid} onRestore={onRestore} onFollow={onFollow} />
      </VisitForm>
    </>
  );
}
