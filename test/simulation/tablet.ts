/** A whole tablet in the world: the app's own storage and sending on a bent disk and a bent road, with a clock that may be wrong. */
import type { Chance } from '#demo/chance.ts';
import { type Day, dutchDayOf, type PartOfDay } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { correctVisit, restoreVisit, voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { keepEnrolment, keepLife, keepLists, lifeOf, newestLists, tabletIdentity } from '#storage/life.ts';
import * as outbox from '#storage/outbox.ts';
import { contactFacts, sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import type { Outbox, Sender, SendResult } from '#sync/send-pending.ts';
import { sendingRounds } from '#sync/send-round.ts';
import { keepSending, type Sending } from '#sync/when-to-send.ts';
import { type PublicKey, publicKeySchema } from '#wire/enrolment.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { memoryOf } from '../support/memory.ts';
import type { Clockwork } from './ground/clockwork.ts';
import { openDisk } from './ground/disk.ts';
import { enrolAt, type SimHub } from './ground/hub.ts';
import { rowsOn } from './ground/raw-disk.ts';

export type KeyPair = { privateKey: CryptoKey; publicKey: PublicKey };

export type SimTablet = {
  name: string;
  organisation: string;
  infoPoints: string[];
  disk: string;
  tabs: Database[];
  life: string;
  /** Milliseconds by which its clock is ahead. */
  skew: number;
  trouble: number;
  sending: Sending | undefined;
  keys: KeyPair;
  token: string;
  /** The day on which it was enrolled, as it says itself. */
  since: Day;
  lists?: Catalogue;
  /** Ids of the visits that were logged on this disk. */
  visits: Set<string>;
};

/** What the app does on a tablet. A planted fault takes the place of one of these; without one they are the app's own. */
export type Acts = {
  momentOf: (now: Date) => { day: Day; partOfDay: PartOfDay };
  saveVisit: typeof saveVisit;
  voidVisit: typeof voidVisit;
  restoreVisit: typeof restoreVisit;
  correctVisit: typeof correctVisit;
  keepSending: typeof keepSending;
  reconcile: typeof outbox.reconcile;
  bendOutbox: (memory: Outbox) => Outbox;
  bendRoad: (road: typeof fetch) => typeof fetch;
};

export const realActs: Acts = {
  momentOf: dutchDayOf,
  saveVisit,
  voidVisit,
  restoreVisit,
  correctVisit,
  keepSending,
  reconcile: outbox.reconcile,
  bendOutbox: (memory) => memory,
  bendRoad: (road) => road,
};

export type Around = {
  hub: SimHub;
  clockwork: Clockwork;
  chance: Chance;
  acts: Acts;
  road: (tablet: SimTablet) => typeof fetch;
};

export async function aKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: publicKeySchema.parse({ kty, crv, x, y }) };
}

export async function bear(
  around: Around,
  wishes: Pick<SimTablet, 'name' | 'organisation' | 'disk' | 'skew' | 'keys'> & { infoPoint: string },
): Promise<SimTablet> {
  const { name, organisation, disk, skew, keys, infoPoint } = wishes;
  const database = openDisk(disk);
  const life = around.chance.uuid();
  await keepLife(database, { life, ...keys });
  const asked = { infoPoint, tabletName: name, life, publicKey: keys.publicKey };
  const { catalogue, ...enrolment } = await enrolAt(around.hub, organisation, asked);
  const { token } = enrolment;
  const tablet = { name, organisation, infoPoints: [infoPoint], disk, tabs: [database], life, skew, keys, token };
  const since = around.acts.momentOf(new Date(around.clockwork.now() + skew)).day;
  const born: SimTablet = { ...tablet, since, trouble: 0, sending: undefined, visits: new Set() };
  await keepEnrolment(database, enrolment, catalogue, since);
  return born;
}

export function momentOf({ clockwork, acts }: Around, { skew }: SimTablet): { day: Day; partOfDay: PartOfDay } {
  return acts.momentOf(new Date(clockwork.now() + skew));
}

export function firstTab({ tabs, name }: SimTablet): Database {
  const [tab] = tabs;
  if (!tab) throw new Error(`expected ${name} to be open`);
  return tab;
}

/** As in the app, read when the tablet got others, not at every visit. */
export async function listsOf(tablet: SimTablet): Promise<Catalogue> {
  const version = Math.max(0, ...rowsOn<Catalogue>(tablet.disk, 'catalogues').map((lists) => lists.version));
  if (tablet.lists?.version === version) return tablet.lists;
  const identity = await tabletIdentity(firstTab(tablet));
  if (!identity) throw new Error(`expected ${tablet.name} to be enrolled`);
  tablet.lists = identity.catalogue;
  return identity.catalogue;
}

/** The browser is there again after a crash or a reload: on the same disk, with a new connection. */
export async function wakeUp(around: Around, tablet: SimTablet): Promise<void> {
  tablet.sending?.stop();
  for (const tab of tablet.tabs.splice(0)) tab.close();
  tablet.tabs = [openDisk(tablet.disk)];
  tablet.sending = around.acts.keepSending(roundsOf(around, tablet), {
    later: (step, delay) =>
      around.clockwork.later(delay, () => {
        step();
        return tablet.sending?.now(); // the one that the step has just begun
      }),
    chance: () => around.chance.wholeBetween(0, 999) / 1000,
    onSign: (wake) =>
      everySixHours(around.clockwork, () => {
        wake();
        return tablet.sending?.now();
      }),
  });
  await tablet.sending.now();
}

export async function lineOf(around: Around, tablet: SimTablet) {
  return sendingState(firstTab(tablet), momentOf(around, tablet).day);
}

async function lifeNow(database: Database) {
  const life = await lifeOf(database);
  if (!life) throw new Error('expected a life');
  return life;
}

/** The one sign of life that comes by itself, as in the app. */
function everySixHours({ later }: Clockwork, wake: () => unknown): () => void {
  let cancel = () => {};
  const again = () => {
    cancel = later(6 * 3_600_000, async () => {
      again();
      await wake();
    });
  };
  again();
  return () => cancel();
}

/** The rounds of the app on this disk, over this road. In memory like the app's own: they begin anew when the browser does. */
function roundsOf(around: Around, tablet: SimTablet): () => Promise<SendResult> {
  const { acts, clockwork } = around;
  const database = firstTab(tablet);
  const road = acts.bendRoad(around.road(tablet));
  let named = 0;
  const memory = (withRefused: () => boolean): Outbox => ({
    ...memoryOf(database, withRefused),
    reconcile: async (word) => {
      named = word.listVersion;
      await acts.reconcile(database, word.highest, word.receivedAt);
    },
  });
  const sender: Sender = {
    token: tablet.token,
    bear: async () => ({ life: around.chance.uuid(), ...(await aKeyPair()) }),
    seal: async ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, (await lifeNow(database)).privateKey),
    contact: async () => ({
      life: (await lifeNow(database)).life,
      ...(await contactFacts(database, momentOf(around, tablet).day)),
      appVersion: '0.1.0',
      listVersion: tablet.lists?.version ?? 1,
      storage: 'persistent',
      clock: new Date(clockwork.now() + tablet.skew).toISOString(),
    }),
  };
  const lists = {
    newestLists: () => newestLists(database),
    keepLists: (catalogue: Catalogue) => keepLists(database, catalogue),
  };
  const send = sendingRounds({
    outbox: (withRefused) => acts.bendOutbox(memory(withRefused)),
    sender,
    hub: road,
    clock: () => clockwork.now() + tablet.skew,
    onReach: () => undefined,
  });
  return async () => {
    named = 0;
    const result = await send();
    await fetchNewerLists(lists, named, sender, road);
    return result;
  };
}
