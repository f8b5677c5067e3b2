/** `npm run --silent restore -- FILE`: a backup put back into an empty data directory or database. */
import { resolve } from 'node:path';
import { readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { openStore } from '#hub/store/open-store.ts';
import { checkBackup } from './backup-file.ts';
import { asCommand, fileGiven } from './command.ts';
import { putBack } from './put-back.ts';

asCommand(async () => {
  const path = resolve(fileGiven(process.argv.slice(2), 'npm run restore -- kopie.balieboek'));
  await checkBackup(path); // before an empty database is made for it
  const config = readConfig(process.env);
  const store = await openStore(config, openLog(config.logLevel), () => process.exit(1));
  try {
    const { madeAt, tables, rows } = await putBack(store, path);
    return `Teruggezet: ${rows} rijen in ${tables} tabellen, zoals ze waren op ${madeAt}. Start de hub; tablets brengen hem daarna zelf bij. Iedereen logt opnieuw in; maak nieuwe uitnodigingen en koppelcodes.`;
  } finally {
    await store.close();
  }
});
