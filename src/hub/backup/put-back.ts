/** Puts a backup into a store that nobody has used yet. The file is read through before anything is touched. */
import { bringAccountsUpToDate } from '#hub/accounts/open-accounts.ts';
import { startFault } from '#hub/start-fault.ts';
import { migrationNames } from '#hub/store/migrate.ts';
import type { Store } from '#hub/store/open-store.ts';
import { newToken } from '#hub/tokens.ts';
import { checkBackup, partsOf } from './backup-file.ts';

const notEmpty =
  'Deze database is al in gebruik. Een reservekopie gaat alleen terug in een lege: kies met DATA_DIR een nieuwe map, of met DATABASE_URL een nieuwe database.';

export type PutBack = { madeAt: string; tables: number; rows: number };

export async function putBack(store: Store, path: string): Promise<PutBack> {
  const { madeAt, migrations, rows } = await checkBackup(path);
  const last = migrations.at(-1);
  if (last === undefined || !migrations.every((name) => migrationNames.includes(name))) {
    throw startFault(
      'Deze reservekopie is van een nieuwere versie van Balieboek: installeer die versie en probeer het opnieuw.',
    );
  }
  const surroundings = { database: store.owned, secret: newToken(), secure: false, publicUrl: undefined };
  const bringUpToDate = () => bringAccountsUpToDate(surroundings);
  // As old as the backup first, so that its rows fit; then all the way, as any older store.
  if ((await store.migrationsDone()) > migrations.length) throw startFault(notEmpty);
  await store.migrate(bringUpToDate, last);
  if (!(await store.isUnused())) {
    throw startFault(notEmpty);
  }
  const loaded = await store.load(partsOf(path));
  if (loaded.rows !== rows) throw new Error('expected as many rows as the file was said to hold');
  await store.migrate(bringUpToDate);
  return { madeAt, ...loaded };
}
