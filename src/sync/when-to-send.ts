/** When waiting revisions are sent: soon after a save, at start, on becoming visible or online, on a timer, on a button. */
import type { SendResult } from './send-pending.ts';

/** The outside as far as sending listens to it. Time, chance and events are given, so that tests and simulations own them. */
export type Surroundings = {
  /** Runs `step` after this many milliseconds; the answer takes it back. */
  later: (step: () => void, delay: number) => () => void;
  /** Between 0 and 1: keeps tablets that lost the hub together from coming back together. */
  chance: () => number;
  /** Calls back on `visible` and `online`; the answer stops listening. */
  onSign: (wake: () => void) => () => void;
};

/** In milliseconds: several visits go together after a save; a failed try waits longer each time, up to the cap. */
export const afterSave = 90_000;
export const firstRetry = 5_000;
export const longestRetry = 30_000;
/** A try that has not ended by then is given up: whatever it hangs on must not hang the sending. */
export const longestTry = 600_000;

export type Sending = { afterSave: () => void; now: () => Promise<void>; stop: () => void };

/** Storage or signing failed, or nothing ended: nothing was settled, so it is tried again like a lost answer. */
const unanswered: SendResult = { settled: 0, kept: 1 };

/** Keeps sending until stopped: from any state with a reachable hub and no further input, nothing is left waiting. */
export function keepSending(send: () => Promise<SendResult>, surroundings: Surroundings): Sending {
  let failures = 0;
  let cancel: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;
  /** The hub asked for rest. A hand on the button does not wait for it, nor does what is a day old. */
  let isAskedToWait = false;
  let isOverdue = false;

  /** In the place of what was planned before. */
  function plan(delay: number) {
    if (isStopped) return;
    cancel?.();
    cancel = surroundings.later(() => {
      // A try under way may have looked before this was saved: another follows it.
      if (running) plan(delay);
      else void now();
    }, delay);
  }

  async function attempt() {
    cancel?.();
    cancel = undefined;
    isAskedToWait = false;
    const { kept, retryAfter = 0, ...result } = await inTime(send());
    isOverdue = kept > 0 && (result.isOverdue ?? false);
    failures = kept > 0 ? failures + 1 : 0;
    if (failures === 0) return;
    const backoff = Math.min(longestRetry, firstRetry * 2 ** (failures - 1));
    const chance = surroundings.chance();
    isAskedToWait = retryAfter > 0;
    // Never sooner than was asked, and not all tablets in the same second.
    plan(Math.max(backoff * (0.5 + chance / 2), retryAfter * (1 + chance / 10)));
  }

  function inTime(sent: Promise<SendResult>): Promise<SendResult> {
    return new Promise((resolve) => {
      const give = surroundings.later(() => resolve(unanswered), longestTry);
      void sent
        .catch(() => unanswered)
        .then((result) => {
          give();
          resolve(result);
        });
    });
  }

  function now(): Promise<void> {
    if (isStopped) return Promise.resolve();
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  }

  const deaf = surroundings.onSign(() => {
    if (!isAskedToWait || isOverdue) void now();
  });
  void now();

  return {
    afterSave: () => {
      if (isOverdue && !running) void now();
      else if (!cancel) plan(afterSave); // what waits goes along with what is planned, be it after a rest
    },
    now,
    stop: () => {
      isStopped = true;
      cancel?.();
      deaf();
    },
  };
}
