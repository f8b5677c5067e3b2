/** Runs inside the browser: from the last tap's answers to "Bewaard", beside one raw strict write on the same disk in turn. */
import { recordVisit } from '#domain/visit.ts';
import { openDatabase } from '#storage/database.ts';
import { keepLife } from '#storage/life.ts';
import { saveVisit } from '#storage/visits.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { catalogue, someAnswersOf } from './answers.ts';

const day = '2026-03-02';
const change = { listVersion: 1, changedOn: day };

/** Milliseconds per try: one strict add, then visit, sheet and number on the disk (`write`), and the same read back (`save`). */
export type Times = { raw: number[]; write: number[]; save: number[] };

export async function measureSaves(tries: number, before: number): Promise<Times> {
  const written = watchWrites();
  const database = openDatabase(`bench-${Date.now()}`);
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  const life = crypto.randomUUID();
  await keepLife(database, { life, privateKey, publicKey: await crypto.subtle.exportKey('jwk', publicKey) });
  const raw = await openRaw();
  const visit = (at: number) =>
    recordVisit(
      someAnswersOf(at),
      { id: crypto.randomUUID(), infoPoint: 'voorbeeld', day, partOfDay: 'morning', entered: 'live' },
      catalogue,
    );
  for (let at = 0; at < before; at += 1) await saveVisit(database, visit(at), change);

  const times: Times = { raw: [], write: [], save: [] };
  for (let at = 0; at < tries; at += 1) {
    const row = visit(at);
    times.raw.push(await timed(() => addRaw(raw, row)));
    const write: number[] = [];
    times.save.push(
      await timed(() => {
        const asked = performance.now();
        written.next = () => write.push(performance.now() - asked);
        return saveVisit(database, visit(at), change);
      }),
    );
    times.write.push(write[0] ?? Number.NaN);
  }
  raw.close();
  await database.delete();
  return times;
}

/** Tells when the next write was through: the visitor waits for that first, and then for the read-back. */
function watchWrites(): { next: () => void } {
  const watch = { next: () => undefined as unknown };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...given) {
    const begun = transaction.apply(this, given);
    if (begun.mode === 'readwrite') begun.addEventListener('complete', () => watch.next());
    return begun;
  };
  return watch;
}

/** Each try begins on a quiet page: what one leaves to be done afterwards is not laid to the next. */
async function timed(step: () => Promise<unknown>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 8));
  const started = performance.now();
  await step();
  return performance.now() - started;
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(`raw-${Date.now()}`, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function addRaw(raw: IDBDatabase, row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const write = raw.transaction('rows', 'readwrite', { durability: 'strict' });
    write.objectStore('rows').add(row);
    write.oncomplete = () => resolve();
    write.onabort = () => reject(write.error);
  });
}
