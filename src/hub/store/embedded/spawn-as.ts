/** Starts a PostgreSQL program under its own account, with a data directory it may not be able to reach by name. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { RunAs } from './run-as.ts';

/** The descriptor under which a program finds its data directory when it cannot walk there (a home of mode 0700). */
const passedOn = 3;

export type Start = { program: string; directory: string; args: string[]; as: RunAs; output: 'pipe' | number };

export function spawnAs({ program, directory, args, as, output }: Start): ChildProcess {
  const { PATH = '/usr/bin:/bin' } = process.env;
  const byDescriptor = as !== undefined && process.platform === 'linux';
  const descriptor = byDescriptor ? openSync(directory, 'r') : undefined;
  try {
    return spawn(program, ['-D', byDescriptor ? `/proc/self/fd/${passedOn}` : directory, ...args], {
      // Its own process group: Ctrl-C in a terminal is for the hub, which then stops the database in order.
      detached: true,
      cwd: '/',
      env: { PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output, ...(descriptor === undefined ? [] : [descriptor])],
      ...(as ?? {}),
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * When this process goes, however it goes, the shell reads the end of its input, lets the database shut down and takes
 * its socket's directory away.
 */
export function stopWithUs({ pid }: ChildProcess, socket: string, as: RunAs): ChildProcess {
  return spawn('/bin/sh', ['-c', afterUs, 'sh', String(pid), socket], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    ...(as ?? {}),
  });
}

const afterUs = 'read -r _; kill -INT "$1"; while kill -0 "$1"; do sleep 0.2; done; rmdir "$2"';
