/** A whole tablet's memory with a life of its own, on whatever IndexedDB the run has: a real browser's, or fake-indexeddb for speed. */
import type { Day } from '#domain/calendar.ts';
import { type Database, openDatabase } from '#storage/database.ts';
import { keepLife } from '#storage/life.ts';
import { keyAlgorithm } from '#wire/life-key.ts';

let opened = 0;

export async function aDatabase(): Promise<Database> {
  opened += 1;
  const database = openDatabase(`tablet-${Date.now()}-${opened}`);
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  const life = crypto.randomUUID();
  await keepLife(database, { life, privateKey, publicKey: await crypto.subtle.exportKey('jwk', publicKey) });
  return database;
}

export const onADay = (changedOn: Day) => ({ listVersion: 1, changedOn });
export const undoneOn = (changedOn: Day) => ({ ...onADay(changedOn), reason: 'undone' as const });
