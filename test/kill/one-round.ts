/** One round on a tablet: tap as fast as the screen allows, until the browser is killed in the middle of something. */
import type { Chance } from '#demo/chance.ts';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import lists from '#lists/catalogue.json' with { type: 'json' };
import { type Tap, tap } from './hand.ts';
import type { Ledger } from './ledger.ts';
import type { RemotePage } from './remote-page.ts';

/** `afterSaves`: the moment the screen has said so many times that a visit is kept; else after so many milliseconds. */
export type Moment = { after: number } | { afterSaves: number };

export function momentOf(chance: Chance): Moment {
  return chance.is(0.3) ? { afterSaves: chance.wholeBetween(1, 8) } : { after: chance.wholeBetween(0, 3_000) };
}

const catalogue: Catalogue = catalogueSchema.parse(lists);
const ends = catalogue.outcomes.filter(({ refersTo }) => !refersTo);

/** Resolves when the browser is dead; everything its screen said until then is in the ledger. */
export async function tapUntilKilled(page: RemotePage, ledger: Ledger, moment: Moment, chance: Chance): Promise<void> {
  let isOver = false;
  const kill = () => {
    isOver = true;
    return page.kill();
  };
  const death = 'after' in moment ? pause(moment.after).then(kill) : undefined;
  let saves = 0;
  try {
    while (!isOver) {
      if (chance.is(0.06)) await hand({ do: 'send' });
      else if (chance.is(0.1)) await change();
      else {
        await log();
        saves += 1;
        if ('afterSaves' in moment && saves === moment.afterSaves) await kill();
      }
    }
  } catch (fault) {
    if (!isOver) throw fault; // what a browser that was killed answers is of no interest
  }
  await death;

  /** Not waited for beyond the death of the browser: some never answer then. */
  function hand(given: Tap): Promise<string> {
    const done = page.run(tap, given);
    return death ? Promise.race([done, death.then((): Promise<string> => Promise.reject(new Error('killed')))]) : done;
  }

  async function log(): Promise<void> {
    const topic = chance.pick(catalogue.topics);
    const outcome = chance.pick(ends);
    const group = catalogue.topicGroups.find(({ id }) => id === topic.group);
    const state = { topic: topic.id, outcome: outcome.id, voided: false };
    ledger.begin(state);
    ledger.showSaved(await hand({ do: 'log', names: [group?.nl ?? '', topic.nl, outcome.nl] }), state);
  }

  /** Takes away the newest visit and mostly puts it back, or corrects how it ended. */
  async function change(): Promise<void> {
    const id = await hand({ do: 'look' });
    const state = ledger.known(id);
    if (!state) return;
    if (chance.is(0.5)) {
      const other = chance.pick(ends.filter((end) => end.id !== state.outcome));
      return changeTo({ do: 'correct', id, to: other.nl }, { ...state, outcome: other.id });
    }
    await changeTo({ do: 'undo', id }, { ...state, voided: true });
    if (chance.is(0.6)) await changeTo({ do: 'put back', id }, state);
  }

  async function changeTo(given: Tap & { id: string }, state: Parameters<Ledger['showChanged']>[1]): Promise<void> {
    ledger.begunChange(given.id, state);
    await hand(given);
    ledger.showChanged(given.id, state);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
