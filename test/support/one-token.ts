import type { Tokens } from '#sync/hub-answer.ts';

/** Of a tablet that never heard of another. */
export function oneToken(token: string): Tokens {
  return { all: async () => [token], keep: async () => undefined };
}
