/** Files: sealed months carried by another tablet or the coordinator, and backups put on another tablet. The lock of the file has tests of its own. */
import { waitingMonths, wholeLife } from '#app/hand-over/fill-file.ts';
import { takeIn } from '#app/hand-over/take-in-file.ts';
import { tabletIdentity } from '#storage/life.ts';
import { type HandOver, handOverSchema } from '#wire/hand-over/contents.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { broken } from '../checks/promises.ts';
import { firstTab, momentOf, type SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';
import { colleaguesOf, type Step } from './step.ts';

export const handOverSteps: readonly Step[] = [
  { name: 'months put in a file', weight: 3, run: putInFile },
  { name: 'file taken in by another tablet', weight: 3, isFault: true, run: carry },
  { name: 'file brought by the coordinator', weight: 2.5, isFault: true, run: bring },
  { name: 'backup made', weight: 1.5, run: makeBackup },
  { name: 'old backup restored', weight: 2, isFault: true, run: restore },
];

async function placeOf(tablet: SimTablet) {
  const database = firstTab(tablet);
  const identity = await tabletIdentity(database);
  if (!identity) throw new Error(`expected ${tablet.name} to be enrolled`);
  return { database, identity };
}

/** One that was turned away sooner than another: it has no other road. */
async function putInFile(world: World, picked: SimTablet): Promise<unknown> {
  const tablet = world.tablets.find(({ family }) => family.isRevoked) ?? picked;
  const content = await waitingMonths(await placeOf(tablet), momentOf(world, tablet).day);
  if (content.revisions.length === 0) return false;
  world.files.push({ of: tablet, content: asFile(content) });
  return true;
}

async function makeBackup(world: World, tablet: SimTablet): Promise<unknown> {
  const content = await wholeLife(await placeOf(tablet), momentOf(world, tablet).day);
  if (content.kind !== 'backup' || content.visits.length === 0) return false;
  const visits = content.visits.map(({ visit, voided }) => [visit.id, { visit, voided }] as const);
  world.copies.push({ of: tablet, content: asFile(content), visits: new Map(visits) });
  return true;
}

/** What is left of it when it has been a file: any of them may be taken in again and again, by anyone of the library. */
function asFile(content: HandOver): HandOver {
  return handOverSchema.parse(JSON.parse(JSON.stringify(content)));
}

async function carry(world: World, tablet: SimTablet): Promise<unknown> {
  const file = someFile(world, tablet);
  const [carrier] = colleaguesOf(world, tablet);
  if (!file || !carrier) return false;
  const taken = await takeIn(firstTab(carrier), file.content);
  if ('fault' in taken) throw broken('stuck', `${carrier.name} could not take in the file: ${taken.fault}`);
  await carrier.sending?.now();
  return true;
}

async function bring(world: World, tablet: SimTablet): Promise<unknown> {
  const file = someFile(world, tablet);
  if (!file) return false;
  const coordinator = world.hub.coordinatorOf(tablet.organisation);
  for (const revision of file.content.revisions) {
    await coordinator.post(reportsPath, { revision });
  }
  return true;
}

function someFile({ files, chance }: World, { organisation }: SimTablet) {
  const own = files.filter(({ of }) => of.organisation === organisation);
  const barred = own.filter(({ of }) => of.family.isRevoked);
  return own.length > 0 ? chance.pick(barred.length > 0 ? barred : own) : undefined;
}

/** On another tablet, or on the one that began anew. Its visits can be read there; what it delivers is the old life's. */
async function restore(world: World, tablet: SimTablet): Promise<unknown> {
  const own = world.copies.filter(({ of }) => of.organisation === tablet.organisation && of.disk !== tablet.disk);
  if (own.length === 0) return false;
  const { content, visits } = world.chance.pick(own);
  const taken = await takeIn(firstTab(tablet), content);
  if ('fault' in taken && taken.fault !== 'own') throw broken('stuck', `the backup was not put back: ${taken.fault}`);
  if ('fault' in taken) return true; // a copy of that very tablet: nothing to put back
  for (const [id, standing] of visits) {
    if (!tablet.said.has(id) && !tablet.guests.has(id)) tablet.guests.set(id, [standing]);
  }
  await tablet.sending?.now();
  return true;
}
