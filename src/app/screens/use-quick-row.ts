/** The desk's first row through the day: what earns a place there is written down, so that a reload moves no tile. */
import { useEffect, useMemo } from 'react';
import type { KeptVisit } from '#desk/today/today-list.tsx';
import { type QuickRow, quickTopics } from '#desk/visit/quick-topics.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Database } from '#storage/database.ts';
import { keepPreferences } from '#storage/preferences.ts';

/** `catalogue`: what can be chosen today. `quickRow`: the row as it was last kept. */
type Desk = { database: Database; catalogue: Catalogue; today: Day; quickRow: QuickRow };

export function useQuickRow(desk: Desk, visits: readonly KeptVisit[]): QuickRow {
  const { database, catalogue, today, quickRow } = desk;
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
