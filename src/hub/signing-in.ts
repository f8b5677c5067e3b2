/** What the settings make of signing in: who needs a second factor, which providers there are, how long the log is kept. */

import { identityProviders } from '#hub/accounts/identity-provider.ts';
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import type { Config, SecondFactor } from '#hub/config.ts';
import type { HubParts } from '#hub/hub-app.ts';
import { providerReturn } from '#hub/routes/accounts/provider-return.ts';
import type { Store } from '#hub/store/open-store.ts';

type Settings = Pick<Config, 'secondFactor' | 'auditDays' | 'providers' | 'publicUrl'>;
type Parts = Pick<HubParts, 'needsSecondFactor' | 'passkeysWorkAt' | 'providers' | 'providerReturn' | 'note'>;

export function signingIn(settings: Settings, store: Store, accounts: Accounts): Parts {
  const providers = identityProviders(settings.providers);
  const note: Parts['note'] = (noted, now) => store.workFor(noted, () => store.note(noted, now, settings.auditDays));
  return {
    needsSecondFactor: needsSecondFactor(settings.secondFactor),
    passkeysWorkAt: (origin) => new URL(origin).hostname === new URL(settings.publicUrl ?? 'http://localhost').hostname,
    note,
    providers: { all: providers.all, begin: (asked) => providers.begin(asked, accounts.keepForReturn) },
    providerReturn: providerReturn({ providers, accounts, store, note }),
  };
}

/** Those of a library decide for themselves, unless the setting says everyone. */
function needsSecondFactor(wish: SecondFactor): (role: string) => boolean {
  if (wish === 'niemand') return () => false;
  return (role) => wish === 'iedereen' || role.startsWith('municipal-') || role === 'operator';
}
