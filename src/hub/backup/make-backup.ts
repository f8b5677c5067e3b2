/** One backup: everything the store keeps, as one moment saw it, in one file. */
import { migrationNames } from '#hub/store/migrate.ts';
import type { Store } from '#hub/store/open-store.ts';
import { writeBackup } from './backup-file.ts';

export async function makeBackup(store: Pick<Store, 'dump'>, path: string, now: Date): Promise<{ rows: number }> {
  const writer = writeBackup(path, {
    format: 'balieboek-backup',
    version: 1,
    madeAt: now.toISOString(),
    migrations: migrationNames,
  });
  try {
    await store.dump(writer);
    return await writer.end();
  } catch (fault) {
    await writer.giveUp();
    throw fault;
  }
}
