import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SendResult } from '#sync/send-pending.ts';
import { afterSave, firstRetry, keepSending, longestRetry, longestTry } from '#sync/when-to-send.ts';

/** `takes`: how long the answer is under way, in milliseconds. */
type Written = (SendResult & { takes?: number }) | 'fails' | 'hangs';

/** A clock that only moves when told, and a hub whose answers are written down beforehand. */
function aPlace(answers: Written[]) {
  let now = 0;
  let planned: { at: number; step: () => void }[] = [];
  let wake = () => {};
  const tries: number[] = [];
  const sending = keepSending(
    async () => {
      tries.push(now);
      const answer = answers[Math.min(tries.length, answers.length) - 1] ?? { settled: 0, kept: 0 };
      if (answer === 'fails') throw new Error('no storage');
      if (answer === 'hangs') return new Promise<never>(() => undefined);
      const { takes, ...result } = answer;
      if (takes) await new Promise<void>((step) => planned.push({ at: now + takes, step }));
      return result;
    },
    {
      later: (step, delay) => {
        const plan = { at: now + delay, step };
        planned.push(plan);
        return () => {
          planned = planned.filter((other) => other !== plan);
        };
      },
      chance: () => 1,
      onSign: (called) => {
        wake = called;
        return () => {};
      },
    },
  );
  async function pass(time: number) {
    const until = now + time;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const next = planned.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      planned = planned.filter((other) => other !== next);
      now = next.at;
      next.step();
    }
    now = until;
  }
  return { sending, tries, pass, wake: () => wake(), planned: () => planned.length };
}

const all = { settled: 1, kept: 0 };
const none = { settled: 0, kept: 1 };

test('a tablet sends at start, and leaves it at that when all is received', async () => {
  const place = aPlace([all]);

  await place.pass(10 * longestRetry);

  expect(place.tries).toEqual([0]);
});

test('several visits logged within a few minutes go together', async () => {
  const place = aPlace([all]);
  await place.pass(1000);

  place.sending.afterSave();
  await place.pass(10_000);
  place.sending.afterSave();
  await place.pass(2 * afterSave);

  expect(place.tries).toEqual([0, 1000 + afterSave]);
});

test('without an answer it tries again, each time later, never later than the cap, until there is one', async () => {
  const place = aPlace([none, 'fails', none, none, none, none, none, all]);

  await place.pass(20 * longestRetry);

  const gaps = place.tries.slice(1).map((at, place_) => at - (place.tries[place_] ?? 0));
  expect(gaps[0]).toBe(firstRetry);
  expect(gaps[1]).toBe(2 * firstRetry);
  expect(Math.max(...gaps)).toBe(longestRetry);
  expect(place.tries).toHaveLength(8);
});

test.each([
  ['something waits', none],
  ['all was received', all],
])('coming into sight or online tries at once, when %s', async (_, before) => {
  const place = aPlace([before, all]);
  await place.pass(100);

  place.wake();
  await place.pass(0);

  expect(place.tries).toEqual([0, 100]);
});

const asked = { settled: 0, kept: 1, retryAfter: 600_000 };

test('when the hub asks for rest, neither a sign nor a save shortens it', async () => {
  const place = aPlace([asked, all]);
  await place.pass(1000);

  place.wake();
  place.sending.afterSave();
  await place.pass(1_000_000);

  expect(place.tries).toEqual([0, 660_000]);
});

test('a tap on the button does not wait for that', async () => {
  const place = aPlace([asked, all]);
  await place.pass(1000);

  await place.sending.now();

  expect(place.tries).toEqual([0, 1000]);
});

test('what is a day old is tried at every sign and after every save, whatever was asked', async () => {
  const place = aPlace([{ ...asked, isOverdue: true }]);
  await place.pass(1000);

  place.wake();
  await place.pass(1000);
  place.sending.afterSave();
  await place.pass(0);

  expect(place.tries).toEqual([0, 1000, 2000]);
});

test('once what was a day old is received, a save waits for the next ones again', async () => {
  const place = aPlace([{ ...all, isOverdue: true }, all]);
  await place.pass(1000);

  place.sending.afterSave();
  await place.pass(2 * afterSave);

  expect(place.tries).toEqual([0, 1000 + afterSave]);
});

test('what is saved while a try is under way may have come too late for it, and goes with one of its own', async () => {
  const place = aPlace([{ ...all, takes: 1000 }, all]);
  await place.pass(500);

  place.sending.afterSave();
  await place.pass(2 * afterSave);

  expect(place.tries).toEqual([0, 500 + afterSave]);
});

test('that holds for what is saved while a try for what is a day old is under way', async () => {
  const place = aPlace([{ ...none, isOverdue: true }, { ...all, takes: 1000 }, all]);
  await place.pass(firstRetry + 500);

  place.sending.afterSave();
  await place.pass(2 * afterSave);

  expect(place.tries).toEqual([0, firstRetry, firstRetry + 500 + afterSave]);
});

test('it holds as well when the try is still under way as its turn comes', async () => {
  const place = aPlace([{ ...all, takes: 2.5 * afterSave }, all]);
  await place.pass(1000);

  place.sending.afterSave();
  await place.pass(4 * afterSave);
  expect(place.tries).toEqual([0, 1000 + 3 * afterSave]);

  place.sending.afterSave();
  await place.pass(2 * afterSave);
  expect(place.tries).toHaveLength(3);
});

test('what is saved while a try is under way does not put off the next when that one fails', async () => {
  const place = aPlace([{ ...none, takes: 1000 }, all]);
  await place.pass(500);

  place.sending.afterSave();
  await place.pass(10 * afterSave);

  expect(place.tries).toEqual([0, 1000 + firstRetry]);
});

test.each([
  ['is due before that try ends', 2 * afterSave],
  ['is due after that try ends', 1000],
])('when the hub asks for rest, what was saved under way and %s goes along when the rest is over', async (_, takes) => {
  const place = aPlace([{ ...asked, takes }, all]);
  await place.pass(500);

  place.sending.afterSave();
  await place.pass(1_000_000);

  expect(place.tries).toEqual([0, takes + 660_000]);
});

test('a try that hangs is given up, and the next is made', async () => {
  const place = aPlace(['hangs', all]);

  await place.pass(2 * longestTry);

  expect(place.tries).toEqual([0, longestTry + firstRetry]);
});

test('after it is stopped nothing is sent any more', async () => {
  const place = aPlace([none]);
  await place.pass(100);

  place.sending.stop();
  place.wake();
  place.sending.afterSave();
  await place.pass(10 * longestRetry);

  expect(place.tries).toEqual([0]);
  expect(place.planned()).toBe(0);
});

test.each([
  ['nothing is planned', all],
  ['the next try is planned', none],
  ['a try is under way that will fail', { ...none, takes: 2000 }],
])('when it is stopped while %s, nothing is planned any more', async (_, answer) => {
  const place = aPlace([answer]);
  await place.pass(1000);

  place.sending.stop();
  place.sending.afterSave();
  await place.pass(2000);

  expect(place.planned()).toBe(0);
  expect(place.tries).toEqual([0]);
});

test('from any row of failures the outbox is emptied once the hub answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(none, 'fails' as const), { maxLength: 30 }), async (failures) => {
      const place = aPlace([...failures, all]);

      await place.pass((failures.length + 1) * longestRetry);

      expect(place.tries).toHaveLength(failures.length + 1);
    }),
    { numRuns: 50 },
  );
});
