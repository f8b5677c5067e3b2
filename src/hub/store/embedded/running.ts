/** The database of a hub that runs at this moment in the same data directory, for a command that works beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFault } from '#hub/start-fault.ts';
import { isHubRunning } from './hub-lock.ts';
import { databaseIn } from './open-embedded.ts';

export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres'));
}

/** `undefined` when no hub runs there. Throws a sentence when this account may not look. */
export function runningEmbedded(dataDir: string) {
  if (!isHubRunning(dataDir)) return undefined;
  try {
    // PostgreSQL notes there, one per line: its process, its directory, when it began, its port, and where its socket is.
    const socket = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4];
    if (socket) return databaseIn(socket);
  } catch {
    // not ours to read, or just stopping: both are said below
  }
  throw startFault(
    `De database van de hub in ${dataDir} is nu niet te lezen: gebruik dezelfde gebruiker als de hub, of probeer het zo nog eens.`,
  );
}
