/** What this browser held for an earlier life, shown until somebody has read it. */
import { useEffect, useState } from 'react';
import { EvictedNotice } from '#desk/storage/evicted-notice.tsx';
import type { Database } from '#storage/database.ts';
import { lifeOf } from '#storage/life.ts';
import { evictedBefore, forgetEvicted } from './tablet-marker.ts';

export function Evicted({ database }: { database: Database }) {
  const [evicted, setEvicted] = useState<ReturnType<typeof evictedBefore>>();
  useEffect(() => {
    void lifeOf(database)
      // A life that split off in this very database is not one that came after a wipe.
      .then((life) => setEvicted(life && !life.split ? evictedBefore(life.life) : undefined))
      .catch(() => undefined); // a memory that cannot be read now says so itself
  }, [database]);
  if (!evicted) return null;
  const onRead = () => {
    forgetEvicted();
    setEvicted(undefined);
  };
  return <EvictedNotice visits={evicted.logged} day={evicted.day} onRead={onRead} />;
}
