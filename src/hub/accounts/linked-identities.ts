/** Which account belongs to whom at an identity provider, and what is kept while a browser is there. */
import type { Auth } from './auth-options.ts';
import type { Identity, Kept } from './identity-provider.ts';

const tenMinutes = 10 * 60_000;

export function linkedIdentitiesOf(auth: Auth) {
  return {
    async keepForReturn(state: string, kept: Kept): Promise<void> {
      const expiresAt = new Date(Date.now() + tenMinutes);
      const row = { identifier: `oidc-${state}`, value: JSON.stringify(kept), expiresAt };
      await (await auth.$context).internalAdapter.createVerificationValue(row);
    },

    /** One use: of two that come back with one state, the second finds nothing. */
    async takeForReturn(state: string): Promise<Kept | undefined> {
      const found = await (await auth.$context).internalAdapter.consumeVerificationValue(`oidc-${state}`);
      return found && found.expiresAt > new Date() ? (JSON.parse(found.value) as Kept) : undefined;
    },

    async userOfIdentity(provider: string, subject: string): Promise<string | undefined> {
      const { adapter } = await auth.$context;
      const where = [
        { field: 'providerId', value: `oidc:${provider}` },
        { field: 'accountId', value: subject },
      ];
      return (await adapter.findOne<{ userId: string }>({ model: 'account', where }))?.userId;
    },

    /** An account without a password: its owner signs in over there. */
    async addIdentity(
      provider: string,
      identity: Identity & { email: string },
    ): Promise<{ userId: string } | 'email-taken'> {
      const { internalAdapter } = await auth.$context;
      if (await internalAdapter.findUserByEmail(identity.email)) return 'email-taken';
      const { name, email, subject } = identity;
      const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'oauth' });
      await internalAdapter.linkAccount({ userId: user.id, providerId: `oidc:${provider}`, accountId: subject });
      return { userId: user.id };
    },
  };
}
