/** One kind of thing that can happen in a world, and how what it did on a disk is written down. */
import { noteNumbers } from '../checks/after-step.ts';
import { type Standing, say, sayUnsure } from '../ledger.ts';
import type { SimTablet } from '../tablet.ts';
import type { World } from '../world.ts';

export type Step = {
  name: string;
  weight: number;
  isFault?: true;
  /** `false`: there was nothing to do it to. Then it did not happen, and is not counted. */
  run: (world: World, tablet: SimTablet) => Promise<unknown>;
};

export const minute = 60_000;
export const hour = 60 * minute;

/** Does what it is told on the disk, and writes down what the screen may say of it. */
export async function told(
  world: World,
  tablet: SimTablet,
  id: string,
  standing: Standing,
  act: () => Promise<unknown>,
): Promise<void> {
  if (!tablet.said.has(id)) tablet.said.set(id, [undefined]);
  try {
    if ((await act()) === false) throw new Error('expected it to be kept');
    say(tablet.said, id, standing);
    noteNumbers(world, tablet); // what is sent from here on may be this, though another tab has written since
    tablet.sending?.afterSave();
  } catch (fault) {
    if (fault instanceof Error && 'promised' in fault) throw fault;
    sayUnsure(tablet.said, id, standing);
  }
}

export function ownerOf({ organisations }: World, { organisation }: SimTablet): number {
  return organisations.findIndex(({ id }) => id === organisation);
}

/** Other tablets of the same library. */
export function colleaguesOf({ tablets }: World, tablet: SimTablet): SimTablet[] {
  return tablets.filter((other) => other !== tablet && other.organisation === tablet.organisation);
}
