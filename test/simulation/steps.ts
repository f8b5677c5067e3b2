/** What can happen in a world, and how often. Each kind is counted; a kind that is a fault of the world says so. */
import { dayPlus, daysAfterwards } from '#domain/calendar.ts';
import { changeAll } from '#domain/lists/catalogue-changes.ts';
import type { Visit } from '#domain/visit.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { broken } from './checks.ts';
import { arm, openDisk, throwAway } from './ground/disk.ts';
import { dutchDayByRule } from './ground/dutch-day.ts';
import { type Standing, say, sayUnsure } from './ledger.ts';
import { madeUpTally, madeUpVisit } from './made-up-visits.ts';
import { firstTab, listsOf, momentOf, type SimTablet, wakeUp } from './tablet.ts';
import { addTablet, type World } from './world.ts';

export type Step = {
  name: string;
  weight: number;
  isFault?: true;
  run: (world: World, tablet: SimTablet) => Promise<void>;
};

const minute = 60_000;
const hour = 60 * minute;

export const steps: readonly Step[] = [
  { name: 'log', weight: 26, run: (world, tablet) => log(world, tablet, liveVisit) },
  { name: 'log afterwards', weight: 5, run: (world, tablet) => log(world, tablet, lateVisit) },
  { name: 'tally', weight: 4, run: (world, tablet) => log(world, tablet, tallied) },
  { name: 'correct', weight: 6, run: correct },
  { name: 'void', weight: 6, run: (world, tablet) => setVoided(world, tablet, true) },
  { name: 'put back', weight: 3, run: (world, tablet) => setVoided(world, tablet, false) },
  { name: 'two tabs at once', weight: 5, run: twoTabs },
  { name: 'send now', weight: 6, run: async (_, { sending }) => sending?.now() },
  {
    name: 'minutes pass',
    weight: 8,
    run: ({ clockwork, chance }) => clockwork.pass(chance.pick([1, 2, 2, 4, 12]) * minute),
  },
  {
    name: 'a day passes',
    weight: 4,
    run: ({ clockwork, chance }) => clockwork.pass(chance.wholeBetween(8, 26) * hour),
  },
  { name: 'lists change', weight: 2, run: changeLists },
  {
    name: 'the road goes bad',
    weight: 7,
    isFault: true,
    run: async ({ chance }, tablet) => setTrouble(tablet, chance.pick([0.4, 0.8, 1])),
  },
  { name: 'the road is good again', weight: 5, run: async (_, tablet) => setTrouble(tablet, 0) },
  { name: 'a letter arrives late', weight: 4, isFault: true, run: deliverLate },
  { name: 'browser dies', weight: 6, isFault: true, run: (world, tablet) => breakOff(world, tablet, 'crash') },
  { name: 'browser dies while sending', weight: 4, isFault: true, run: dieWhileSending },
  { name: 'disk full', weight: 3, isFault: true, run: (world, tablet) => breakOff(world, tablet, 'full') },
  { name: 'hub dies', weight: 4, isFault: true, run: hubDies },
  { name: 'hub backed up', weight: 2, run: backUp },
  { name: 'hub put back in time', weight: 2, isFault: true, run: putBack },
  {
    name: 'clock is set',
    weight: 2,
    isFault: true,
    run: async ({ chance }, tablet) => setClock(tablet, chance.pick([0, 2 * hour, -25 * hour, 70_000])),
  },
  { name: 'wiped', weight: 1, isFault: true, run: wipe },
];

function setTrouble(tablet: SimTablet, share: number): void {
  tablet.trouble = share;
}

function setClock(tablet: SimTablet, ahead: number): void {
  tablet.skew = ahead;
}

type Maker = (world: World, tablet: SimTablet) => Promise<Visit>;

const liveVisit: Maker = async (world, tablet) => {
  const { day, partOfDay } = momentOf(world, tablet);
  const infoPoint = world.chance.pick(tablet.infoPoints);
  return madeUpVisit(world.chance, await listsOf(tablet), { infoPoint, day, partOfDay, entered: 'live' });
};

const lateVisit: Maker = async (world, tablet) => {
  const days = daysAfterwards(momentOf(world, tablet).day, tablet.since);
  if (days.length === 0) return liveVisit(world, tablet);
  const frame = { day: world.chance.pick(days), partOfDay: 'morning', entered: 'afterwards' } as const;
  const infoPoint = world.chance.pick(tablet.infoPoints);
  return madeUpVisit(world.chance, await listsOf(tablet), { infoPoint, ...frame });
};

const tallied: Maker = async (world, tablet) => {
  const { day, partOfDay } = momentOf(world, tablet);
  const infoPoint = world.chance.pick(tablet.infoPoints);
  return madeUpTally(world.chance, await listsOf(tablet), { infoPoint, day, partOfDay, entered: 'live' });
};

async function changeOf(world: World, tablet: SimTablet) {
  return { listVersion: (await listsOf(tablet)).version, changedOn: momentOf(world, tablet).day };
}

async function log(world: World, tablet: SimTablet, make: Maker, tab = firstTab(tablet)): Promise<void> {
  const visit = await make(world, tablet);
  const change = await changeOf(world, tablet);
  if (visit.entered === 'live' && visit.day !== dutchDayByRule(world.clockwork.now() + tablet.skew)) {
    throw broken('untrue', `${tablet.name} logged a visit on ${visit.day}, which is another day in the Netherlands`);
  }
  await told(world, tablet, visit.id, { visit, voided: false }, () => world.acts.saveVisit(tab, visit, change));
}

/** Does what it is told on the disk, and writes down what the screen may say of it. Answers whether it broke off. */
async function told(
  { ledger }: World,
  tablet: SimTablet,
  id: string,
  standing: Standing,
  act: () => Promise<unknown>,
): Promise<boolean> {
  tablet.visits.add(id);
  try {
    const isDone = await act();
    if (isDone === false) throw new Error('expected it to be kept');
    say(ledger, id, standing);
    tablet.sending?.afterSave();
    return false;
  } catch {
    sayUnsure(ledger, id, standing);
    return true;
  }
}

async function someVisit(world: World, tablet: SimTablet) {
  const rows = await firstTab(tablet).visits.toArray();
  const sorted = rows.sort((one, other) => one.id.localeCompare(other.id));
  return sorted.length > 0 ? world.chance.pick(sorted) : undefined;
}

async function correct(world: World, tablet: SimTablet): Promise<void> {
  const row = await someVisit(world, tablet);
  if (!row || row.voided) return;
  const { infoPoint, day, partOfDay, entered } = row.visit;
  const moved = { infoPoint, partOfDay, entered, day: world.chance.is(0.3) ? dayPlus(day, -2) : day };
  const visit = madeUpVisit(world.chance, await listsOf(tablet), moved, row.id);
  const change = { ...(await changeOf(world, tablet)), reason: 'mistapped' as const };
  await told(world, tablet, row.id, { visit, voided: false }, () =>
    world.acts.correctVisit(firstTab(tablet), visit, change),
  );
}

async function setVoided(world: World, tablet: SimTablet, voided: boolean): Promise<void> {
  const row = await someVisit(world, tablet);
  if (!row) return;
  const change = { ...(await changeOf(world, tablet)), reason: 'undone' as const };
  const act = voided ? world.acts.voidVisit : world.acts.restoreVisit;
  await told(world, tablet, row.id, { visit: row.visit, voided }, () => act(firstTab(tablet), row.id, change));
}

async function twoTabs(world: World, tablet: SimTablet): Promise<void> {
  if (tablet.tabs.length === 1) tablet.tabs.push(openDisk(tablet.disk));
  // Both open before either saves, or the second would only begin when the first is done.
  await Promise.all(tablet.tabs.map((tab) => tab.open()));
  const [first, second] = [await liveVisit(world, tablet), await liveVisit(world, tablet)];
  const change = await changeOf(world, tablet);
  await Promise.all(
    [first, second].map((visit, at) =>
      told(world, tablet, visit.id, { visit, voided: false }, () =>
        world.acts.saveVisit(tablet.tabs[at] ?? firstTab(tablet), visit, change),
      ),
    ),
  );
}

async function changeLists(world: World, tablet: SimTablet): Promise<void> {
  const coordinator = world.hub.coordinatorOf(tablet.organisation);
  const newest = await world.hub.store.currentCatalogue(tablet.organisation);
  const topic = world.chance.pick(newest.topics.filter(({ retiredFrom }) => !retiredFrom));
  const from = momentOf(world, tablet).day;
  const { version: buildsOn, ...lists } = changeAll(newest, [
    { kind: 'retire', list: 'topics', id: topic.id, from },
  ]).catalogue;
  const answer = await coordinator.post(cataloguePath, { buildsOn, lists });
  if (answer.status !== 201) throw new Error(`expected the lists to be published: ${await answer.text()}`);
}

async function deliverLate({ onTheWay, chance }: World): Promise<void> {
  if (onTheWay.length === 0) return;
  const [letter] = onTheWay.splice(chance.wholeBetween(0, onTheWay.length - 1), 1);
  await letter?.deliver().catch(() => undefined);
}

async function breakOff(world: World, tablet: SimTablet, kind: 'crash' | 'full'): Promise<void> {
  const fuse = arm(tablet.disk, { kind, after: world.chance.wholeBetween(0, kind === 'crash' ? 9 : 2) });
  await log(world, tablet, async () => {
    fuse.disarm();
    const visit = await liveVisit(world, tablet);
    arm(tablet.disk, { kind, after: world.chance.wholeBetween(0, kind === 'crash' ? 6 : 1) });
    return visit;
  }).catch((fault: unknown) => {
    if (fault instanceof Error && 'promised' in fault) throw fault;
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

async function hubDies(world: World, tablet: SimTablet): Promise<void> {
  const fuse = world.hub.arm(world.chance.wholeBetween(0, 12));
  await tablet.sending?.now();
  fuse.disarm();
}

async function backUp(world: World): Promise<void> {
  world.backups.push(await world.hub.backUp(world.organisations.map(({ id }) => id)));
}

async function putBack(world: World): Promise<void> {
  const backup = world.backups.at(-1);
  if (!backup) return;
  await world.hub.putBack(backup);
  world.newest.clear();
}

/** The disk is gone; the tablet begins anew at the same desk. What the old life delivered stays at the hub. */
async function wipe(world: World, tablet: SimTablet): Promise<void> {
  tablet.sending?.stop();
  await throwAway(tablet.disk, tablet.tabs);
  world.ended.add(tablet.life);
  world.tablets.splice(world.tablets.indexOf(tablet), 1);
  const owner = world.organisations.findIndex(({ id }) => id === tablet.organisation);
  await wakeUp(world, await addTablet(world, owner, `${tablet.name}, anew`));
}
