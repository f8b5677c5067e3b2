/** A private, real PostgreSQL inside the data directory: on a socket only, fsync on, stopped together with the hub. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFault } from '#hub/start-fault.ts';
import { findCluster, makePrivate, openDataDirectory } from './data-directory.ts';
import { takeHubLock } from './hub-lock.ts';
import { stopLeftover } from './leftover.ts';
import { findPrograms, type Programs } from './programs.ts';
import { findRunAs, type RunAs } from './run-as.ts';
import { spawnAs, stopWithUs } from './spawn-as.ts';

export type Embedded = { host: string; user: string; database: string; stop: () => Promise<void> };

const user = 'balieboek';

export function databaseIn(socket: string): Omit<Embedded, 'stop'> {
  return { host: socket, user, database: 'postgres' };
}

/** `wished`: settings of PostgreSQL in place of ours, by name. */
export async function openEmbedded(
  dataDir: string,
  onGone: () => void,
  wished: Readonly<Record<string, string>> = {},
): Promise<Embedded> {
  openDataDirectory(dataDir);
  const lock = takeHubLock(dataDir);
  try {
    const programs = findPrograms(findRunAs(undefined));
    const cluster = findCluster(dataDir, programs.major);
    await stopLeftover(cluster.directory);
    if (!cluster.exists) await makeCluster(programs, cluster.directory, cluster.as);
    const { directory, as } = cluster;
    const log = join(dataDir, 'postgres.log');
    const server = await startServer(programs, directory, as, log, wished, onGone);
    return { ...databaseIn(server.socket), stop: () => server.stop().finally(lock.release) };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** Made beside its place and moved there when whole: a start that is cut off leaves nothing that looks like a cluster. */
async function makeCluster({ initdb }: Programs, directory: string, as: RunAs): Promise<void> {
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivate(fresh, as);
  const args = ['-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const child = spawnAs({ program: initdb, directory: fresh, args, as, output: 'pipe' });
  let said = '';
  child.stdout?.on('data', (text) => (said += text));
  child.stderr?.on('data', (text) => (said += text));
  const code = await endOf(child);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw startFault(`De database kon niet gemaakt worden in ${directory}: ${lastLine(said)}.`);
  }
  renameSync(fresh, directory);
}

async function startServer(
  { postgres }: Programs,
  directory: string,
  as: RunAs,
  log: string,
  wished: Readonly<Record<string, string>>,
  onGone: () => void,
) {
  const socket = makePrivate(mkdtempSync(join(shortTemp(), 'bb-')), as);
  const output = openSync(log, 'w', 0o600);
  const child = spawnAs({ program: postgres, directory, args: settings(socket, wished), as, output });
  closeSync(output);
  const guard = stopWithUs(child, socket, as);
  let isServing = false;
  let isStopping = false;
  const gone = endOf(child).finally(() => {
    guard.kill();
    rmSync(socket, { recursive: true, force: true });
    if (isServing && !isStopping) onGone();
  });
  const stop = async () => {
    isStopping = true;
    child.kill('SIGINT');
    await gone;
  };
  // Ready is what PostgreSQL itself writes there; a server that dies first is told from its log.
  for (let waited = 0; !isReady(directory, child.pid); waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null || waited > 120_000) {
      isStopping = true;
      child.kill('SIGQUIT');
      throw startFault(`De database in ${directory} start niet: ${lastLine(readFileSync(log, 'utf8'))}; zie ${log}.`);
    }
    await pause(20);
  }
  isServing = true;
  return { socket, stop };
}

/** The trust is in the socket's directory: only the account of PostgreSQL can enter it. Statements never reach the log. */
function settings(socket: string, wished: Readonly<Record<string, string>>): string[] {
  const given = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    fsync: 'on',
    // More than the pool of the hub and those of its tools together.
    max_connections: '40',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...wished,
  };
  return Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A file that a killed server left behind says "ready" too, under another number. */
function isReady(directory: string, pid: number | undefined): boolean {
  const file = join(directory, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

/** A socket's whole path may be 107 bytes long. */
function shortTemp(): string {
  return tmpdir().length < 60 ? tmpdir() : '/tmp';
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', ({ message }) => reject(cannotRun(message)));
    child.once('close', resolve);
  });
}

function cannotRun(reason: string): Error {
  return startFault(
    `De ingebouwde PostgreSQL is hier niet te starten (${reason}): geef met DATABASE_URL een eigen PostgreSQL.`,
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.replace(/\.$/, '') ?? 'zonder uitleg';
}
