/** `npm run --silent backup -- FILE`: everything the hub keeps in one file, also while it is running. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { openKeptStore } from '#hub/store/open-store.ts';
import { asCommand, fileGiven } from './command.ts';
import { makeBackup } from './make-backup.ts';

asCommand(async () => {
  const path = resolve(fileGiven(process.argv.slice(2), 'npm run backup -- kopie.balieboek'));
  if (existsSync(path)) throw startFault(`${path} bestaat al: kies een andere naam, dan blijft die kopie heel.`);
  const config = readConfig(process.env);
  const store = await openKeptStore(config, openLog(config.logLevel));
  try {
    const { rows } = await makeBackup(store, path, new Date());
    return `Reservekopie gemaakt: ${rows} rijen in ${path}.`;
  } finally {
    await store.close();
  }
});
