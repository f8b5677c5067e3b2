/** Runs inside the browser: from the last tap's answers to "Bewaard", beside one raw strict write on the same disk in turn. */
import { recordVisit } from '#domain/visit.ts';
import { openDatabase } from '#storage/database.ts';
import { keepLife } from '#storage/life.ts';
import { saveVisit } from '#storage/visits.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { catalogue, someAnswersOf } from './answers.ts';

const day = '2026-03-02';
const change = { listVersion: 1, changedOn: day };

/** Milliseconds per try: `raw` is one strict add, `save` is the whole of visit, sheet, number and read-back. */
export async function measureSaves(tries: number, before: number): Promise<{ raw: number[]; save: number[] }> {
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

  const times = { raw: [] as number[], save: [] as number[] };
  for (let at = 0; at < tries; at += 1) {
    const row = visit(at);
    times.raw.push(await timed(() => addRaw(raw, row)));
    times.save.push(await timed(() => saveVisit(database, visit(at), change)));
  }
  raw.close();
  await database.delete();
  return times;
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
