/** Where practice is kept: a database of its own, without sheets, numbers or a life, so that nothing in it can be sent. */
import Dexie, { type EntityTable } from 'dexie';
import type { Day } from '#domain/calendar.ts';
import { type PracticeVisit, practiceVisitSchema } from '#domain/practice.ts';

type PracticeRow = { id: string; place: number; day: Day; voided: boolean; practised: PracticeVisit };

export type PracticeStore = Dexie & { practised: EntityTable<PracticeRow, 'id'> };

export function openPractice(name = 'balieboek-oefenen'): PracticeStore {
  const store = new Dexie(name) as PracticeStore;
  store.version(1).stores({ practised: 'id, day' });
  return store;
}

export async function keepPractice(store: PracticeStore, visit: PracticeVisit): Promise<void> {
  const practised = practiceVisitSchema.parse(visit);
  await store.transaction('rw', store.practised, async () => {
    const place = await store.practised.count();
    await store.practised.put({ id: visit.id, place, day: visit.day, voided: false, practised });
  });
}

export async function setPracticeVoided(store: PracticeStore, id: string, voided: boolean): Promise<void> {
  await store.practised.update(id, { voided });
}

/** What was practised on this day, in order. */
export async function practisedOn(
  store: PracticeStore,
  day: Day,
): Promise<{ practised: PracticeVisit; voided: boolean }[]> {
  const rows = await store.practised.where('day').equals(day).sortBy('place');
  return rows.map(({ practised, voided }) => ({ practised: practiceVisitSchema.parse(practised), voided }));
}

/** Practice leaves nothing behind: whoever begins anew begins with nothing. */
export async function clearPractice(store: PracticeStore): Promise<void> {
  await store.practised.clear();
}

export async function forgetPracticeBefore(store: PracticeStore, day: Day): Promise<void> {
  await store.practised.where('day').below(day).delete();
}
