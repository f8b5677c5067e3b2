/** Runs the seeds it is handed, one after the other, on a PostgreSQL of its own. */
import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { startDatabase } from '../support/hub-database.ts';
import { runSeed } from './one-seed.ts';
import { nothingPlanted, plants } from './plants.ts';
import { aKeyPair } from './tablet.ts';

const { plant } = workerData as { plant?: string };
const port = parentPort;
if (!port) throw new Error('expected to be a worker');

const databases = await startDatabase();
const { database } = await databases.fresh();
// A power cut is not among the faults: what it costs to wait for the disk proves nothing here.
for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
  await sql`alter system set ${sql.raw(setting)} = off`.execute(database);
}
await sql`select pg_reload_conf()`.execute(database);
const keys = await Promise.all(Array.from({ length: 4 }, aKeyPair));

port.on('message', async (seed: number | null) => {
  if (seed === null) {
    await databases.stop();
    port.close();
    return;
  }
  port.postMessage(await runSeed({ database, keys }, seed, plant ? (plants[plant] ?? nothingPlanted) : nothingPlanted));
});
port.postMessage('ready');
