/** Months that were read before and of which nothing came since: years of many info points are added up once, not for every reader. */
import type { Month } from '#domain/calendar.ts';
import type { MonthRead } from './month-read.ts';

/** How much there is of these months, which only ever rises, and what its tablets are called: no two states have the same. */
export type Stamp = { revisions: number; number_sum: number; corrections: number; tablet_names: string };

type Asked = [organisation: string, infoPoints: readonly string[], months: readonly Month[]];
type Store = {
  monthsRead: (...asked: Asked) => Promise<MonthRead[]>;
  monthsStamp: (...asked: Asked) => Promise<Stamp>;
};

/** Of info points, all organisations together; some 20 kB each. */
const mostMonths = 3000;

type Kept = Map<string, { organisation: string; stamp: string; read: MonthRead[] }>;

/** The same array as long as nothing came, so that what was worked out of it can be kept beside it. */
export function rememberedMonths(store: Store): Store['monthsRead'] {
  const kept: Kept = new Map();
  return async (...asked) => {
    const [organisation] = asked;
    const name = JSON.stringify(asked);
    // First the stamp: what comes between the two is read as well, and makes the next stamp another.
    const stamp = JSON.stringify(await store.monthsStamp(...asked));
    const known = kept.get(name);
    kept.delete(name);
    const read = known?.stamp === stamp ? known.read : sharedWith(kept, organisation, await store.monthsRead(...asked));
    kept.set(name, { organisation, stamp, read });
    forgetOldest(kept);
    return read;
  };
}

/** A month that others hold as it is now is held once; readings that hold it as it was are of no use to anybody, and go. */
function sharedWith(kept: Kept, organisation: string, read: readonly MonthRead[]): MonthRead[] {
  const fresh = new Map(read.map((one) => [placeOf(one), one]));
  for (const [name, known] of kept) {
    if (known.organisation !== organisation) continue;
    const places = known.read.map((one) => ({ place: placeOf(one), one }));
    const isOutdated = places.some(({ place, one }) => !isAsIn(one, fresh.get(place) ?? one));
    if (isOutdated) kept.delete(name);
    else for (const { place, one } of places) if (fresh.has(place)) fresh.set(place, one);
  }
  return [...fresh.values()];
}

const placeOf = ({ infoPoint, month }: MonthRead) => `${infoPoint} ${month}`;

/** A revision is known by its digest, and corrections are only ever added. */
function isAsIn(one: MonthRead, other: MonthRead): boolean {
  if (one === other) return true;
  const tablets = ({ revisions }: MonthRead) => revisions.map(({ digest, tabletName }) => `${digest} ${tabletName}`);
  return one.corrections.length === other.corrections.length && hasSame(tablets(one), tablets(other));
}

function hasSame(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function forgetOldest(kept: Kept): void {
  // Of a year in which nobody counted there are no months; that it was asked for takes room as well.
  const room = ({ read }: { read: MonthRead[] }) => Math.max(1, read.length);
  let months = [...kept.values()].reduce((sum, one) => sum + room(one), 0);
  for (const [name, one] of kept) {
    if (months <= mostMonths || kept.size === 1) return;
    months -= room(one);
    kept.delete(name);
  }
}

/** Works it out once for each array of months, and anew when whatever else it needs is not what it was. */
export function oncePerRead<T, Rest extends readonly unknown[] = []>(
  work: (read: readonly MonthRead[], ...rest: Rest) => T,
): (read: readonly MonthRead[], ...rest: Rest) => T {
  const done = new WeakMap<readonly MonthRead[], { beside: string; found: T }>();
  return (read, ...rest) => {
    const beside = JSON.stringify(rest);
    const known = done.get(read);
    if (known?.beside === beside) return known.found;
    const found = work(read, ...rest);
    done.set(read, { beside, found });
    return found;
  };
}
