/** Time passes: minutes, an evening, a day. The nights on which a calendar goes wrong are counted by name. */
import { wakeUp } from '../tablet.ts';
import type { World } from '../world.ts';
import { hour, minute, type Step } from './step.ts';

export const timeSteps: readonly Step[] = [
  { name: 'minutes pass', weight: 8, run: (world) => pass(world, world.chance.pick([1, 2, 2, 4, 12]) * minute) },
  { name: 'an evening passes', weight: 2, run: (world) => passAway(world, world.chance.wholeBetween(2, 5) * hour) },
  { name: 'a day passes', weight: 3, run: (world) => passAway(world, world.chance.wholeBetween(8, 26) * hour) },
  { name: 'send now', weight: 6, run: async (_, { sending }) => sending?.now() },
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
  await world.clockwork.pass(duration);
  for (const [name, at] of Object.entries(turns)) {
    const turn = Date.parse(at);
    if (before < turn && turn <= world.clockwork.now()) world.note(name);
  }
}

/** Whoever has no road to the hub is shut when everybody goes home, and opened again by the next in. */
async function passAway(world: World, duration: number): Promise<void> {
  const shut = world.tablets.filter(({ trouble, family }) => trouble > 0 || family.isRevoked);
  for (const { sending } of shut) sending?.stop();
  await pass(world, duration);
  for (const tablet of shut) await wakeUp(world, tablet);
}
