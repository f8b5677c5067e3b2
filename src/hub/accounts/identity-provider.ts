/** Signing in at an organisation's own identity provider: OpenID Connect's code flow with PKCE, state and nonce. */
import * as client from 'openid-client';
import { isSafe, type ProviderSettings } from './provider-settings.ts';

/** What is kept between going and coming back, under the state, for one use. */
export type Kept = {
  provider: string;
  verifier: string;
  nonce: string;
  invitationHash: string | null;
  /** What this browser was signed in with when it went: its cookie does not come along on the way back. */
  before: { userId: string; session: string } | null;
};
export type KeepForReturn = (state: string, kept: Kept) => Promise<void>;
export type Identity = { subject: string; email: string | undefined; name: string; isStrong: boolean };
type Asked = Pick<Kept, 'provider' | 'invitationHash' | 'before'> & { redirect: string };

/** Names by which a provider says that it asked more than a password (RFC 8176). */
const strongMethods = ['mfa', 'otp', 'hwk', 'fpt', 'face', 'pop', 'sc'];

export function identityProviders(settings: readonly ProviderSettings[]) {
  const configurations = new Map<string, Promise<client.Configuration>>();
  const settingsOf = (id: string) => settings.find((provider) => provider.id === id);

  /** Asked when first needed, and again after it failed: a provider that is down must not keep the hub from starting. */
  function configurationOf(provider: ProviderSettings): Promise<client.Configuration> {
    const known = configurations.get(provider.id) ?? discover(provider);
    configurations.set(provider.id, known);
    known.catch(() => configurations.delete(provider.id));
    return known;
  }
  return {
    all: settings.map(({ id, name }) => ({ id, name })),
    organisationOf: (id: string) => settingsOf(id)?.organisation,

    /** Where the browser goes, and the state it brings back; nothing when there is no such provider. */
    async begin(asked: Asked, keep: KeepForReturn): Promise<{ address: string; state: string } | 'down' | undefined> {
      const provider = settingsOf(asked.provider);
      if (!provider) return undefined;
      const configuration = await configurationOf(provider).catch(() => undefined);
      if (!configuration) return 'down';
      const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()];
      const { invitationHash, before } = asked;
      await keep(state, { provider: provider.id, verifier, nonce, invitationHash, before });
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: asked.redirect,
        scope: 'openid email profile',
        response_type: 'code',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href, state };
    },

    /** Who it is, or nothing when state, nonce, issuer, audience, signature or time is not as it must be. */
    async finish(returned: URL, state: string, kept: Kept): Promise<Identity | 'down' | undefined> {
      const provider = settingsOf(kept.provider);
      if (!provider) return undefined;
      const configuration = await configurationOf(provider).catch(() => undefined);
      if (!configuration) return 'down';
      try {
        const tokens = await client.authorizationCodeGrant(configuration, returned, {
          pkceCodeVerifier: kept.verifier,
          expectedState: state,
          expectedNonce: kept.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims && identityIn(claims, provider.asksSecondFactor);
      } catch (fault) {
        if (isUnreachable(fault)) return 'down';
        return undefined; // whatever was wrong with it, nobody is let in; which of the checks it was is the provider's to find out
      }
    },
  };
}

/** No answer, or none in time. What was answered and is not right is something else. */
function isUnreachable(fault: unknown): boolean {
  const { code, cause } = fault as { code?: string; cause?: { name?: string } };
  return fault instanceof TypeError || code === 'OAUTH_TIMEOUT' || cause instanceof TypeError;
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:' && isSafe(issuer);
  // The signature is checked too: that the answer came over TLS is not enough here.
  const execute = [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])];
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
}

function identityIn(claims: client.IDToken, asksSecondFactor: boolean): Identity {
  const { sub, email, name, amr, email_verified: isVerified } = claims;
  const methods = Array.isArray(amr) ? amr : [];
  return {
    subject: sub,
    email: typeof email === 'string' && isVerified !== false ? email.toLowerCase() : undefined,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 80) : 'Zonder naam',
    isStrong: asksSecondFactor || methods.some((method) => strongMethods.includes(String(method))),
  };
}
