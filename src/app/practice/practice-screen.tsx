/** Practising on this tablet: the desk's form on a store of its own. It reads the lists, and writes nothing of the tablet itself. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { useWhenBlank } from '#app/screens/use-when-blank.ts';
import { PracticePage } from '#desk/practice/practice-page.tsx';
import { quickTopics } from '#desk/visit/quick-topics.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { dutchDayOf } from '#domain/calendar.ts';
import { choosableOn } from '#domain/choosable.ts';
import { recordPractice } from '#domain/practice.ts';
import { isBlank, type VisitAnswers } from '#domain/visit.ts';
import { storageFaultOf } from '#storage/fault.ts';
import {
  clearPractice,
  forgetPracticeBefore,
  keepPractice,
  openPractice,
  practisedOn,
  setPracticeVoided,
} from '#storage/practice.ts';

type Props = { tablet: TabletAtWork; onVisitOpen: (isOpen: boolean) => void };

/** Opened by its first use, which is when somebody practises. */
const store = openPractice();

export function PracticeScreen({ tablet, onVisitOpen }: Props) {
  const { identity, infoPoint, setting, today, onFollow } = tablet;
  const { catalogue } = identity;
  const practised = useLive(() => practisedOn(store, today), [today]) ?? [];
  const [open, setOpen] = useState<VisitAnswers | null>(null);
  const [begun, setBegun] = useState(0);
  const lists = useWhenBlank(catalogue, open !== null);
  const choosable = useMemo(() => choosableOn(lists, today, open), [lists, today, open]);
  const visitId = useRef<string>(crypto.randomUUID());

  // What was practised on another day helps nobody; left standing until the next time it does no harm.
  useEffect(() => void forgetPracticeBefore(store, today).catch(() => undefined), [today]);
  useEffect(() => () => onVisitOpen(false), [onVisitOpen]);

  function follow(answers: VisitAnswers) {
    const isOpen = !isBlank(answers);
    setOpen(isOpen ? answers : null);
    onVisitOpen(isOpen);
  }

  async function save(answers: VisitAnswers): Promise<SaveFault | undefined> {
    const frame = { id: visitId.current, infoPoint: infoPoint.id, ...dutchDayOf(new Date()) };
    try {
      await keepPractice(store, recordPractice(answers, frame, catalogue));
    } catch (error) {
      return storageFaultOf(error);
    }
    visitId.current = crypto.randomUUID();
    setOpen(null);
    onVisitOpen(false);
    return undefined;
  }

  async function setVoided(id: string, voided: boolean): Promise<boolean> {
    try {
      await setPracticeVoided(store, id, voided);
      return true;
    } catch {
      return false; // the list says so
    }
  }

  async function beginAgain() {
    await clearPractice(store).catch(() => undefined); // what could not be cleared still stands in the list
    visitId.current = crypto.randomUUID();
    setOpen(null);
    onVisitOpen(false);
    setBegun(begun + 1);
  }

  return (
    <PracticePage
      key={begun}
      catalogue={choosable}
      quick={quickTopics(tablet.quickRow, choosable, [])}
      setting={setting}
      practised={practised.map(({ practised: visit, voided }) => ({ visit, voided }))}
      onChange={follow}
      onSave={save}
      onVoid={(id) => setVoided(id, true)}
      onRestore={(id) => setVoided(id, false)}
      onBeginAgain={() => void beginAgain()}
      onFollow={onFollow}
    />
  );
}
