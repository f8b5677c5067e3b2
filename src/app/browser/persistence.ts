/** Whether the browser promises to keep what it stores. Not every browser can be asked. */
export type Persistence = 'persistent' | 'best-effort' | 'unknown';

export async function persistenceOf(): Promise<Persistence> {
  if (!navigator.storage?.persisted) return 'unknown';
  return (await navigator.storage.persisted()) ? 'persistent' : 'best-effort';
}

export async function askPersistence(): Promise<Persistence> {
  if (navigator.storage?.persist) await navigator.storage.persist();
  return persistenceOf();
}
