/** The hub as it really runs: a process of its own, built from the sources as they are, as ourselves or as an ordinary user. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
let program: string | undefined;

export function runHub(environment: Record<string, string>, as?: Account): HubRun {
  const { PATH = '' } = process.env;
  program ??= builtNow();
  const child = spawn(process.execPath, [program], {
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

/** In a moment, and a start from it takes half of what one from the sources takes. Two directories down, where the hub looks for what it needs beside it. */
function builtNow(): string {
  const results = join(home, 'test-results');
  mkdirSync(results, { recursive: true });
  const directory = mkdtempSync(join(results, 'hub-'));
  made.add(directory);
  chmodSync(directory, 0o755);
  const vite = join(home, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--ssr', 'src/hub/main.ts', '--outDir', directory, '--logLevel', 'warn'];
  execFileSync(process.execPath, [vite, ...args], { cwd: home });
  return join(directory, 'main.mjs');
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
  program = undefined;
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
