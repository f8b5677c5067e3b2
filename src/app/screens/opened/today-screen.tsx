/** Today and this week, read from the disk while they are looked at. */

import { useLive, useVisitsOn } from '#app/live.ts';
import type { TabletAtWork } from '#app/screens/tablet-at-work.ts';
import { TodayPage } from '#desk/today/today-page.tsx';
import { mondayOf } from '#domain/calendar.ts';
import { visitsBetween } from '#storage/week.ts';

type Props = { tablet: TabletAtWork };

export function TodayScreen({ tablet }: Props) {
  const { database, identity, today, onVoid, onRestore, onFollow } = tablet;
  const week = useLive(
    async () => ({ today, visits: await visitsBetween(database, mondayOf(today), today) }),
    [database, today],
  );
  const visits = useVisitsOn(database, today);
  if (!visits) return null;
  return (
    <TodayPage
      visits={visits}
      week={week}
      catalogue={identity.catalogue}
      onVoid={onVoid}
      onRestore={onRestore}
      onFollow={onFollow}
    />
  );
}
