/** The rush on this tablet: its taps, what was tallied today, and what still wants its detail. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { RushPage } from '#desk/rush/rush-page.tsx';
import { choosableOn } from '#domain/choosable.ts';
import type { Visit } from '#domain/visit.ts';
import type { Database } from '#storage/database.ts';
import { undetailedVisits } from '#storage/undetailed.ts';
import { type KeptVisit, visitsOn } from '#storage/visits.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { NavLink } from '#ui/nav-link.tsx';
import { DetailScreen } from './detail-screen.tsx';
import { rushQueueOf } from './rush-queue.ts';
import { useRush } from './use-rush.ts';

type Props = {
  tablet: TabletAtWork;
  /** The visit that is getting its detail; left out where visitors are tallied. */
  id: string | undefined;
  onVisitOpen: (isOpen: boolean) => void;
  /** A tap is on its way: `UnkeptLine` below watches over it from then on, also when this screen is left. */
  onTapped: () => void;
};

export function RushScreen({ tablet, id, onVisitOpen, onTapped }: Props) {
  const { database, today } = tablet;
  const seen = useLive(
    async () => ({ visits: await visitsOn(database, today), waiting: await undetailedVisits(database) }),
    [database, today],
  );
  return id ? (
    <DetailScreen tablet={tablet} id={id} waiting={seen?.waiting ?? []} onVisitOpen={onVisitOpen} />
  ) : (
    <Board key={today} tablet={tablet} seen={seen} onVisitOpen={onVisitOpen} onTapped={onTapped} />
  );
}

type BoardProps = Omit<Props, 'id'> & {
  /** Left out until the disk has answered: the tiles do not wait for it. */
  seen: { visits: KeptVisit[]; waiting: Visit[] } | undefined;
};

function Board({ tablet, seen, onVisitOpen, onTapped }: BoardProps) {
  const { identity, today, onVoid, onRestore, onFollow } = tablet;
  const { unkept, kept, tap, again, drop } = useRush(tablet);
  // As they were when the screen opened: newer lists move no tile under a hand that taps fast.
  const [groups] = useState(() => choosableOn(identity.catalogue, today).topicGroups);

  useEffect(() => onVisitOpen(false), [onVisitOpen]);
  useEffect(() => {
    if (unkept.length > 0) onTapped();
  }, [unkept.length, onTapped]);

  return (
    <RushPage
      groups={groups}
      catalogue={identity.catalogue}
      today={today}
      visits={seen?.visits}
      waiting={seen?.waiting}
      unkept={unkept}
      kept={kept}
      onTap={tap}
      onAgain={again}
      onDrop={drop}
      onVoid={onVoid}
      onRestore={onRestore}
      onFollow={onFollow}
    />
  );
}

type LineProps = { database: Database; path: string; onSettled: () => void; onFollow: (href: string) => void };

/** Watches over taps that are not kept yet, on whatever screen somebody went on to. Goes when the last one is on the disk. */
export function UnkeptLine({ database, path, onSettled, onFollow }: LineProps) {
  const queue = rushQueueOf(database);
  const { unkept } = useSyncExternalStore(queue.follow, queue.state);
  const { rush: say } = useRushTexts();
  const isSettled = unkept.length === 0;
  const failed = unkept.filter(({ fault }) => fault).length;

  useEffect(() => {
    if (isSettled) return onSettled();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSettled, onSettled]);

  // Beside the tiles they are named one by one.
  if (failed === 0 || path === '/drukte') return null;
  return (
    <aside role="alert" className="bb-fault">
      <p>{say.elsewhere(failed)}</p>
      <NavLink href="/drukte" className="bb-page__link" onFollow={onFollow}>
        {say.toRush}
      </NavLink>
    </aside>
  );
}
