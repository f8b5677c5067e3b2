/** Says a new token with an answer, when the one that asked has served its time. */
import { hashOf, newToken } from '#hub/tokens.ts';
import type { HubWord } from '#wire/report-exchange.ts';

type Asker = { organisation: string; tablet: string; tokenHash: string };
export type TokenStore = {
  followToken: (tablet: Asker, tokenHash: string, next: string, at: Date) => Promise<boolean>;
};

export async function withToken(store: TokenStore, asker: Asker, word: HubWord, now: Date): Promise<HubWord> {
  const token = newToken();
  return (await store.followToken(asker, asker.tokenHash, hashOf(token), now)) ? { ...word, token } : word;
}
