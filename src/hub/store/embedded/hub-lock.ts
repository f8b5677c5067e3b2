/** One hub per data directory: a file that says which process has it, taken over only when that process is gone. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { startFault } from '#hub/start-fault.ts';

export type HubLock = { release: () => void };

const holderSchema = z.object({ pid: z.int(), started: z.string() });

/** Held until it is released or this process is gone, however it went. */
export function takeHubLock(dataDir: string): HubLock {
  const path = join(dataDir, 'hub.lock');
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, own, { mode: 0o600 });
  try {
    if (!isClaimed(mine, path)) {
      const holder = readText(path);
      if (isAlive(holder)) throw inUse(dataDir);
      takeOver(mine, path, holder, dataDir);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return { release: () => (readText(path) === own ? rmSync(path, { force: true }) : undefined) };
}

/** Whether a hub holds this directory now; who only asks does not take it. */
export function isHubRunning(dataDir: string): boolean {
  return isAlive(readText(join(dataDir, 'hub.lock')));
}

/** A hard link either is made whole or fails because the name is taken: nobody ever reads half a lock. */
function isClaimed(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Two that take over at once both move a file away; only who moved the dead one's may claim, the other puts it back. */
function takeOver(mine: string, path: string, dead: string | undefined, dataDir: string): void {
  const aside = `${mine}.old`;
  try {
    renameSync(path, aside);
    if (readText(aside) !== dead) linkSync(aside, path);
  } catch {
    // somebody else moved it first: the claim below tells who won
  }
  rmSync(aside, { force: true });
  if (!isClaimed(mine, path)) throw inUse(dataDir);
}

/** The same number and the same moment of birth: a process that merely got the number of a dead hub does not count. */
function isAlive(holder: string | undefined): boolean {
  const parsed = holderSchema.safeParse(holder && parseJson(holder));
  if (!parsed.success || parsed.data.pid === process.pid) return false;
  return isRunning(parsed.data.pid) && startOf(parsed.data.pid) === parsed.data.started;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and clock tick at which a process was born; empty where the system does not tell, so that only the number counts. */
function startOf(pid: number): string {
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  const stat = readText(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return boot && fields?.[19] ? `${boot} ${fields[19]}` : '';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // gone or not ours to read: the caller treats both as "nothing there"
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // half a file of a full disk: nobody's lock
  }
}

function inUse(dataDir: string): Error {
  return startFault(
    `In ${dataDir} draait al een Balieboek-hub: stop die eerst, of geef deze hub met DATA_DIR een eigen map.`,
  );
}
