/** Time passes: minutes, an evening, a day. The nights on which a calendar goes wrong are counted by name. */
import { broken } from '../checks/promises.ts';
import { wakeUp } from '../tablet.ts';
import type { World } from '../world.ts';
import { eraseDaily } from './retention.ts';
import { hour, minute, type Step } from './step.ts';

export const timeSteps: readonly Step[] = [
  { name: 'minutes pass', weight: 5, run: (world) => pass(world, world.chance.pick([1, 1, 2, 2, 3]) * minute) },
  { name: 'an evening passes', weight: 1, run: (world) => passAway(world, world.chance.wholeBetween(2, 5) * hour) },
  { name: 'a day passes', weight: 1.2, run: (world) => passAway(world, world.chance.wholeBetween(8, 26) * hour) },
  { name: 'send now', weight: 5, run: async (_, { sending }) => sending?.now() },
];

/** Moments in UTC around which a calendar goes wrong, each in one of the starts of the worlds. */
export const turns: Readonly<Record<string, string>> = {
  'the night summer time begins': '2026-03-29T01:00:00Z',
  'the night summer time ends': '2026-10-25T01:00:00Z',
  "the year's end": '2026-12-31T23:00:00Z',
  'a leap day': '2028-02-28T23:00:00Z',
  "a month's end": '2026-04-30T22:00:00Z',
};

async function pass(world: World, duration: number): Promise<void> {
  const before = world.clockwork.now();
  await passInPeace(world, duration);
  for (const [name, at] of Object.entries(turns)) {
    const turn = Date.parse(at);
    if (before < turn && turn <= world.clockwork.now()) world.note(name);
  }
}

/** More than a tablet with a good road has to ask in one hour, whatever it did and whatever happened to the hub. */
const mostQuestions = 60;

/** Time passes, and nobody whose road is good goes on asking and asking. */
export async function passInPeace({ clockwork, tablets }: World, duration: number): Promise<void> {
  for (let left = duration; left > 0; left -= hour) {
    const before = new Map(tablets.map((tablet) => [tablet, tablet.questions]));
    await clockwork.pass(Math.min(hour, left));
    for (const [{ name, trouble, family, questions }, was] of before) {
      if (trouble > 0 || family.isRevoked || questions - was <= mostQuestions) continue;
      throw broken('stuck', `${name} goes on asking: ${questions - was} times within the hour`);
    }
  }
}

/** Whoever has no road to the hub is shut when everybody goes home, and opened again by the next in. */
async function passAway(world: World, duration: number): Promise<void> {
  const shut = world.tablets.filter(({ trouble, family }) => trouble > 0 || family.isRevoked);
  for (const { sending } of shut) sending?.stop();
  await pass(world, duration);
  for (const tablet of shut) await wakeUp(world, tablet);
  for (const tablet of world.tablets) await eraseDaily(world, tablet);
}
