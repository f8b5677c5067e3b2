/** What is promised, and the error that says which of it did not hold. */
export const promises = ['lost', 'doubled', 'stuck', 'false-complete', 'leaked', 'untrue'] as const;
export type Promised = (typeof promises)[number];

/** A promise that did not hold, with what was found. */
export type BrokenPromise = Error & { promised: Promised };

export function broken(promised: Promised, what: string): BrokenPromise {
  return Object.assign(new Error(`${promised}: ${what}`), { promised });
}
