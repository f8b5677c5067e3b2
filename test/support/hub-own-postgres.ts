/** A PostgreSQL server like the one an organisation runs itself: Debian's version 15, behind a password on a port or on a socket. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aDirectory, aFreePort, anOrdinaryUser } from './hub-process.ts';

const programs = '/usr/lib/postgresql/15/bin';
export const hasDebianPostgres = existsSync(join(programs, 'initdb'));

export type OwnPostgres = {
  urlFor: (password: string, database?: string) => string;
  stop: () => Promise<void>;
};

export const rightPassword = 'het goede';

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const port = await aFreePort();
  const passwordFile = join(aDirectory(anOrdinaryUser()), 'password');
  writeFileSync(passwordFile, rightPassword, { mode: 0o644 });
  const { stop } = await startDebian(
    ['-U', 'hub', '-A', 'scram-sha-256', '--pwfile', passwordFile],
    ['-h', '127.0.0.1', '-p', port],
  );
  return {
    urlFor: (password, database = 'postgres') =>
      `postgresql://hub:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop,
  };
}

/** On a socket alone, without a password: what the tests take in place of the embedded server. `host`: its directory. */
export async function startDebianOnSocket(
  user: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ host: string; stop: () => Promise<void> }> {
  const { directory, stop } = await startDebian(
    ['-U', user, '-A', 'trust'],
    ['-h', '', ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  );
  return { host: directory, stop };
}

async function startDebian(
  cluster: readonly string[],
  listening: readonly string[],
): Promise<{ directory: string; stop: () => Promise<void> }> {
  const as = anOrdinaryUser() ?? {};
  const directory = aDirectory(anOrdinaryUser());
  const data = join(directory, 'cluster');
  const args = ['-D', data, ...cluster, '-E', 'UTF8', '--locale=C', '-N'];
  execFileSync(join(programs, 'initdb'), args, { ...as, stdio: 'ignore', cwd: '/' });
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', directory, ...listening], {
    ...as,
    cwd: '/',
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()));
  process.once('exit', () => server.kill('SIGINT')); // a run that is cut off leaves none behind
  while (!isReady(data)) {
    if (server.exitCode !== null) throw new Error(`expected PostgreSQL to start in ${directory}`);
    await pause(50);
  }
  return {
    directory,
    stop: async () => {
      server.kill('SIGINT');
      await gone;
    },
  };
}

/** What PostgreSQL itself writes there once it takes questions. */
function isReady(data: string): boolean {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready';
}
