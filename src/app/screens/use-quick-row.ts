/** The desk's first row through the day: what earns a place there is written down, so that a reload moves no tile. */
import { useEffect, useMemo } from 'react';
import type { KeptVisit } from '#desk/today/today-list.tsx';
import { type QuickRow, quickTopics } from '#desk/visit/quick-topics.ts';
import { keepPreferences } from '#storage/preferences.ts';
import type { TabletAtWork } from './tablet-at-work.ts';

export function useQuickRow(tablet: TabletAtWork, visits: readonly KeptVisit[]): QuickRow {
  const { database, identity, today, quickRow } = tablet;
  const { catalogue } = identity;
  const row = useMemo(() => quickTopics(quickRow, catalogue, visits), [quickRow, catalogue, visits]);

  useEffect(() => {
    const hasNewcomer = row.some((id, place) => id !== quickRow[place] && id && !catalogue.favourites.includes(id));
    if (!hasNewcomer) return;
    const quick = { day: today, listVersion: catalogue.version, places: [...row] };
    // Not kept is no loss: the row is then made anew from the visits of today.
    keepPreferences(database, { quickRow: quick }).catch(() => undefined);
  }, [database, catalogue, today, quickRow, row]);

  return row;
}
