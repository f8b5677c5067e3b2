/** Storage as an earlier release left it, kept as files: every shape that a tablet out there may still have. */
import type { Day } from '#domain/calendar.ts';
import shape1 from '../storage/shapes/shape-1.json' with { type: 'json' };
import shape2 from '../storage/shapes/shape-2.json' with { type: 'json' };
import shape3 from '../storage/shapes/shape-3.json' with { type: 'json' };
import shape4 from '../storage/shapes/shape-4.json' with { type: 'json' };
import shape5 from '../storage/shapes/shape-5.json' with { type: 'json' };
import shape6 from '../storage/shapes/shape-6.json' with { type: 'json' };
import shape7 from '../storage/shapes/shape-7.json' with { type: 'json' };

type Row = Record<string, unknown>;
type Index = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean };
export type StorageShape = {
  /** As IndexedDB counts it: ten times our own. */
  version: number;
  stores: Record<string, { keyPath: string | string[]; indexes: Index[]; rows: Row[] }>;
};

/** Each holds 50 visits of one day, one of them taken out, none received, and a draft; the key of the life can be read. */
export const shapes: readonly StorageShape[] = [shape1, shape2, shape3, shape4, shape5, shape6, shape7];

/** The same as if all had happened on this day. */
export function onDay(shape: StorageShape, day: Day): StorageShape {
  const text = JSON.stringify(shape).replaceAll('2026-03-02', day).replaceAll('2026-03', day.slice(0, 7));
  return JSON.parse(text) as StorageShape;
}

/** Makes the database anew in this shape. It names nothing outside itself, so that it also runs inside a page. */
export async function layDown([name, shape]: [string, StorageShape]): Promise<void> {
  const life = shape.stores['life']?.rows[0];
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', life?.['privateKey'] as JsonWebKey, algorithm, false, ['sign']);
  await new Promise<void>((resolve, reject) => {
    const asked = indexedDB.open(name, shape.version);
    asked.onerror = () => reject(asked.error);
    asked.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes, rows }] of Object.entries(shape.stores)) {
        const made = asked.result.createObjectStore(store, { keyPath });
        for (const { name: index, keyPath: path, ...options } of indexes) made.createIndex(index, path, options);
        for (const row of rows) made.put(store === 'life' ? { ...row, privateKey: key } : row);
      }
    };
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
  });
}
