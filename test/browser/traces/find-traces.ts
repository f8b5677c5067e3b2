/** What a browser, and a hub, left on a disk: every file searched for words that should be nowhere. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Trace = { value: string; where: string };

/** In UTF-8 and in UTF-16, in any file below `folder`, whatever it is for. */
export async function tracesIn(folder: string, values: readonly string[]): Promise<Trace[]> {
  const traces: Trace[] = [];
  const wanted = values.flatMap((value) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ value, bytes: Buffer.from(value, encoding) })),
  );
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0)); // a socket's or a lock's file
    for (const { value, bytes: sought } of wanted) {
      if (bytes.includes(sought)) traces.push({ value, where: path.slice(folder.length + 1) });
    }
  }
  return traces;
}

export function tracesInText(text: string, where: string, values: readonly string[]): Trace[] {
  return values.filter((value) => text.includes(value)).map((value) => ({ value, where }));
}

/** Runs in a page: all that this origin keeps, as its own browser reads it. What lies compressed on the disk is plain here. */
export async function everythingKept(): Promise<string> {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie];
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      kept.push(name, store, rows);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      kept.push(request.url, await (await cache.match(request))?.text());
    }
  }
  return JSON.stringify(kept);
}
