/** `npm run --silent simulate -- --seeds N [--seed S] [--plant NAME] [--story]`: seeded worlds, the same in every run. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { promises } from './checks.ts';
import { bends } from './ground/network.ts';
import type { Outcome } from './one-seed.ts';
import { plants } from './plants.ts';
import { steps } from './steps.ts';

const given = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    story: { type: 'boolean', default: false },
  },
}).values;
const whole = z.coerce.number().check(z.int(), z.positive());
const asked = z.safeParse(
  z.object({
    seeds: whole,
    seed: whole,
    workers: whole,
    plant: z.optional(z.enum(Object.keys(plants))),
    story: z.boolean(),
  }),
  given,
);

if (!asked.success) {
  say(`Use: npm run --silent simulate -- --seeds N [--seed S] [--plant NAME] [--story]`);
  say(`Faults that can be planted: ${Object.keys(plants).join(' · ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await simulate(asked.data);
}

type Asked = { seeds: number; seed: number; workers: number; plant?: string | undefined; story: boolean };

async function simulate({ seeds, seed, workers, plant, story }: Asked): Promise<number> {
  const outcomes: Outcome[] = [];
  const order = Array.from({ length: seeds }, (_, at) => seed + at);
  const started = Date.now();
  const first = await new Promise<Outcome | undefined>((resolve, reject) => {
    let open = workers;
    for (let at = 0; at < workers; at += 1) {
      const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { plant } });
      const next = () => worker.postMessage(order.shift() ?? null);
      worker.on('message', (outcome: Outcome | 'ready') => {
        if (outcome === 'ready') return next();
        outcomes.push(outcome);
        if (outcomes.length % 500 === 0)
          note(`${outcomes.length} of ${seeds} seeds, ${Math.round((Date.now() - started) / 1000)} s`);
        if (outcome.broken && plant) order.length = 0; // a planted fault has to be found once
        next();
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        open -= 1;
        if (open === 0) resolve(outcomes.sort((one, other) => one.seed - other.seed).find((outcome) => outcome.broken));
      });
    }
  });
  tell(outcomes, first, story, plant);
  const found = promises.map((promised) => outcomes.filter((outcome) => outcome.broken?.promised === promised).length);
  const [lost, doubled, stuck, falseComplete, ...others] = found as [number, number, number, number, ...number[]];
  const other = others.reduce((sum, number) => sum + number, 0);
  const trace = createHash('sha256')
    .update(outcomes.map((outcome) => outcome.story.join('\n')).join('\n'))
    .digest('hex')
    .slice(0, 16);
  say(
    `seeds ${outcomes.length}: lost ${lost + other}, doubled ${doubled}, stuck ${stuck}, false-complete ${falseComplete}, trace ${trace}`,
  );
  return first ? 1 : 0;
}

/** How often everything happened, and the story of the first seed in which a promise did not hold. */
function tell(
  outcomes: readonly Outcome[],
  first: Outcome | undefined,
  story: boolean,
  plant: string | undefined,
): void {
  const kinds = [...steps.map(({ name }) => name), ...bends.map((bend) => `fault ${bend}`)];
  for (const kind of kinds) {
    const seeds = outcomes.filter(({ counted }) => counted[kind]).length;
    const times = outcomes.reduce((sum, { counted }) => sum + (counted[kind] ?? 0), 0);
    say(
      `${kind.padEnd(34)} ${String(times).padStart(7)} times, in ${((100 * seeds) / outcomes.length).toFixed(1)} % of seeds`,
    );
  }
  if (!first) return;
  say(`\nseed ${first.seed}: ${first.broken?.what}`);
  for (const line of story ? first.story : first.story.slice(-12)) say(`  ${line}`);
  const replay = `npm run --silent simulate -- --seeds 1 --seed ${first.seed}${plant ? ` --plant "${plant}"` : ''} --story`;
  say(`the whole story: ${replay}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
