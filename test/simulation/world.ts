/** One seeded world: a hub, two library organisations, their tablets, and everything that was promised in it. */
import { type Chance, chanceFrom } from '#demo/chance.ts';
import type { HandOver } from '#wire/hand-over/contents.ts';
import type { ClosedMonth } from '#wire/reading/closing.ts';
import { type Clockwork, clockworkAt } from './ground/clockwork.ts';
import { emptyDisk, giveBack } from './ground/disk.ts';
import type { Again, Backup, HubOnGround, SimHub } from './ground/hub.ts';
import { bentRoad, type Letter } from './ground/network.ts';
import { emptyLedger, type Ledger, type Standing } from './ledger.ts';
import type { Plant } from './plants.ts';
import { type Around, bear, type KeyPair, realActs, type SimTablet, startSending } from './tablet.ts';

export type World = Around & {
  seed: number;
  hub: SimHub;
  clockwork: Clockwork;
  chance: Chance;
  ledger: Ledger;
  organisations: { id: string; infoPoints: string[] }[];
  tablets: SimTablet[];
  /** Wiped, with all that was said of them. */
  ended: SimTablet[];
  /** Sealed months and backups as they lie about in files. */
  files: { of: SimTablet; content: HandOver }[];
  copies: { of: SimTablet; content: HandOver; visits: Map<string, Standing> }[];
  /** Months that a coordinator closed, as the hub answered them then. */
  closed: ({ organisation: string; infoPoint: string; month: string } & Pick<ClosedMonth, 'snapshot' | 'digest'>)[];
  /** Libraries of which the hub held months back when it was last looked at. */
  holding: Set<string>;
  onTheWay: Letter[];
  posted: { times: number };
  backups: Backup[];
  wasPutBack: boolean;
  /** The highest number the hub has shown per life, info point and month since it was last put back. */
  newest: Map<string, number>;
  story: string[];
  counted: Map<string, number>;
  /** How often the hub was asked anything, so that nobody looks at it in vain. */
  asked: { times: number; seen: number };
  keys: readonly KeyPair[];
  plant: Plant;
};

/** Moments around which a calendar goes wrong: both nights of summer time, a year's end, a leap day, a month's end. */
const starts = [
  '2026-03-28T20:00:00Z',
  '2026-10-24T20:00:00Z',
  '2026-12-31T20:30:00Z',
  '2028-02-28T21:00:00Z',
  '2026-04-30T20:00:00Z',
  '2026-06-10T09:00:00Z',
];

const skews = [0, 0, 0, 90_000, -40 * 60_000, 3 * 3_600_000, -26 * 3_600_000];

export type Ground = { hub: HubOnGround; keys: readonly KeyPair[] };

export async function openWorld({ hub: ground, keys }: Ground, seed: number, plant: Plant): Promise<World> {
  const chance = chanceFrom(seed);
  const start = Date.parse(chance.pick(starts));
  const clockwork = clockworkAt(start - 40 * 86_400_000);
  const asked = { times: 0, seen: -1 };
  const opened = ground.serve(() => new Date(clockwork.now()));
  const hub: SimHub = {
    ...opened,
    door: (...question) => {
      asked.times += 1;
      return opened.door(...question);
    },
  };
  const counted = new Map<string, number>();
  const onTheWay: Letter[] = [];
  const note = (what: string) => void counted.set(what, (counted.get(what) ?? 0) + 1);
  const posted = { times: 0 };
  const lastAnswer = { text: undefined as string | undefined };
  const world: World = {
    seed,
    hub,
    clockwork,
    chance,
    acts: { ...realActs, ...plant.acts },
    road: (tablet) =>
      bentRoad({
        door: (...question) => {
          tablet.questions += 1;
          return hub.door(...question);
        },
        chance,
        trouble: () => tablet.trouble,
        note: (bend) => {
          world.story.push(`  on the road of ${tablet.name}: ${bend}`);
          note(`fault ${bend}`);
        },
        onTheWay,
        posted,
        lastAnswer,
      }),
    ledger: emptyLedger(),
    organisations: [],
    tablets: [],
    ended: [],
    files: [],
    copies: [],
    closed: [],
    holding: new Set(),
    onTheWay,
    posted,
    note,
    backups: [],
    wasPutBack: false,
    newest: new Map(),
    story: [],
    counted,
    asked,
    keys,
    plant,
  };
  await populate(world);
  // They lay in a cupboard until now: enrolled long enough for a late entry, and no word to the hub yet.
  await clockwork.pass(start - clockwork.now());
  for (const tablet of world.tablets) await startSending(world, tablet);
  return world;
}

async function populate(world: World): Promise<void> {
  const { hub, chance } = world;
  for (const name of ['Noord', 'Zuid']) {
    const { id } = await hub.store.addOrganisation(name, hub.lists);
    const infoPoints: string[] = [];
    for (const place of chance.is(0.5) ? ['Kerk', 'Plein'] : ['Kerk']) {
      const point = await hub.store.addInfoPoint(id, { name: `${name} ${place}`, place, municipality: 'GM0014' });
      if (point) infoPoints.push(point.id);
    }
    world.organisations.push({ id, infoPoints });
  }
  for (const [place, owner] of [0, 0, 1].entries()) await addTablet(world, owner, `tablet ${place + 1}`);
}

export async function addTablet(world: World, owner: number, name: string, again: Again = {}): Promise<SimTablet> {
  const organisation = world.organisations[owner];
  if (!organisation) throw new Error('expected an organisation');
  const tablet = await bear(world, {
    name,
    organisation: organisation.id,
    disk: emptyDisk(),
    skew: world.chance.pick(skews),
    keys: world.chance.pick(world.keys),
    infoPoint: world.chance.pick(organisation.infoPoints),
    ...again,
  });
  world.tablets.push(tablet);
  return tablet;
}

export function closeWorld(world: World, isAtRest: boolean): void {
  for (const tablet of world.tablets) {
    tablet.sending?.stop();
    giveBack(tablet.disk, tablet.tabs, isAtRest);
  }
}
