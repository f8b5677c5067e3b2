/** One tallied visit and its detail, saved as a correction; then the next in the list, or back to the tiles. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { DetailForm } from '#desk/rush/detail-form.tsx';
import { nextWaiting } from '#desk/rush/tallied.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { choosableOn } from '#domain/choosable.ts';
import { answersOf, correctedVisit, isUndetailed } from '#domain/kept-visit.ts';
import type { Visit, VisitAnswers } from '#domain/visit.ts';
import { correctVisit, keptVisit } from '#storage/corrections.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';

type Props = {
  tablet: TabletAtWork;
  id: string;
  /** All that still wants its detail, in the order of the list. */
  waiting: readonly Visit[];
  onVisitOpen: (isOpen: boolean) => void;
};

export function DetailScreen({ tablet, id, waiting, onVisitOpen }: Props) {
  const { database, onFollow } = tablet;
  const { detail: say, rush } = useRushTexts();
  /** Read once for each visit: what is on the screen does not change under the hand. */
  const [read, setRead] = useState<{ id: string; visit: Visit | undefined }>();
  const savedBefore = useRef(false);

  useEffect(() => {
    let isCurrent = true;
    void keptVisit(database, id)
      .catch(() => undefined) // a visit that cannot be read cannot get its detail now; it stays in the list
      .then((kept) => {
        const wantsDetail = kept && !kept.voided && !kept.isFixed && isUndetailed(kept.visit);
        if (isCurrent) setRead({ id, visit: wantsDetail ? kept.visit : undefined });
      });
    return () => {
      isCurrent = false;
      onVisitOpen(false);
    };
  }, [database, id, onVisitOpen]);

  if (read?.id !== id) return null;
  if (!read.visit) {
    return (
      <div className="bb-page">
        <p role="status">{say.gone}</p>
        <NavLink href="/drukte" className="bb-page__link" onFollow={onFollow}>
          {rush.toRush}
        </NavLink>
      </div>
    );
  }
  return (
    <Detail
      key={id}
      tablet={tablet}
      kept={read.visit}
      waiting={waiting}
      isNext={savedBefore.current}
      onVisitOpen={onVisitOpen}
      onSaved={() => {
        savedBefore.current = true;
      }}
      onGone={() => setRead({ id, visit: undefined })}
    />
  );
}

type DetailProps = Pick<Props, 'tablet' | 'waiting' | 'onVisitOpen'> & {
  kept: Visit;
  isNext: boolean;
  onSaved: () => void;
  onGone: () => void;
};

function Detail({ tablet, kept, waiting, isNext, onVisitOpen, onSaved, onGone }: DetailProps) {
  const { database, identity, today, onFollow } = tablet;
  const { catalogue } = identity;
  // As they were when it was opened, with what the visit holds.
  const [lists] = useState(catalogue);
  const choosable = useMemo(() => choosableOn(lists, kept.day, answersOf(kept)), [lists, kept]);
  const { next, left } = nextWaiting(waiting, kept.id);

  async function save(answers: VisitAnswers): Promise<SaveFault | undefined> {
    const { day, partOfDay } = kept;
    try {
      const visit = correctedVisit(kept, answers, { day, partOfDay }, catalogue);
      if (!(await correctVisit(database, visit, { ...tablet.change(), reason: 'detailed' }))) {
        onGone();
        return undefined;
      }
    } catch (error) {
      return storageFaultOf(error);
    }
    tablet.onSaved();
    onSaved();
    onFollow(next ? `/drukte/${next.id}` : '/drukte');
    return undefined;
  }

  return (
    <DetailForm
      kept={kept}
      catalogue={choosable}
      today={today}
      left={left}
      isNext={isNext}
      onOpen={onVisitOpen}
      onSave={save}
      onFollow={onFollow}
    />
  );
}
