/** Visits of an earlier day, entered one after the other and marked as such. */
import { useMemo, useRef, useState } from 'react';
import { keepVisit } from '#app/browser/keep-visit.ts';
import { useLive, useVisitsOn } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { useWhenBlank } from '#app/screens/use-when-blank.ts';
import { DayChooser } from '#desk/afterwards/day-chooser.tsx';
import { TodayList } from '#desk/today/today-list.tsx';
import { LastSaved } from '#desk/visit/last-saved.tsx';
import { quickTopics } from '#desk/visit/quick-topics.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { VisitForm } from '#desk/visit/visit-form.tsx';
import { type Day, daysAfterwards, monthOf, type PartOfDay } from '#domain/calendar.ts';
import { choosableOn } from '#domain/choosable.ts';
import { blankAnswers, isBlank, type VisitAnswers } from '#domain/visit.ts';
import { isClosed } from '#storage/closings.ts';
import { useTabletTexts } from '#texts/tablet/use-tablet-texts.ts';

type Props = { tablet: TabletAtWork };

export function AfterwardsScreen({ tablet }: Props) {
  const { afterwards: say } = useTabletTexts();
  const days = daysAfterwards(tablet.today, tablet.identity.since);
  const [newest] = days;
  if (!newest) {
    return (
      <div className="bb-page">
        <h1>{say.title}</h1>
        <p>{say.none}</p>
      </div>
    );
  }
  return <AfterwardsForm key={tablet.infoPoint.id} days={days} newest={newest} tablet={tablet} />;
}

/** `days`: those that can be chosen, newest first. */
function AfterwardsForm({ tablet, days, newest }: Props & { days: readonly Day[]; newest: Day }) {
  const { database, infoPoint, setting, onSaved, onVoid, onRestore } = tablet;
  const { catalogue } = tablet.identity;
  const { afterwards: say } = useTabletTexts();
  const [day, setDay] = useState(newest);
  const [partOfDay, setPartOfDay] = useState<PartOfDay>('afternoon');
  const visits = useVisitsOn(database, day) ?? [];
  const isOfClosed = useLive(() => isClosed(database, infoPoint.id, monthOf(day)), [database, infoPoint.id, day]);
  const [open, setOpen] = useState<VisitAnswers | null>(null);
  const lists = useWhenBlank(catalogue, open !== null);
  const choosable = useMemo(() => choosableOn(lists, day, open), [lists, day, open]);
  const visitId = useRef<string>(crypto.randomUUID());
  const entered = say.entered(visits.filter(({ voided }) => !voided).length, day);

  async function save(answers: VisitAnswers, note?: string): Promise<SaveFault | undefined> {
    const frame = { id: visitId.current, infoPoint: infoPoint.id, day, partOfDay, entered: 'afterwards' as const };
    const fault = await keepVisit({ database, catalogue }, answers, frame, note);
    if (fault && fault !== 'elsewhere') return fault;
    visitId.current = crypto.randomUUID(); // whoever saves once more means another visitor
    if (fault) return fault;
    setOpen(null);
    onSaved();
    return undefined;
  }

  return (
    <>
      <DayChooser
        days={days}
        day={day}
        partOfDay={partOfDay}
        onDay={setDay}
        onPartOfDay={setPartOfDay}
        isClosed={isOfClosed === true}
      />
      <VisitForm
        title={say.title}
        catalogue={choosable}
        quick={quickTopics(tablet.quickRow, choosable, [])}
        initial={blankAnswers(setting)}
        lastSaved={<LastSaved visits={visits} catalogue={catalogue} />}
        // No draft: the one draft of this tablet belongs to the visitor at the desk.
        onChange={(answers) => setOpen(isBlank(answers) ? null : answers)}
        onSave={save}
      >
        <section className="bb-desk-today" aria-label={entered}>
          <p className="bb-today-summary">{entered}</p>
          <TodayList visits={visits} catalogue={catalogue} most={3} onVoid={onVoid} onRestore={onRestore} />
        </section>
      </VisitForm>
    </>
  );
}
