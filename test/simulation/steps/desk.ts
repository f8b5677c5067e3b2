/** At the desk: visits logged, now or for an earlier day, put right, taken out and put back, in one tab or in two. */
import { type Day, dayPlus, daysAfterwards } from '#domain/calendar.ts';
import type { Visit } from '#domain/visit.ts';
import type { VisitRow } from '#storage/database.ts';
import { broken } from '../checks/promises.ts';
import { openDisk } from '../ground/disk.ts';
import { dutchDayByRule } from '../ground/dutch-day.ts';
import { rowsOn } from '../ground/raw-disk.ts';
import { madeUpTally, madeUpVisit } from '../made-up-visits.ts';
import { firstTab, listsOf, momentOf, type SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import { type Step, told } from './step.ts';

export const deskSteps: readonly Step[] = [
  { name: 'log', weight: 30, run: (world, tablet) => log(world, tablet, liveVisit) },
  { name: 'log afterwards', weight: 6, run: (world, tablet) => log(world, tablet, lateVisit) },
  { name: 'tally', weight: 6, run: (world, tablet) => log(world, tablet, tallied) },
  { name: 'correct', weight: 9, run: correct },
  { name: 'void', weight: 9, run: (world, tablet) => setVoided(world, tablet, true) },
  { name: 'put back', weight: 8, run: (world, tablet) => setVoided(world, tablet, false) },
  { name: 'two tabs at once', weight: 5, run: twoTabs },
];

type Maker = (world: World, tablet: SimTablet) => Promise<Visit>;

const frameNow = (world: World, tablet: SimTablet) => {
  const infoPoint = world.chance.pick(tablet.infoPoints);
  return { infoPoint, ...momentOf(world, tablet), entered: 'live' } as const;
};

export const liveVisit: Maker = async (world, tablet) =>
  madeUpVisit(world.chance, await listsOf(tablet), frameNow(world, tablet));

const lateVisit: Maker = async (world, tablet) => {
  const infoPoint = world.chance.pick(tablet.infoPoints);
  const days = daysAfterwards(momentOf(world, tablet).day, sinceAt(tablet, infoPoint));
  if (days.length === 0) return liveVisit(world, tablet);
  const frame = { day: world.chance.pick(days), partOfDay: 'morning', entered: 'afterwards' } as const;
  return madeUpVisit(world.chance, await listsOf(tablet), { infoPoint, ...frame });
};

/** A month before that would be refused by the hub, in sight, until a coordinator says otherwise. */
function sinceAt(tablet: SimTablet, infoPoint: string): Day {
  return tablet.sinceAt.get(infoPoint) ?? tablet.since;
}

const tallied: Maker = async (world, tablet) =>
  madeUpTally(world.chance, await listsOf(tablet), frameNow(world, tablet));

async function changeOf(world: World, tablet: SimTablet) {
  return { listVersion: (await listsOf(tablet)).version, changedOn: momentOf(world, tablet).day };
}

export async function log(world: World, tablet: SimTablet, make: Maker): Promise<void> {
  const visit = await make(world, tablet);
  const change = await changeOf(world, tablet);
  if (visit.entered === 'live' && visit.day !== dutchDayByRule(world.clockwork.now() + tablet.skew)) {
    throw broken('untrue', `${tablet.name} logged a visit on ${visit.day}, which is another day in the Netherlands`);
  }
  const save = () => world.acts.saveVisit(firstTab(tablet), visit, change);
  await told(world, tablet, visit.id, { visit, voided: false }, save);
}

/** One that the screen offers to change: it counts in this life. */
function someVisit({ chance }: World, { disk }: SimTablet): VisitRow | undefined {
  const rows = rowsOn<VisitRow>(disk, 'visits').filter(({ life }) => life === undefined);
  return rows.length > 0 ? chance.pick(rows) : undefined;
}

async function correct(world: World, tablet: SimTablet): Promise<unknown> {
  const row = someVisit(world, tablet);
  if (!row || row.voided) return false;
  const { infoPoint, day, partOfDay, entered } = row.visit;
  const earlier = world.chance.is(0.3) ? dayPlus(day, -2) : day;
  const moved = { infoPoint, partOfDay, entered, day: earlier < sinceAt(tablet, infoPoint) ? day : earlier };
  const visit = madeUpVisit(world.chance, await listsOf(tablet), moved, row.id);
  const change = { ...(await changeOf(world, tablet)), reason: 'mistapped' as const };
  const act = () => world.acts.correctVisit(firstTab(tablet), visit, change);
  return told(world, tablet, row.id, { visit, voided: false }, act);
}

async function setVoided(world: World, tablet: SimTablet, voided: boolean): Promise<unknown> {
  const row = someVisit(world, tablet);
  if (!row || row.voided === voided) return false;
  const change = { ...(await changeOf(world, tablet)), reason: 'undone' as const };
  const act = voided ? world.acts.voidVisit : world.acts.restoreVisit;
  const { id } = row;
  return told(world, tablet, id, { visit: row.visit, voided }, () => act(firstTab(tablet), id, change));
}

async function twoTabs(world: World, tablet: SimTablet): Promise<void> {
  if (tablet.tabs.length === 1) tablet.tabs.push(openDisk(tablet.disk));
  // Both open before either saves, or the second would only begin when the first is done.
  await Promise.all(tablet.tabs.map((tab) => tab.open()));
  const [first, second] = [await liveVisit(world, tablet), await liveVisit(world, tablet)];
  const change = await changeOf(world, tablet);
  const save = (visit: Visit, at: number) => () =>
    world.acts.saveVisit(tablet.tabs[at] ?? firstTab(tablet), visit, change);
  await Promise.all(
    [first, second].map((visit, at) => told(world, tablet, visit.id, { visit, voided: false }, save(visit, at))),
  );
}
