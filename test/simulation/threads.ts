/** Threads that live through seeds, each with a PostgreSQL of its own. */
import { Worker } from 'node:worker_threads';
import type { Outcome } from './one-seed.ts';

export type Job = { seed: number; plant?: string | undefined };
export type Run = (job: Job) => Promise<Outcome>;

/** `use` may ask as many at once as there are threads. */
export async function withThreads<T>(count: number, use: (run: Run) => Promise<T>): Promise<T> {
  const threads = await Promise.all(Array.from({ length: count }, startThread));
  const free = [...threads];
  const outcome = await use(async (job) => {
    const thread = free.pop();
    if (!thread) throw new Error('expected no more jobs at once than threads');
    const answer = (await ask(thread, job)) as Outcome;
    free.push(thread);
    return answer;
  });
  await Promise.all(threads.map((thread) => ask(thread, null)));
  return outcome;
}

async function startThread(): Promise<Worker> {
  // Most of what a world makes is soon forgotten: with room for it, less is carried along.
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 },
  });
  await answerOf(worker);
  return worker;
}

async function ask(worker: Worker, job: Job | null): Promise<unknown> {
  const answer = answerOf(worker);
  worker.postMessage(job);
  return answer;
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const isGone = () => reject(new Error('expected a thread to live on'));
    worker.once('message', (answer) => {
      worker.off('error', reject);
      worker.off('exit', isGone);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', isGone);
  });
}
