/** Counts wrong tries per address, in memory: enough to make guessing hopeless, and nothing of it is kept. */
type Tries = { number: number; since: number };

export function attemptLimit({ most, within }: { most: number; within: number }) {
  const tries = new Map<string, Tries>();
  const current = (address: string, now: Date) => {
    const found = tries.get(address);
    return found && now.getTime() - found.since < within ? found : undefined;
  };
  return {
    isFull: (address: string, now: Date): boolean => (current(address, now)?.number ?? 0) >= most,
    count(address: string, now: Date): void {
      if (tries.size > 10_000) tries.clear(); // a flood of addresses must not become a flood of memory
      const found = current(address, now);
      tries.set(address, { number: (found?.number ?? 0) + 1, since: found?.since ?? now.getTime() });
    },
  };
}
