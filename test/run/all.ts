/** `npm test`: every check of the house, to the end, and one line with what passed and what failed. What takes long runs two at a time. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plus, type Tally, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally.ts';

type Step = {
  name: string;
  run: string[];
  environment?: Record<string, string>;
  /** Where a step runs many tests itself: how they are counted. Without it the step is one test. */
  count?: (exitCode: number) => Tally;
  /** Real browsers mostly wait: they take their turns beside the other steps, as soon as there is something built. */
  isInBrowser?: true;
  /** Where the step leaves what a failing test saw. */
  leaves?: string;
};

const results = mkdtempSync(join(tmpdir(), 'balieboek-tests-'));
const unitResults = join(results, 'unit.json');
const storageResults = join(results, 'storage.json');

/** On what was written. */
const checks: Step[] = [
  { name: 'types of the browser rooms', run: ['tsc', '-p', '.'] },
  { name: 'types of the domain', run: ['tsc', '-p', 'src/domain'] },
  { name: 'types of the anonymiser', run: ['tsc', '-p', 'src/anonymiser'] },
  { name: 'types of the service worker', run: ['tsc', '-p', 'src/worker'] },
  { name: 'types of the hub', run: ['tsc', '-p', 'src/hub'] },
  { name: 'types of the tests', run: ['tsc', '-p', 'test'] },
  { name: 'lint and format', run: ['biome', 'check'] },
  { name: 'doorways and circles', run: ['tsx', 'test/run/doorways.ts'] },
  { name: 'nothing unused', run: ['knip', '--config', 'test/house/knip.config.ts'] },
];

const builds: Step[] = [
  { name: 'build of the app', run: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'build of the hub', run: ['vite', 'build', '--ssr', 'src/hub/main.ts', '--logLevel', 'warn'] },
  { name: 'first load', run: ['tsx', 'test/run/first-load.ts'] },
];

/** So many that the lane which is done first always finds another to take over. */
const browserParts = 6;

/** On what was built. */
const longSteps: Step[] = [
  {
    name: 'unit, scenario and PostgreSQL',
    run: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
    count: (exitCode) => tallyOfVitest(read(unitResults), exitCode),
  },
  // A sample, every planted fault until it is caught, and the first seeds once more: they must come out the same.
  {
    name: 'simulation',
    run: ['tsx', 'test/simulation/simulate.ts', '--seeds', '300', '--plants', '--again', '6'],
  },
  {
    name: 'storage in a real browser',
    isInBrowser: true,
    run: [
      ...['vitest', 'run', '-c', 'test/browser/storage.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${storageResults}`],
    ],
    count: (exitCode) => tallyOfVitest(read(storageResults), exitCode),
  },
  ...Array.from({ length: browserParts }, (_, at) => partInBrowser(at + 1)),
];

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Step) => wanted.every((word) => name.includes(word));
let all: Tally = { passed: 0, failed: 0, skipped: 0 };
const pending = longSteps.filter(isWanted);
const built = takeAll(builds);
const checked = takeAll(checks);
await Promise.all([
  Promise.all([checked, built]).then(() => takeAllOf((step) => !step.isInBrowser)),
  built.then(() => takeAllOf((step) => step.isInBrowser === true)),
]);
rmSync(results, { recursive: true, force: true });
say(`${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`);
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;

/** One lane: first what is its own, then what the other has not begun. */
async function takeAllOf(isOwn: (step: Step) => boolean): Promise<void> {
  for (;;) {
    const step = pending.find(isOwn) ?? pending[0];
    if (!step) return;
    pending.splice(pending.indexOf(step), 1);
    addUp(await take(step));
  }
}

/** After the step, and at once: what another lane counted meanwhile would be lost between reading and writing. */
function addUp(tally: Tally): void {
  all = plus(all, tally);
}

function partInBrowser(part: number): Step {
  const left = join('test-results', String(part));
  const json = join(results, `browser-${part}.json`);
  return {
    name: `browser, part ${part} of ${browserParts}`,
    isInBrowser: true,
    run: [
      ...['playwright', 'test', '-c', 'test/browser/playwright.config.ts', '--reporter=list,json'],
      ...[`--shard=${part}/${browserParts}`, '--output', left],
    ],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: json },
    count: (exitCode) => tallyOfPlaywright(read(json), exitCode),
    leaves: left,
  };
}

async function takeAll(inOrder: readonly Step[]): Promise<void> {
  for (const step of inOrder.filter(isWanted)) {
    addUp(await take(step));
  }
}

async function take({ name, run, environment, count = tallyOfStep, leaves }: Step): Promise<Tally> {
  const started = Date.now();
  const { exitCode, output } = await outcome(run, environment);
  const tally = count(exitCode);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (tally.failed > 0) say(output.trimEnd());
  if (tally.failed > 0 && leaves) for (const file of seenBy(leaves)) say(`${file}\n${readFileSync(file, 'utf8')}`);
  const many = tally.passed + tally.failed + tally.skipped > 1;
  const figures = many ? `: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped` : '';
  say(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name} (${seconds} s)${figures}`);
  return tally;
}

/** What stood on the screen when a test failed: where only this run shows it, that is all there is to go by. */
function seenBy(left: string): string[] {
  if (!existsSync(left)) return [];
  const files = readdirSync(left, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('error-context.md')).map((file) => join(left, file));
}

/** What a step prints is kept, and shown only when it fails. */
function outcome(run: string[], environment = {}): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...run], {
      env: { ...process.env, NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.once('error', (fault) => resolve({ exitCode: 1, output: fault.message }));
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }));
  });
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // a run that wrote no result is counted as one failure
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
