/** The birth of a database: an id and a signing key that never leaves the browser. */
import type { Born, Database, LifeRow } from '#storage/database.ts';
import { keepLife, lifeOf } from '#storage/life.ts';
import { keyAlgorithm } from '#wire/life-key.ts';

export async function bearLife(database: Database): Promise<LifeRow> {
  const known = await lifeOf(database);
  if (known) return known;
  return keepLife(database, await newBirth());
}

export async function newBirth(): Promise<Born> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  return { life: crypto.randomUUID(), privateKey, publicKey: await crypto.subtle.exportKey('jwk', publicKey) };
}
