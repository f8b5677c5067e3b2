/** The tablet's disk as the world bends it: it may break off before any request, be full, or be thrown away. IndexedDB itself stays as it is. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { type Database, openDatabase } from '#storage/database.ts';
import { clearShelves, rowsOn } from './raw-disk.ts';

/** `crash`: the browser dies at this request and never comes back. `full`: this one write finds no room. */
type Fault = { kind: 'crash' | 'full'; after: number };

const armed = new Map<string, Fault>();
const dead = new WeakSet<IDBDatabase>();
let isWatched = false;

const swept: string[] = [];
let made = 0;

/** The name of an empty disk. One that served an earlier world has its shelves already, and nothing on them. */
export function emptyDisk(): string {
  const known = swept.pop();
  if (known) return known;
  made += 1;
  return `disk-${made}`;
}

/** Its world is over. One whose world broke off may still be written to: nobody else gets it. */
export function giveBack(name: string, tabs: readonly Database[], isAtRest: boolean): void {
  for (const tab of tabs) tab.close();
  armed.delete(name);
  clearShelves(name);
  if (isAtRest) swept.push(name);
}

export function openDisk(name: string): Database {
  watchRequests();
  return openDatabase(name);
}

/** The fault waits for the given number of requests to this database to pass. Answers whether it has struck, and takes it back. */
export function arm(name: string, fault: Fault): { disarm: () => boolean } {
  armed.set(name, fault);
  return { disarm: () => !armed.delete(name) };
}

/** Row for row, the life and its key included: what a copied browser profile is. */
export async function copyDisk(name: string): Promise<string> {
  const copy = emptyDisk();
  const database = openDisk(copy);
  for (const table of database.tables) await table.bulkPut(rowsOn(name, table.name));
  database.close();
  return copy;
}

export async function throwAway(name: string, tabs: readonly Database[]): Promise<void> {
  for (const tab of tabs) tab.close();
  await Dexie.delete(name);
}

const writes = ['add', 'put', 'delete', 'clear'];
const reads = ['get', 'getAll', 'getKey', 'openCursor', 'openKeyCursor'];

function watchRequests(): void {
  if (isWatched) return;
  isWatched = true;
  for (const method of writes)
    watch(IDBObjectStore.prototype, method, (store) => (store as IDBObjectStore).transaction);
  for (const method of reads) {
    watch(IDBObjectStore.prototype, method, (store) => (store as IDBObjectStore).transaction);
    watch(IDBIndex.prototype, method, (index) => (index as IDBIndex).objectStore.transaction);
  }
}

function watch(on: object, method: string, transactionOf: (asked: unknown) => IDBTransaction): void {
  const methods = on as Record<string, (...given: unknown[]) => unknown>;
  const real = methods[method] as (...given: unknown[]) => unknown;
  methods[method] = function (this: unknown, ...given: unknown[]) {
    const transaction = transactionOf(this);
    const { db } = transaction;
    if (dead.has(db)) throw new DOMException('the browser is gone', 'AbortError');
    const fault = armed.get(db.name);
    if (fault && (fault.kind === 'crash' || writes.includes(method))) {
      fault.after -= 1;
      if (fault.after < 0) {
        armed.delete(db.name);
        if (fault.kind === 'full') throw new DOMException('no room', 'QuotaExceededError');
        dead.add(db);
        transaction.abort(); // what was not committed is not there after a crash
        throw new DOMException('the browser died here', 'AbortError');
      }
    }
    return real.apply(this, given);
  };
}
