/** Off to the organisation's own identity provider: the browser takes a state along, and the hub keeps what belongs to it. */
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import { problem } from '#hub/http/problems.ts';
import { stateCookie } from '#hub/http/provider-return.ts';
import { type Route, route } from '#hub/http/route.ts';
import { hashOf } from '#hub/tokens.ts';
import {
  providerReturnPath,
  providerSignInAnswerSchema,
  providerSignInBodySchema,
  providerSignInPath,
} from '#wire/sign-in.ts';
import { signInFrom, type TryStore, takeTries } from './limits.ts';

type Before = { userId: string; session: string } | null;
type Begin = { provider: string; invitationHash: string | null; redirect: string; before: Before };
export type ProviderSignIns = {
  all: readonly { id: string; name: string }[];
  begin: (asked: Begin) => Promise<{ address: string; state: string } | 'down' | undefined>;
};

type Parts = { store: TryStore; providers: ProviderSignIns; accounts: Pick<Accounts, 'signedIn'> };

export function providerSignIn({ store, providers, accounts }: Parts): Route {
  return route({
    method: 'POST',
    path: providerSignInPath,
    access: 'public',
    operation: 'meldAanBijAanbieder',
    summary: 'Aanmelden bij de eigen aanbieder van een organisatie (OpenID Connect)',
    tag: 'aanmelden',
    body: providerSignInBodySchema,
    answer: providerSignInAnswerSchema,
    status: 201,
    problems: [404, 429, 503],
    handle: async ({ body: { provider, invitation }, headers, origin, now, address }) => {
      const full = await takeTries(store, [signInFrom(address)], now);
      if (full) return full;
      const redirect = `${origin}${providerReturnPath}/${provider}`;
      const invitationHash = invitation === undefined ? null : hashOf(invitation);
      const { userId, session } = (await accounts.signedIn(headers)) ?? {};
      const before = userId && session ? { userId, session } : null;
      const begun = await providers.begin({ provider, invitationHash, redirect, before });
      if (!begun) return { problem: noProvider };
      if (begun === 'down') return { problem: providerDown };
      return { value: { address: begun.address }, cookies: [stateCookie(begun.state, origin)] };
    },
  });
}

const noProvider = problem(404, 'geen-aanbieder', 'Deze manier van aanmelden is er niet', 'Kies een andere manier.');
const providerDown = problem(
  503,
  'aanbieder-antwoordt-niet',
  'De inlogpagina van je organisatie antwoordt niet',
  'Probeer het over een paar minuten opnieuw, of log in met je wachtwoord.',
);
