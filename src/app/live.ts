/** Stored data as it is now: screens follow the disk, nobody keeps a second copy. */
import { useEffect, useState } from 'react';
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import { type Database, followQuery } from '#storage/database.ts';
import { tabletIdentity } from '#storage/life.ts';
import { preferencesOf } from '#storage/preferences.ts';
import { sendingState } from '#storage/sending-state.ts';
import { visitsOn } from '#storage/visits.ts';

/** `undefined` until the disk has answered. */
export function useTablet(database: Database) {
  return useLive(
    async () => ({ identity: await tabletIdentity(database), preferences: await preferencesOf(database) }),
    [database],
  );
}

/** `undefined` until the disk has answered: nothing is said of a day before it is known. */
export function useVisitsOn(database: Database, day: Day) {
  return useLive(() => visitsOn(database, day), [database, day]);
}

export const nothingSent = {
  visits: 0,
  isComplete: true,
  waiting: 0,
  oldestWaiting: null,
  receivedAt: null,
  refused: [],
};

/** `undefined` until the disk has answered. */
export function useSendingState(database: Database, day: Day) {
  return useLive(() => sendingState(database, day), [database, day]);
}

/** Today's date in the Netherlands; a tablet that stays open overnight moves on by itself. */
export function useToday(): Day {
  const [today, setToday] = useState(() => dutchDayOf(new Date()).day);
  useEffect(() => {
    const timer = setInterval(() => setToday(dutchDayOf(new Date()).day), 30_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}

/** What the query answers now and after every change to what it read, in this tab or another. */
export function useLive<T>(query: () => Promise<T>, about: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its query is about
  useEffect(() => followQuery(query, setAnswer), about);
  return answer;
}
