/** Somebody who cannot sign in any more follows a link that the operator or a coordinator handed over. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { isEasyToGuess } from '#hub/accounts/passwords.ts';
import { type Route, route } from '#hub/http/route.ts';
import type { RecoveryLink } from '#hub/store/accounts/recovery-links.ts';
import { hashOf } from '#hub/tokens.ts';
import { doneSchema, recoveriesPath, recoveryBodySchema } from '#wire/sign-in.ts';
import { linkFrom, type Note, type TryStore, takeTries } from './limits.ts';
import { easyToGuess } from './own-security.ts';
import { linkGone } from './set-up.ts';
import type { RoleStore } from './sign-in.ts';

export type RecoveryStore = TryStore &
  RoleStore & {
    recoveryLinkOf: (hash: string, now: Date) => Promise<string | undefined>;
    spendRecoveryLink: (hash: string, now: Date) => Promise<RecoveryLink | undefined>;
  };
type Parts = {
  store: RecoveryStore;
  accounts: Pick<Accounts, 'startOver' | 'startAgain' | 'personWith' | 'endSessionBefore'>;
  note: Note;
};

export function recoveries({ store, accounts, note }: Parts): Route {
  return route({
    method: 'POST',
    path: recoveriesPath,
    access: 'public',
    operation: 'herstelToegang',
    summary:
      'Met een herstellink een nieuw wachtwoord kiezen; sessies vervallen, en de tweede stap als de link dat zegt',
    tag: 'aanmelden',
    body: recoveryBodySchema,
    answer: doneSchema,
    status: 200,
    problems: [410, 429],
    handle: async ({ body: { token, password }, headers, now, address }) => {
      const full = await takeTries(store, [linkFrom(address)], now);
      if (full) return full;
      const userId = await store.recoveryLinkOf(hashOf(token), now);
      const person = userId && (await accounts.personWith(userId));
      if (!person) return { problem: linkGone };
      await store.giveBackTry(linkFrom(address));
      if (await isEasyToGuess(password, person.email)) return { problem: easyToGuess('password') };
      const link = await store.spendRecoveryLink(hashOf(token), now);
      if (!link) return { problem: linkGone };
      if (link.keepsSecondStep) await accounts.startAgain(person.userId, password);
      else await accounts.startOver(person.userId, password);
      await accounts.endSessionBefore(headers);
      const role = await store.roleOf(person.userId);
      await note({ organisation: role?.organisation ?? '', what: 'recovered', who: person.email }, now);
      return { value: { done: true as const } };
    },
  });
}
