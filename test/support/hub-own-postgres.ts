/** A PostgreSQL server like the one an organisation runs itself: Debian's version 15 with a password, on a port. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aDirectory, aFreePort, anOrdinaryUser } from './hub-process.ts';

const programs = '/usr/lib/postgresql/15/bin';
export const hasDebianPostgres = existsSync(join(programs, 'initdb'));

export type OwnPostgres = { urlFor: (password: string, database?: string) => string; stop: () => Promise<void> };

export const rightPassword = 'het goede';

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const as = anOrdinaryUser() ?? {};
  const directory = aDirectory(anOrdinaryUser());
  const port = await aFreePort();
  const passwordFile = join(directory, 'password');
  const data = join(directory, 'cluster');
  writeFileSync(passwordFile, rightPassword, { mode: 0o644 });
  const args = [
    '-D',
    data,
    '-U',
    'hub',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ];
  execFileSync(join(programs, 'initdb'), args, { ...as, stdio: 'ignore', cwd: '/' });
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', directory, '-h', '127.0.0.1', '-p', port], {
    ...as,
    cwd: '/',
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()));
  while (!(await answers(Number(port)))) await pause(50);
  return {
    urlFor: (password, database = 'postgres') =>
      `postgresql://hub:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      server.kill('SIGINT');
      await gone;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
