/** One seed, from its first tap to its last quiet hour. */
import { checkOutbox, checkQuiet } from './checks/after-quiet.ts';
import { checkWorld } from './checks/after-step.ts';
import { type BrokenPromise, broken } from './checks/promises.ts';
import type { Plant } from './plants.ts';
import { steps } from './steps/all-steps.ts';
import { letIn } from './steps/office.ts';
import { eraseDaily } from './steps/retention.ts';
import { passInPeace } from './steps/time.ts';
import { closeWorld, type Ground, openWorld, type World } from './world.ts';

export type Outcome = {
  seed: number;
  broken: { promised: string; what: string } | undefined;
  story: string[];
  counted: Record<string, number>;
};

const fewestSteps = 60;
const fewestFaults = 8;
/** Longer than a day: a hub that was put back in time is noticed at the daily contact. */
const quiet = 31 * 3_600_000;
/** Longer than any hub may ask a tablet to wait. */
const soon = 2 * 3_600_000;

export async function runSeed(ground: Ground, seed: number, plant: Plant): Promise<Outcome> {
  const world = await openWorld(ground, seed, plant);
  let fault: Outcome['broken'];
  try {
    await live(world);
    await comeToRest(world);
  } catch (error) {
    const { promised = 'untrue', message, stack } = error as BrokenPromise;
    fault = { promised, what: 'promised' in (error as object) ? message : (stack ?? message) };
  }
  closeWorld(world, !fault);
  return { seed, broken: fault, story: world.story, counted: Object.fromEntries(world.counted) };
}

const ways = steps.map((one) => ({ ...one, id: one.name }));
const weights = Object.fromEntries(steps.map(({ name, weight }) => [name, weight]));

async function live(world: World): Promise<void> {
  const { chance, story } = world;
  let [done, faults] = [0, 0];
  while (done < fewestSteps || faults < fewestFaults) {
    const step = chance.pickBy(ways, weights);
    const tablet = chance.pick(world.tablets);
    story.push(`${done + 1}. ${tablet.name}: ${step.name}`);
    if ((await step.run(world, tablet)) === false) {
      story.pop();
      continue;
    }
    for (const { round } of world.tablets) await round;
    done += 1;
    world.note(step.name);
    if (step.isFault) faults += 1;
    await checkWorld(world);
    const mistake = world.hub.mistakes.find((one) => !String(one).includes('the hub died here'));
    if (mistake) throw broken('untrue', `the hub made a mistake: ${mistake}`);
  }
}

/** The road is good, the letters arrive, who was turned away is let in, nobody does anything more: within a day and a bit nothing may be left waiting. */
async function comeToRest(world: World): Promise<void> {
  for (const letter of world.onTheWay.splice(0)) await letter.deliver().catch(() => undefined);
  for (const tablet of world.tablets) {
    tablet.trouble = 0;
    await letIn(world, tablet);
  }
  await passInPeace(world, soon);
  for (const tablet of world.tablets) await checkOutbox(tablet);
  await passInPeace(world, quiet - soon);
  for (const tablet of world.tablets) await eraseDaily(world, tablet);
  world.story.push('quiet');
  await checkQuiet(world);
}
