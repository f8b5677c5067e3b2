// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openRushQueue } from '#app/rush/rush-queue.ts';
import type { SaveFault } from '#desk/visit/use-open-visit.ts';
import { aVisit } from '../support/builders.ts';

const quiet = () => new Promise((resolve) => setTimeout(resolve, 20));

test('taps faster than the disk are kept one by one, in the order of the hand', async () => {
  const queue = openRushQueue();
  const taps = [aVisit(), aVisit(), aVisit(), aVisit()];
  const begun: string[] = [];
  const kept: string[] = [];

  for (const visit of taps) {
    queue.keep(visit, async ({ id }) => {
      begun.push(id);
      await new Promise((resolve) => setTimeout(resolve, 8 - 2 * begun.length));
      kept.push(id);
      return undefined;
    });
  }
  const waiting = queue.state().unkept.length;
  await expect.poll(() => queue.state().unkept).toEqual([]);

  expect(waiting).toBe(4);
  expect(kept).toEqual(taps.map(({ id }) => id));
  expect(queue.state().kept).toBe(taps[3]);
});

test('a tap that fails is named with its fault and holds up none of the others', async () => {
  const queue = openRushQueue();
  const [first, second, third] = [aVisit(), aVisit(), aVisit()];
  const answers: (SaveFault | undefined)[] = [undefined, 'full', undefined];
  for (const [place, visit] of [first, second, third].entries()) queue.keep(visit, async () => answers[place]);
  await quiet();

  expect(queue.state()).toEqual({ unkept: [{ visit: second, fault: 'full' }], kept: third });
});

test('trying again is the same visit under the same id', async () => {
  const queue = openRushQueue();
  const visit = aVisit();
  const tried: unknown[] = [];
  let fault: SaveFault | undefined = 'closed';
  const keep = async (one: unknown) => {
    tried.push(one);
    return fault;
  };
  queue.keep(visit, keep);
  await quiet();
  fault = undefined;

  queue.keep(visit, keep);
  const whileTrying = queue.state().unkept;
  await quiet();

  expect(tried).toEqual([visit, visit]);
  expect(whileTrying).toEqual([{ visit }]);
  expect(queue.state()).toEqual({ unkept: [], kept: visit });
});

test('a disk that throws is a fault too, and a tap that is given up is gone', async () => {
  const queue = openRushQueue();
  const visit = aVisit();
  queue.keep(visit, async () => {
    throw new Error('no disk');
  });
  await quiet();
  const [failed] = queue.state().unkept;

  queue.drop(visit.id);

  expect(failed).toEqual({ visit, fault: 'unknown' });
  expect(queue.state().unkept).toEqual([]);
});
