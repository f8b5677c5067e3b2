/** The disk and the browser on it: dying half-way, full, wrong about the time, wiped, copied as a whole. */
import { arm, copyDisk, throwAway } from '../ground/disk.ts';
import { lifeOn, lineOf, momentOf, type SimTablet, startSending, wakeUp } from '../tablet.ts';
import { addTablet, type World } from '../world.ts';
import { liveVisit, log } from './desk.ts';
import { hour, ownerOf, type Step } from './step.ts';

export const diskSteps: readonly Step[] = [
  { name: 'browser dies', weight: 2, isFault: true, run: (world, tablet) => breakOff(world, tablet, 'crash') },
  { name: 'browser dies while sending', weight: 1.5, isFault: true, run: dieWhileSending },
  { name: 'disk full', weight: 4, isFault: true, run: (world, tablet) => breakOff(world, tablet, 'full') },
  {
    name: 'clock is set',
    weight: 4,
    isFault: true,
    run: async ({ chance }, tablet) => setClock(tablet, chance.pick([0, 2 * hour, -25 * hour, 70_000])),
  },
  { name: 'wiped', weight: 0.5, isFault: true, run: wipe },
  { name: 'profile cloned', weight: 0.5, isFault: true, run: clone },
];

function setClock(tablet: SimTablet, ahead: number): void {
  tablet.skew = ahead;
}

async function breakOff(world: World, tablet: SimTablet, kind: 'crash' | 'full'): Promise<void> {
  let fuse = { disarm: () => false };
  await log(world, tablet, async () => {
    const visit = await liveVisit(world, tablet);
    fuse = arm(tablet.disk, { kind, after: world.chance.wholeBetween(0, kind === 'crash' ? 6 : 1) });
    return visit;
  });
  fuse.disarm();
  if (kind === 'crash') await wakeUp(world, tablet);
}

async function dieWhileSending(world: World, tablet: SimTablet): Promise<void> {
  const fuse = arm(tablet.disk, { kind: 'crash', after: world.chance.wholeBetween(0, 14) });
  await tablet.sending?.now();
  fuse.disarm();
  await wakeUp(world, tablet);
}

/** More tablets than this only cost time. */
const mostTablets = 5;

/**
 * The disk is gone; the tablet begins anew at the same desk, linked as the one it was, with the number that staff last
 * saw on its screen. What the old life delivered stays at the hub. One that was copied is linked as a new one.
 */
async function wipe(world: World, tablet: SimTablet): Promise<void> {
  const { visits: seenVisits } = await lineOf(world, tablet);
  // By a clock that is in another month than the hub, what is seen on the screen is the number of another month.
  const isSameMonth =
    momentOf(world, tablet).day.slice(0, 7) === momentOf(world, { ...tablet, skew: 0 }).day.slice(0, 7);
  if (isSameMonth) tablet.lastLife = lifeOn(tablet).life;
  tablet.sending?.stop();
  await throwAway(tablet.disk, tablet.tabs);
  world.tablets.splice(world.tablets.indexOf(tablet), 1);
  world.ended.push(tablet);
  const again = tablet.family.isCloned ? {} : { tablet: tablet.family.id, seenVisits };
  const anew = await addTablet(world, ownerOf(world, tablet), `${tablet.name}, anew`, again);
  await startSending(world, anew);
}

/** The whole profile, key included, put on another machine. Both go on and know nothing of each other. */
async function clone(world: World, tablet: SimTablet): Promise<unknown> {
  if (world.tablets.length >= mostTablets) return false;
  const disk = await copyDisk(tablet.disk);
  tablet.family.isCloned = true;
  const said = new Map(tablet.said);
  const guests = new Map(tablet.guests);
  const copy = { ...tablet, name: `${tablet.name}, copied`, disk, tabs: [], said, guests, sending: undefined };
  world.tablets.push(copy);
  await wakeUp(world, copy);
  return true;
}
