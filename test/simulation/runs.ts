/** Many seeds one after the other, and each planted fault until it is caught. */
import type { Outcome } from './one-seed.ts';
import { plants } from './plants.ts';
import type { Run } from './threads.ts';

export type Asked = { seeds: number; seed: number; workers: number; plant?: string | undefined };

/** A fault that is not caught by then counts as not caught. */
const mostSeedsPerPlant = 500;

/** In the order of the seeds. With a planted fault only until it is caught. */
export async function runSeeds(
  run: Run,
  { seeds, seed, workers, plant }: Asked,
  onProgress?: (words: string) => void,
): Promise<Outcome[]> {
  const started = Date.now();
  const order = Array.from({ length: seeds }, (_, at) => seed + at);
  const outcomes: Outcome[] = [];
  async function goOn(): Promise<void> {
    for (let next = order.shift(); next !== undefined; next = order.shift()) {
      const outcome = await run({ seed: next, plant });
      outcomes.push(outcome);
      if (outcome.broken && plant) order.length = 0;
      if (outcomes.length % 500 === 0) {
        onProgress?.(`${outcomes.length} of ${seeds} seeds, ${Math.round((Date.now() - started) / 1000)} s`);
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, goOn));
  return outcomes.sort((one, other) => one.seed - other.seed);
}

/** True when every one of them was caught. */
export async function plantAll(run: Run, asked: Asked, say: (line: string) => void): Promise<boolean> {
  let areCaught = true;
  for (const plant of Object.keys(plants)) {
    const outcomes = await runSeeds(run, { ...asked, seeds: mostSeedsPerPlant, plant });
    const caught = outcomes.find(({ broken }) => broken);
    if (!caught) areCaught = false;
    say(
      `planted: ${plant.padEnd(40)} ${caught ? `caught at seed ${caught.seed}: ${caught.broken?.what}` : 'NOT CAUGHT'}`,
    );
  }
  return areCaught;
}
