/** The road and the hub at its end: bad, good, letters that come late, a hub that dies, begins anew or is put back in time. */
import type { SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import type { Step } from './step.ts';

export const roadSteps: readonly Step[] = [
  {
    name: 'the road goes bad',
    weight: 4,
    isFault: true,
    run: async ({ chance }, tablet) => setTrouble(tablet, chance.pick([0.4, 0.8, 1])),
  },
  {
    name: 'the road is good again',
    weight: 7,
    run: async (_, tablet) => (tablet.trouble === 0 ? false : setTrouble(tablet, 0)),
  },
  { name: 'a letter arrives late', weight: 5, isFault: true, run: deliverLate },
  { name: 'hub dies', weight: 2, isFault: true, run: hubDies },
  { name: 'hub starts anew', weight: 0.1, isFault: true, run: async ({ hub }) => hub.restart() },
  { name: 'hub backed up', weight: 1.5, run: backUp },
  { name: 'hub put back in time', weight: 1.5, isFault: true, run: putBack },
];

function setTrouble(tablet: SimTablet, share: number): void {
  tablet.trouble = share;
}

/** In whatever order: one that was posted before another may well come after it. */
async function deliverLate({ onTheWay, chance, note, posted }: World): Promise<unknown> {
  if (onTheWay.length === 0) return false;
  const [letter] = onTheWay.splice(chance.wholeBetween(0, onTheWay.length - 1), 1);
  if (letter && letter.posted < posted.times) note('fault reordered');
  return letter?.deliver().catch(() => undefined);
}

async function hubDies(world: World, tablet: SimTablet): Promise<void> {
  const fuse = world.hub.arm(world.chance.wholeBetween(0, 12));
  await tablet.sending?.now();
  fuse.disarm();
}

async function backUp(world: World): Promise<void> {
  world.backups.push(await world.hub.backUp(world.organisations.map(({ id }) => id)));
}

async function putBack(world: World): Promise<unknown> {
  const backup = world.backups.at(-1);
  if (!backup) return false;
  await world.hub.putBack(backup);
  world.newest.clear();
  world.wasPutBack = true;
  return true;
}
