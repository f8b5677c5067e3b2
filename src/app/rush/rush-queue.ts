/** Taps of the rush on their way to the disk: one after the other, in the order of the hand, none lost when the disk is slow or full. */
import { writingLock } from '#app/browser/keep-visit.ts';
import type { UnkeptTap } from '#desk/rush/unkept-taps.tsx';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import type { Visit } from '#domain/visit.ts';
import type { Database } from '#storage/database.ts';

/** `kept`: the newest tap that was read back from the disk. */
export type RushState = { unkept: readonly UnkeptTap[]; kept?: Visit | undefined };

type Keep = (visit: Visit) => Promise<SaveFault | undefined>;

export type RushQueue = {
  state: () => RushState;
  follow: (onChange: () => void) => () => void;
  /** The visit is the same whenever it is tried: trying again cannot count a visitor twice. */
  keep: (visit: Visit, keep: Keep) => void;
  /** Gives up a tap that could not be kept. */
  drop: (id: string) => void;
};

const queues = new WeakMap<Database, RushQueue>();

/** One for each database, so that a tap that failed is still there for whoever leaves the screen and comes back. */
export function rushQueueOf(database: Database): RushQueue {
  const queue = queues.get(database) ?? openRushQueue();
  queues.set(database, queue);
  return queue;
}

export function openRushQueue(): RushQueue {
  const followers = new Set<() => void>();
  let state: RushState = { unkept: [] };
  let line: Promise<void> = Promise.resolve();

  function change(changed: RushState) {
    state = changed;
    for (const onChange of followers) onChange();
  }

  const without = (id: string) => state.unkept.filter(({ visit }) => visit.id !== id);

  async function write(visit: Visit, keep: Keep): Promise<void> {
    const fault = await keep(visit).catch(() => 'unknown' as const);
    if (!fault) return change({ unkept: without(visit.id), kept: visit });
    change({ ...state, unkept: state.unkept.map((tap) => (tap.visit.id === visit.id ? { visit, fault } : tap)) });
  }

  return {
    state: () => state,
    follow(onChange) {
      followers.add(onChange);
      return () => followers.delete(onChange);
    },
    keep(visit, keep) {
      const isKnown = state.unkept.some((tap) => tap.visit.id === visit.id);
      change({
        ...state,
        unkept: isKnown
          ? state.unkept.map((tap) => (tap.visit.id === visit.id ? { visit } : tap))
          : [...state.unkept, { visit }],
      });
      line = line.then(() => write(visit, keep));
      void navigator.locks?.request(writingLock, () => line);
    },
    drop: (id) => change({ ...state, unkept: without(id) }),
  };
}
