/** Lives through the seeds it is handed, one after the other, on a PostgreSQL of its own. */
import 'fake-indexeddb/auto';
import { parentPort } from 'node:worker_threads';
import { startDatabase } from '../support/hub-database.ts';
import { type HubOnGround, openSimHub } from './ground/hub.ts';
import { quicken } from './ground/quick-node.ts';
import { runSeed } from './one-seed.ts';
import { nothingPlanted, plants } from './plants.ts';
import { aKeyPair } from './tablet.ts';
import type { Job } from './threads.ts';

const port = parentPort;
if (!port) throw new Error('expected to be a worker');

// What a browser that died still had on its way is heard by nobody; anything else that nobody waited for is a mistake.
process.on('uncaughtException', (fault) => {
  if (/the browser (died here|is gone)/.test(fault?.message)) return;
  process.stderr.write(`${fault?.stack ?? fault}\n`);
  process.exit(1);
});
quicken();
const databases = await startDatabase();
const { database } = await databases.fresh();
const keys = await Promise.all(Array.from({ length: 4 }, aKeyPair));
const hubs = new Map<string, HubOnGround>();

port.on('message', async (job: Job | null) => {
  if (!job) {
    await databases.stop();
    port.postMessage('stopped');
    port.close();
    return;
  }
  const plant = job.plant ? (plants[job.plant] ?? nothingPlanted) : nothingPlanted;
  const name = plant.hub ? (job.plant ?? '') : '';
  const hub = hubs.get(name) ?? openSimHub(database, plant.hub);
  hubs.set(name, hub);
  port.postMessage(await runSeed({ hub, keys }, job.seed, plant));
});
port.postMessage('ready');
