/** The built hub as a process of its own on a port and a data directory that outlive it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFreePort } from '../support/hub-process.ts';

export type HubPlace = { port: string; data: string; address: string };
export type HubProcess = {
  /** The one-time link of a first start. */
  link: string | undefined;
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Names a place where a hub was started once and nobody came: from a copy of it a hub starts in half the time. */
export const preparedPlace = 'PREPARED_HUB_PLACE';

export async function aHubPlace(): Promise<HubPlace> {
  const port = await aFreePort();
  const data = await mkdtemp(join(tmpdir(), 'balieboek-hub-'));
  const prepared = process.env[preparedPlace];
  // Not by Node, which gives the database's files to whoever copies them.
  if (prepared) execFileSync('cp', ['-a', `${prepared}/.`, data]);
  return { port, data, address: `http://localhost:${port}` };
}

export async function forgetHubPlace({ data }: HubPlace): Promise<void> {
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}

/** `dist` is the built product to run; a test of updates runs a second one on the same place. `settings` are more variables for it. */
export function startHubProcess(
  place: HubPlace,
  dist = 'dist',
  settings: Record<string, string> = {},
): Promise<HubProcess> {
  return startProgram(place, [`${dist}/hub/main.mjs`], settings);
}

/** The same with the made-up year of the demo in it, which is gone when it stops. */
export function startDemoProcess(place: HubPlace): Promise<HubProcess> {
  return startProgram(place, ['--import', 'tsx', 'src/hub/demo/demo.ts'], {});
}

async function startProgram(
  { port, data, address }: HubPlace,
  program: string[],
  settings: Record<string, string>,
): Promise<HubProcess> {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, PORT: port, DATA_DIR: data, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  await answering(child, address, () => said);
  return { link: /http\S+\/begin#\S+/.exec(said)?.[0], stop: (signal = 'SIGTERM') => stop(child, signal) };
}

async function answering(child: ChildProcess, address: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`expected the hub to start; it said: ${said()}`);
    const isThere = await fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`expected the hub to answer within a minute; it said: ${said()}`);
}

function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
