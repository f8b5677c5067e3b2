/** A whole tablet in the world: the app's own storage and sending on a bent disk and a bent road, with a clock that may be wrong. */
import type { Chance } from '#demo/chance.ts';
import { type Day, dutchDayOf, type PartOfDay } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import { correctVisit, restoreVisit, voidVisit } from '#storage/corrections.ts';
import type { Database, LifeRow } from '#storage/database.ts';
import { eraseOldVisits } from '#storage/erase-visits.ts';
import { keepEnrolment, keepLife, tabletIdentity } from '#storage/life.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import type { Outbox } from '#sync/send-pending.ts';
import { keepSending, type Sending } from '#sync/when-to-send.ts';
import { type PublicKey, publicKeySchema } from '#wire/enrolment.ts';
import type { Clockwork } from './ground/clockwork.ts';
import { openDisk } from './ground/disk.ts';
import { type Again, enrolAt, type SimHub } from './ground/hub.ts';
import { rowsOn } from './ground/raw-disk.ts';
import type { Said } from './ledger.ts';
import { roundsOf } from './rounds.ts';

export type KeyPair = { privateKey: CryptoKey; publicKey: PublicKey };

/** What the hub takes for one tablet: the disks that came after each other, and those that were copied. */
export type Family = { id: string; isCloned: boolean; isRevoked: boolean };

export type SimTablet = {
  name: string;
  organisation: string;
  family: Family;
  infoPoints: string[];
  disk: string;
  tabs: Database[];
  /** Milliseconds by which its clock is ahead. */
  skew: number;
  trouble: number;
  /** How often it asked the hub anything. */
  questions: number;
  sending: Sending | undefined;
  /** The round that was begun last: what it does is waited for at the end of every step. */
  round?: Promise<unknown>;
  token: string;
  /** The day on which it was enrolled, as it says itself. */
  since: Day;
  /** From which day on it counts for an info point. */
  sinceAt: Map<string, Day>;
  lists?: Catalogue;
  /** An app of an older release. */
  isOld: boolean;
  /** Of every visit that was logged on this disk, what was said of it; and of those that a backup brought. */
  said: Said;
  guests: Said;
  /** Of a disk that was wiped, if its clock was in the hub's month: the life it had then. */
  lastLife?: string;
};

/** What the app does on a tablet. A planted fault takes the place of one of these; without one they are the app's own. */
export type Acts = {
  momentOf: (now: Date) => { day: Day; partOfDay: PartOfDay };
  saveVisit: typeof saveVisit;
  voidVisit: typeof voidVisit;
  restoreVisit: typeof restoreVisit;
  correctVisit: typeof correctVisit;
  eraseOldVisits: typeof eraseOldVisits;
  keepSending: typeof keepSending;
  reconcile: (memory: Outbox, word: Parameters<Outbox['reconcile']>[0]) => Promise<void>;
  bendOutbox: (memory: Outbox) => Outbox;
  bendRoad: (road: typeof fetch) => typeof fetch;
};

export const realActs: Acts = {
  momentOf: dutchDayOf,
  saveVisit,
  voidVisit,
  restoreVisit,
  correctVisit,
  eraseOldVisits,
  keepSending,
  reconcile: (memory, word) => memory.reconcile(word),
  bendOutbox: (memory) => memory,
  bendRoad: (road) => road,
};

export type Around = {
  hub: SimHub;
  clockwork: Clockwork;
  chance: Chance;
  acts: Acts;
  road: (tablet: SimTablet) => typeof fetch;
  note: (what: string) => void;
};

export async function aKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const exported = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: publicKeySchema.parse(publicKeyOf(exported)) };
}

function publicKeyOf({ kty, crv, x, y }: JsonWebKey) {
  return { kty, crv, x, y };
}

export async function bear(
  around: Around,
  wishes: Pick<SimTablet, 'name' | 'organisation' | 'disk' | 'skew'> & { infoPoint: string; keys: KeyPair } & Again,
): Promise<SimTablet> {
  const { name, organisation, disk, skew, keys, infoPoint, ...again } = wishes;
  const database = openDisk(disk);
  const life = around.chance.uuid();
  await keepLife(database, { life, ...keys });
  const asked = { infoPoint, tabletName: 'Balie', life, publicKey: keys.publicKey, ...again };
  const { catalogue, ...enrolment } = await enrolAt(around.hub, organisation, asked);
  const since = around.acts.momentOf(new Date(around.clockwork.now() + skew)).day;
  await keepEnrolment(database, enrolment, catalogue, since);
  return {
    ...{ name, organisation, disk, skew, since },
    family: { id: enrolment.tablet.id, isCloned: false, isRevoked: false },
    infoPoints: enrolment.infoPoints.map(({ id }) => id),
    sinceAt: new Map(enrolment.infoPoints.map(({ id }) => [id, since])),
    tabs: [database],
    token: enrolment.token,
    trouble: 0,
    questions: 0,
    sending: undefined,
    isOld: false,
    said: new Map(),
    guests: new Map(),
  };
}

/** By another code of the coordinator, for one info point more. */
export async function enrolAgain(around: Around, tablet: SimTablet, infoPoint: string): Promise<void> {
  const { life, publicKey } = lifeOn(tablet);
  const asked = { infoPoint, tabletName: 'Balie', life, publicKey: publicKeySchema.parse(publicKeyOf(publicKey)) };
  const { catalogue, ...enrolment } = await enrolAt(around.hub, tablet.organisation, asked);
  tablet.token = enrolment.token;
  const { day } = momentOf(around, tablet);
  await keepEnrolment(firstTab(tablet), enrolment, catalogue, day);
  tablet.sinceAt.set(infoPoint, day);
}

export function lifeOn({ disk, name }: SimTablet): LifeRow {
  const [life] = rowsOn<LifeRow>(disk, 'life');
  if (!life) throw new Error(`expected ${name} to have a life`);
  return life;
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
  await startSending(around, tablet);
}

/** As the app does when it has opened its memory. */
export async function startSending(around: Around, tablet: SimTablet): Promise<void> {
  const rounds = roundsOf(around, tablet);
  const followed = () => {
    const round = rounds();
    tablet.round = round;
    return round;
  };
  tablet.sending = around.acts.keepSending(followed, {
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
