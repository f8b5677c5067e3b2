/** What a run says of itself: how often everything occurred, the story of a seed that failed, and the last line. */
import { createHash } from 'node:crypto';
import { promises } from './checks/promises.ts';
import type { Outcome } from './one-seed.ts';
import { kinds } from './steps/all-steps.ts';

export function coverage(outcomes: readonly Outcome[]): string[] {
  const shares = kinds.map((kind) => {
    const seeds = outcomes.filter(({ counted }) => counted[kind]).length;
    const times = outcomes.reduce((sum, { counted }) => sum + (counted[kind] ?? 0), 0);
    return { kind, times, share: (100 * seeds) / outcomes.length };
  });
  const lines = shares.map(
    ({ kind, times, share }) =>
      `${kind.padEnd(34)} ${String(times).padStart(7)} times, in ${share.toFixed(1)} % of seeds`,
  );
  const rarest = shares.reduce((one, other) => (other.share < one.share ? other : one));
  return [...lines, `rarest: ${rarest.kind}, in ${rarest.share.toFixed(1)} % of seeds`];
}

/** The last steps before a promise broke, or all of them, and how to see it again. */
export function storyOf(
  { seed, broken, story }: Outcome,
  { story: isWhole, plant }: { story: boolean; plant?: string | undefined },
): string[] {
  const shown = (isWhole ? story : story.slice(-12)).map((line) => `  ${line}`);
  const planted = plant ? ` --plant "${plant}"` : '';
  const replay = `npm run --silent simulate -- --seeds 1 --seed ${seed}${planted} --story`;
  return ['', `seed ${seed}: ${broken?.what}`, ...shown, `the whole story: ${replay}`, ''];
}

export function traceOf(outcomes: readonly Outcome[]): string {
  const stories = outcomes.map(({ story, broken }) => [...story, broken?.what ?? ''].join('\n'));
  return createHash('sha256').update(stories.join('\n')).digest('hex').slice(0, 16);
}

/** Whatever else was promised and did not hold counts as lost. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const found = promises.map((promised) => outcomes.filter(({ broken }) => broken?.promised === promised).length);
  const [lost = 0, doubled, stuck, falseComplete, ...others] = found;
  const all = others.reduce((sum, number) => sum + number, lost);
  return `seeds ${outcomes.length}: lost ${all}, doubled ${doubled}, stuck ${stuck}, false-complete ${falseComplete}, trace ${traceOf(outcomes)}`;
}
