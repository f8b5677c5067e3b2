/** A database that outlived its hub (`kill -9`) is stopped before the next hub opens the same files. */
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFault } from '#hub/start-fault.ts';
import { isRunning } from './hub-lock.ts';

const patience = 20_000;
const step = 50;

/** Call it only while holding the hub's lock: then a database on these files is nobody's. */
export async function stopLeftover(directory: string): Promise<void> {
  const pid = pidIn(directory);
  if (!pid || !isRunning(pid)) return;
  const isDead = isUnburied(pid);
  if (!isDead && !worksIn(pid, directory)) return;
  if (!isDead) signal(pid, 'SIGINT');
  for (let waited = 0; isRunning(pid); waited += step) {
    if (waited === patience / 2 && !isDead) signal(pid, 'SIGQUIT');
    if (waited > patience) {
      throw startFault(
        `De database van een vorige hub (proces ${pid}) stopt niet: beëindig dat proces en start opnieuw.`,
      );
    }
    await pause(step);
  }
}

function pidIn(directory: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(directory, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined; // stopped in order: then there is no such file
  }
}

/** Killed, and still in the list of processes until its parent has looked: PostgreSQL takes its number for a living one. */
function isUnburied(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // no Linux, or gone in the meantime
  }
}

/** PostgreSQL stands in its data directory. A process that merely has its old number does not. */
function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch {
    return process.platform !== 'linux'; // elsewhere only the number tells; on Linux it is not ours or already gone
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone in the meantime, which is what was asked
  }
}
