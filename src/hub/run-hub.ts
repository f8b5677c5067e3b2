/** A hub as a program: reads its surroundings, starts, says where it is, and stops in order when asked. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { isStartFault } from '#hub/start-fault.ts';
import { type Given, startHub } from '#hub/start-hub.ts';

type Wishes = Pick<Given, 'prepare'> & {
  /** Said before the address. */
  about?: string;
  onStopped?: () => void;
};

export function runHub(environment: NodeJS.ProcessEnv, wishes: Wishes = {}): void {
  run(environment, wishes).catch(giveUp);
}

async function run(environment: NodeJS.ProcessEnv, { prepare, about, onStopped }: Wishes): Promise<void> {
  const config = readConfig(environment);
  const log = openLog(config.logLevel);
  let isStopping = false;
  const onGone = () => {
    log.error('the embedded database stopped by itself; the hub stops too, so that it can be started again');
    process.exit(1);
  };
  const surroundings = { log, version: ownVersion(), clientDir: clientDirectory(), clock: () => new Date(), onGone };
  const hub = await startHub(config, { ...surroundings, ...(prepare && { prepare }) });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      hub.stop().then(
        () => {
          onStopped?.();
          process.exit(0);
        },
        (fault) => giveUp(fault),
      );
    });
  }
  if (about) say(about);
  if (hub.firstLink) say(`Nog geen coördinator. Maak de eerste met deze link, die één keer werkt:\n${hub.firstLink}`);
  say(`Balieboek staat klaar op:\n${hub.address}`);
}

/** Beside the bundle, or in `dist` when the sources run as they are. */
function clientDirectory(): string {
  const [built, fromSource] = ['../client', '../../dist/client'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  if (!built || !fromSource) throw new Error('expected two places to look for the app');
  return existsSync(built) ? built : fromSource;
}

/** The package's own number: two directories up from the source as well as from the bundle. */
function ownVersion(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function giveUp(fault: unknown): void {
  const text = isStartFault(fault)
    ? fault.message
    : fault instanceof Error
      ? (fault.stack ?? fault.message)
      : String(fault);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
