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

/** The same array as long as nothing came, so that what was worked out of it can be kept beside it. */
export function rememberedMonths(store: Store): Store['monthsRead'] {
  const kept = new Map<string, { stamp: string; read: MonthRead[] }>();
  return async (...asked) => {
    const name = JSON.stringify(asked);
    // First the stamp: what comes between the two is read as well, and makes the next stamp another.
    const stamp = JSON.stringify(await store.monthsStamp(...asked));
    const known = kept.get(name);
    kept.delete(name);
    const read = known?.stamp === stamp ? known.read : await store.monthsRead(...asked);
    kept.set(name, { stamp, read });
    forgetOldest(kept);
    return read;
  };
}

function forgetOldest(kept: Map<string, { read: MonthRead[] }>): void {
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
