/** What a coordinator does to tablets: other lists, turned away and let in again, moved to another info point; and tablets that lag behind. */
import { changeAll } from '#domain/lists/catalogue-changes.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import {
  admissionsPath,
  decisionsPath,
  heldRevisionsAnswerSchema,
  heldRevisionsPath,
  revocationsPath,
} from '#wire/tablets.ts';
import { enrolAgain, momentOf, type SimTablet, wakeUp } from '../tablet.ts';
import type { World } from '../world.ts';
import { ownerOf, type Step } from './step.ts';

export const officeSteps: readonly Step[] = [
  { name: 'lists change', weight: 1, run: changeLists },
  { name: 'an app of an older release', weight: 1, isFault: true, run: async (_, tablet) => setOld(tablet, true) },
  { name: 'an old app is brought up to date', weight: 1, run: async (_, tablet) => setOld(tablet, false) },
  { name: 'tablet turned away', weight: 1, isFault: true, run: turnAway },
  { name: 'tablet let in again', weight: 2, run: letIn },
  { name: 'held month decided', weight: 20, run: decide },
  { name: 'tablet moved', weight: 0.7, run: move },
];

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

/** There is one shape on the wire so far: what an older app does not do is to fetch newer lists. */
function setOld(tablet: SimTablet, isOld: boolean): unknown {
  if (tablet.isOld === isOld) return false;
  tablet.isOld = isOld;
  return true;
}

async function turnAway(world: World, tablet: SimTablet): Promise<unknown> {
  if (tablet.family.isRevoked) return false;
  await say(world, tablet, revocationsPath);
  tablet.family.isRevoked = true;
  return true;
}

export async function letIn(world: World, tablet: SimTablet): Promise<unknown> {
  if (!tablet.family.isRevoked) return false;
  await say(world, tablet, admissionsPath);
  tablet.family.isRevoked = false;
  return true;
}

async function say({ hub }: World, { organisation, family }: SimTablet, path: string): Promise<void> {
  const answer = await hub.coordinatorOf(organisation).post(path, { tablet: family.id });
  if (answer.status !== 200) throw new Error(`expected the coordinator to be heard: ${await answer.text()}`);
}

/** Months of a tablet that was turned away, brought by others. */
async function decide({ hub, chance, holding }: World, { organisation }: SimTablet): Promise<unknown> {
  if (!holding.has(organisation)) return false;
  const coordinator = hub.coordinatorOf(organisation);
  const held = heldRevisionsAnswerSchema.parse(await (await coordinator.get(heldRevisionsPath)).json());
  if (held.length === 0) return false;
  const { life, infoPoint, month, digest } = chance.pick(held);
  const decision = chance.pick(['accept', 'decline'] as const);
  const answer = await coordinator.post(decisionsPath, { life, infoPoint, month, digest, decision });
  if (answer.status !== 200) throw new Error(`expected the decision to be heard: ${await answer.text()}`);
  return true;
}

/** Linked to another info point of the library, and then taken off the first. Its earlier months stay where they were counted. */
async function move(world: World, tablet: SimTablet): Promise<unknown> {
  const { infoPoints } = world.organisations[ownerOf(world, tablet)] ?? { infoPoints: [] };
  const next = infoPoints.find((one) => !tablet.infoPoints.includes(one));
  // A copy shares the token, and a new one would shut it out. One that was turned away is let in first.
  if (!next || tablet.family.isCloned || tablet.family.isRevoked) return false;
  const before = tablet.infoPoints;
  await enrolAgain(world, tablet, next);
  const key = { organisation: tablet.organisation, tablet: tablet.family.id };
  const today = world.acts.momentOf(new Date(world.clockwork.now())).day;
  for (const one of before) await world.hub.store.endEnrolment(key, one, today);
  tablet.infoPoints = [next];
  await wakeUp(world, tablet);
  return true;
}
