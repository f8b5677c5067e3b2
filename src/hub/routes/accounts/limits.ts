/** How often somebody may try before being sent away for a while, and who is told of it. */
import { problem, tooManyTries } from '#hub/http/problems.ts';
import type { AuditEvent } from '#wire/access.ts';
import type { Problem } from '#wire/problem.ts';

export type Limit = { kind: string; whom: string; most: number; within: number };
export type TryStore = {
  takeTry: (limit: Limit, now: Date) => Promise<{ isFull: boolean; isFirstFull: boolean; retryAfter: number }>;
  giveBackTry: (limit: Limit) => Promise<void>;
  forgetTries: (limit: Limit) => Promise<void>;
};
/** `organisation` is empty for what belongs to none: an operator's doings. */
type Noted = { organisation: string; what: AuditEvent; who: string; about?: string | undefined };
export type Note = (noted: Noted, now: Date) => Promise<void>;

const quarterOfAnHour = 15 * 60_000;

export const linkFrom = (whom: string): Limit => ({ kind: 'link from', whom, most: 20, within: quarterOfAnHour });
export const codeFrom = (whom: string): Limit => ({ kind: 'code from', whom, most: 20, within: quarterOfAnHour });
export const signInFrom = (whom: string): Limit => ({ kind: 'sign-in from', whom, most: 60, within: quarterOfAnHour });
export const signInTo = (whom: string): Limit => ({ kind: 'sign-in to', whom, most: 10, within: quarterOfAnHour });
export const passwordOf = (whom: string): Limit => ({ kind: 'password of', whom, most: 10, within: quarterOfAnHour });
export const stepOf = (whom: string): Limit => ({ kind: 'second step of', whom, most: 10, within: quarterOfAnHour });

type Full = { problem: Problem; retryAfter: number; isFirstFull: boolean };

/** Counts a try at each; says no as soon as one of them is full. */
export async function takeTries(store: TryStore, limits: readonly Limit[], now: Date): Promise<Full | undefined> {
  for (const limit of limits) {
    const { isFull, ...rest } = await store.takeTry(limit, now);
    if (isFull) return { problem: tooManyTries, ...rest };
  }
  return undefined;
}

export const wrongPassword = problem(
  403,
  'wachtwoord',
  'Het wachtwoord klopt niet',
  'Vul het wachtwoord in waarmee je nu inlogt.',
);
