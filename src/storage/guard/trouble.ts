/** What is wrong with the tablet's memory as a whole, so that it is on the screen before somebody types on. */
import type { Dexie } from 'dexie';
import { type StorageFault, storageFaultOf } from '#storage/fault.ts';

export type StorageTrouble = Exclude<StorageFault, 'unknown'>;

type Watch = { trouble: StorageTrouble | undefined; followers: Set<(trouble: StorageTrouble | undefined) => void> };

const watches = new WeakMap<Dexie, Watch>();

/** Calls back now and after every change; the answer stops it. */
export function followTrouble(database: Dexie, onTrouble: (trouble: StorageTrouble | undefined) => void): () => void {
  const watch = watchOf(database);
  watch.followers.add(onTrouble);
  onTrouble(watch.trouble);
  return () => watch.followers.delete(onTrouble);
}

export function troubleOf(database: Dexie): StorageTrouble | undefined {
  return watchOf(database).trouble;
}

/** A tab that stepped aside, and one whose database is another by now, are done until they are opened anew. */
export function isFinal(trouble: StorageTrouble | undefined): boolean {
  return trouble === 'newer' || trouble === 'wiped';
}

export function noteTrouble(database: Dexie, trouble: StorageTrouble | undefined): void {
  const watch = watchOf(database);
  if (watch.trouble === trouble || isFinal(watch.trouble)) return;
  watch.trouble = trouble;
  for (const tell of watch.followers) tell(trouble);
}

/** What an error says of the memory as a whole; a fault of one write says nothing of it. */
export function noteFault(database: Dexie, error: unknown): void {
  const fault = storageFaultOf(error);
  if (fault !== 'unknown') noteTrouble(database, fault);
}

function watchOf(database: Dexie): Watch {
  const watch = watches.get(database) ?? { trouble: undefined, followers: new Set() };
  watches.set(database, watch);
  return watch;
}
