/** `npm run --silent simulate -- --seeds N [--seed S] [--plant NAME | --plants] [--again N] [--story]`: seeded worlds, the same in every run. */
import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';
import { askedOf, positive, whole } from '../run/asked-of.ts';
import { plants } from './plants.ts';
import { coverage, lastLine, storyOf, traceOf } from './report.ts';
import { type Asked, plantAll, runSeeds } from './runs.ts';
import { withThreads } from './threads.ts';

const asked = askedOf(
  {
    seeds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
    plants: { type: 'boolean', default: false },
    again: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    story: { type: 'boolean', default: false },
  },
  {
    seeds: z.optional(whole),
    seed: whole,
    again: whole,
    workers: positive,
    plant: z.optional(z.enum(Object.keys(plants))),
    plants: z.boolean(),
    story: z.boolean(),
  },
  `npm run --silent simulate -- --seeds N [--seed S] [--plant NAME | --plants] [--again N] [--story]
Faults that can be planted: ${Object.keys(plants).join(' · ')}.`,
);

if (asked) {
  const seeds = asked.seeds ?? (asked.plants ? 0 : 300);
  process.exitCode = (await simulate({ ...asked, seeds })) ? 0 : 1;
}

async function simulate(wanted: Asked & { plants: boolean; again: number; story: boolean }): Promise<boolean> {
  return withThreads(wanted.workers, async (run) => {
    const areCaught = !wanted.plants || (await plantAll(run, wanted, say));
    if (wanted.seeds === 0) return areCaught;
    const outcomes = await runSeeds(run, wanted, note);
    const first = outcomes.find((outcome) => outcome.broken);
    const once = traceOf(outcomes.slice(0, wanted.again));
    const isSame = once === traceOf(wanted.again > 0 ? await runSeeds(run, { ...wanted, seeds: wanted.again }) : []);
    if (!isSame) say(`the first ${wanted.again} seeds came out otherwise when they were run again`);
    for (const line of coverage(outcomes)) say(line);
    if (first) for (const line of storyOf(first, wanted)) say(line);
    say(lastLine(outcomes));
    return areCaught && isSame && !first;
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
