/** `npm run verify`: reads the hub's own database, also while the hub runs, changes nothing that was kept, and says what does not hold. */
import { readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { isStartFault } from '#hub/start-fault.ts';
import { openKeptStore } from '#hub/store/open-store.ts';
import { verifyStore } from './verify-store.ts';

async function verify(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openKeptStore(config, openLog(config.logLevel));
  try {
    await store.migrate(async () => undefined); // one that an older version left is read by this one's tables
    const { differences, summary } = await verifyStore(store);
    process.stdout.write(`${[...differences, summary].join('\n')}\n`);
    process.exitCode = differences.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

verify().catch((fault: unknown) => {
  process.stderr.write(`${isStartFault(fault) ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
