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

export type Sending = { afterSave: () => void; now: () => Promise<void>; stop: () => void };

/** Keeps sending until stopped: from any state with a reachable hub and no further input, nothing is left waiting. */
export function keepSending(send: () => Promise<SendResult>, surroundings: Surroundings): Sending {
  let failures = 0;
  let cancel: (() => void) | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let isStopped = false;

  function plan(delay: number) {
    if (isStopped || (cancel && delay >= dueAt)) return;
    cancel?.();
    dueAt = delay;
    cancel = surroundings.later(() => void now(), delay);
  }

  async function attempt() {
    cancel?.();
    cancel = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    const kept = await send().then(
      (result) => result.kept,
      () => 1, // storage or signing failed: nothing was settled, so it is tried again like a lost answer
    );
    failures = kept > 0 ? failures + 1 : 0;
    if (failures > 0) {
      const backoff = Math.min(longestRetry, firstRetry * 2 ** (failures - 1));
      plan(backoff * (0.5 + surroundings.chance() / 2));
    }
  }

  function now(): Promise<void> {
    if (isStopped) return Promise.resolve();
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  }

  const deaf = surroundings.onSign(() => void now());
  void now();

  return {
    afterSave: () => plan(afterSave),
    now,
    stop: () => {
      isStopped = true;
      cancel?.();
      deaf();
    },
  };
}
