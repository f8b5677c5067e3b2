/** The hub as it really runs: a process of its own, started from the sources, as ourselves or as an ordinary user. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Account = { uid: number; gid: number };
export type HubRun = {
  pid: number;
  out: () => string;
  err: () => string;
  /** Resolves when the hub says where it is, or has ended. */
  started: Promise<'ready' | 'ended'>;
  ended: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
};

const home = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set<ChildProcess>();
const made = new Set<string>();

export function runHub(environment: Record<string, string>, as?: Account): HubRun {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/hub/main.ts'], {
    cwd: home,
    env: { PATH, HOME: '/tmp', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const ready = new Promise<'ready'>((resolve) => {
    child.stdout.on('data', () => /staat klaar op:\n\S+\n/.test(said.out) && resolve('ready'));
  });
  return {
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    started: Promise.race([ready, ended.then(() => 'ended' as const)]),
    ended,
    kill: (signal) => child.kill(signal),
  };
}

/** A new directory, of that account when one is given; gone after the tests. */
export function aDirectory(of?: Account): string {
  const directory = mkdtempSync(join(tmpdir(), 'bb-hub-'));
  if (of) chownSync(directory, of.uid, of.gid);
  made.add(directory);
  return directory;
}

export async function clearHubs(): Promise<void> {
  for (const child of running) {
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
}

export function aFreePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' && address ? address.port : 0)));
    });
  });
}

/** An ordinary user with a name, when this run is root's; `undefined` when it is not. */
export function anOrdinaryUser(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((account) => account.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
