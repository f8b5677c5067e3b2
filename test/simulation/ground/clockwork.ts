/** The world's time. It passes only when a step says so, and then wakes whoever asked to be woken, in order. */
export type Clockwork = {
  now: () => number;
  later: (delay: number, wake: () => unknown) => () => void;
  pass: (duration: number) => Promise<void>;
};

export function clockworkAt(start: number): Clockwork {
  let now = start;
  let alarms: { at: number; wake: () => unknown }[] = [];
  return {
    now: () => now,
    later: (delay, wake) => {
      const alarm = { at: now + delay, wake };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    pass: async (duration) => {
      const until = now + duration;
      for (;;) {
        const next = alarms.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
        if (!next) break;
        alarms = alarms.filter((alarm) => alarm !== next);
        now = Math.max(now, next.at);
        await next.wake();
      }
      now = until;
    },
  };
}
