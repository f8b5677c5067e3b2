/** Runs the seeds it is handed, one after the other, on a PostgreSQL of its own. */
import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { startDatabase } from '../support/hub-database.ts';
import { openSimHub } from './ground/hub.ts';
import { quicken } from './ground/quick-node.ts';
import { runSeed } from './one-seed.ts';
import { nothingPlanted, plants } from './plants.ts';
import { aKeyPair } from './tablet.ts';

const { plant: name } = workerData as { plant?: string };
const plant = name ? (plants[name] ?? nothingPlanted) : nothingPlanted;
const port = parentPort;
if (!port) throw new Error('expected to be a worker');

quicken();
const databases = await startDatabase();
const { database } = await databases.fresh();
// A power cut is not among the faults: what it costs to wait for the disk proves nothing here.
for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
  await sql`alter system set ${sql.raw(setting)} = off`.execute(database);
}
await sql`select pg_reload_conf()`.execute(database);
const hub = openSimHub(database, plant.hub);
const keys = await Promise.all(Array.from({ length: 4 }, aKeyPair));

port.on('message', async (seed: number | null) => {
  if (seed === null) {
    await databases.stop();
    port.close();
    return;
  }
  port.postMessage(await runSeed({ hub, keys }, seed, plant));
});
port.postMessage('ready');
