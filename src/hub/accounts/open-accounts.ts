/** The only place that knows sessions: everything about signing in, with better-auth, on the hub's own database. */
import { getMigrations } from 'better-auth/db/migration';
import { type AuthSurroundings, authOptions, makeAuth } from './auth-options.ts';
import { linkedIdentitiesOf } from './linked-identities.ts';
import { passkeysOf } from './passkeys.ts';
import { peopleOf } from './people.ts';
import { type SpendCode, secondStepOf } from './second-step.ts';
import { sessionsOf } from './sessions.ts';

export type Accounts = ReturnType<typeof openAccounts>;

export function openAccounts(surroundings: AuthSurroundings, spendCode: SpendCode) {
  const auth = makeAuth(surroundings);
  return {
    ...peopleOf(auth),
    ...sessionsOf(auth),
    ...secondStepOf(auth, spendCode),
    ...passkeysOf(auth),
    ...linkedIdentitiesOf(auth),
  };
}

/** The tables of better-auth and its plugins, made or changed where this version needs it. */
export async function bringAccountsUpToDate(surroundings: AuthSurroundings): Promise<void> {
  await (await getMigrations(authOptions(surroundings))).runMigrations();
}
