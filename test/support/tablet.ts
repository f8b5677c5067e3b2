/** A whole tablet's memory with a life of its own, on whatever IndexedDB the run has: a real browser's, or fake-indexeddb for speed. */
import type { Day } from '#domain/calendar.ts';
import { type Born, type Database, openDatabase } from '#storage/database.ts';
import { keepLife } from '#storage/life.ts';
import { keyAlgorithm } from '#wire/life-key.ts';

let opened = 0;

export async function aDatabase(): Promise<Database> {
  opened += 1;
  const database = openDatabase(`tablet-${Date.now()}-${opened}`);
  await keepLife(database, await aBirth());
  return database;
}

export async function aBirth(): Promise<Born> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  return { life: crypto.randomUUID(), privateKey, publicKey: await crypto.subtle.exportKey('jwk', publicKey) };
}

/** Row for row, the life and its key included. */
export async function aCopyOfDatabase(database: Database): Promise<Database> {
  opened += 1;
  const copy = openDatabase(`tablet-${Date.now()}-${opened}`);
  for (const table of database.tables) await copy.table(table.name).bulkPut(await table.toArray());
  return copy;
}

export const onADay = (changedOn: Day) => ({ listVersion: 1, changedOn });
export const undoneOn = (changedOn: Day) => ({ ...onADay(changedOn), reason: 'undone' as const });
