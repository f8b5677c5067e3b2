/** Back from an identity provider: who is known and has a role gets in, who brought an invitation gets an account, nobody else. */
import { addPerson } from '#hub/accounts/add-person.ts';
import type { Identity, identityProviders, Kept } from '#hub/accounts/identity-provider.ts';
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import type { ProviderReturn, Returned } from '#hub/http/provider-return.ts';
import type { Role } from '#wire/roles.ts';
import { type Note, signInFrom, type TryStore, takeTries } from './limits.ts';

type Given = { organisation: string; role: Role; municipality: string | null };
type ReturnStore = TryStore & {
  roleOf: (userId: string) => Promise<{ organisation: string | null } | undefined>;
  invitationFor: (hash: string, now: Date) => Promise<string | undefined>;
  useInvitation: (hash: string, now: Date, userId: string) => Promise<Given | undefined>;
};
type Parts = { providers: ReturnType<typeof identityProviders>; accounts: Accounts; store: ReturnStore; note: Note };

export function providerReturn(parts: Parts): ProviderReturn {
  const { providers, accounts, store, note } = parts;
  return async ({ provider, url, state, now, address }) => {
    const organisation = providers.organisationOf(provider);
    if (organisation === undefined) return { fault: 'refused' };
    if (await takeTries(store, [signInFrom(address)], now)) return { fault: 'refused' };
    const refused = async (why: 'refused' | 'unknown' | 'taken' | 'down', who: string): Promise<Returned> => {
      await note({ organisation, what: 'provider-refused', who, about: provider }, now);
      return { fault: why };
    };
    const kept = state === undefined ? undefined : await accounts.takeForReturn(state);
    if (!state || !kept || kept.provider !== provider) return refused('refused', '');
    const identity = await providers.finish(url, state, kept);
    if (!identity || identity === 'down') return refused(identity ?? 'refused', '');
    const known = await accounts.userOfIdentity(provider, identity.subject);
    const entered = known
      ? await asKnown(parts, known, organisation)
      : await asInvited(parts, { kept, identity, organisation, now });
    if (typeof entered === 'string') return refused(entered, identity.email ?? '');
    await store.giveBackTry(signInFrom(address));
    const who = (await accounts.personWith(entered.userId))?.email ?? '';
    await note({ organisation, what: 'signed-in-provider', who, about: provider }, now);
    const how = identity.isStrong ? 'identity-provider' : 'identity-provider-alone';
    const { before } = kept;
    if (before) await accounts.endSession(before.userId, before.session);
    return { cookies: await accounts.startSession(entered.userId, how) };
  };
}

/** A provider speaks for its own organisation only. */
async function asKnown({ store }: Parts, userId: string, organisation: string) {
  return (await store.roleOf(userId))?.organisation === organisation ? { userId } : 'unknown';
}

type Invited = { kept: Kept; identity: Identity; organisation: string; now: Date };

async function asInvited({ accounts, store, note }: Parts, { kept, identity, organisation, now }: Invited) {
  const { email } = identity;
  const hash = kept.invitationHash;
  if (hash === null || email === undefined || (await store.invitationFor(hash, now)) !== organisation) return 'unknown';
  const signUps = {
    addAccount: () => accounts.addIdentity(kept.provider, { ...identity, email }),
    removeAccount: accounts.removeAccount,
    userIdOf: accounts.userIdOf,
  };
  const made = await addPerson(signUps, store, { name: identity.name, email, password: '' }, async (userId) => {
    const given = await store.useInvitation(hash, now, userId);
    return given && { userId, role: given.role };
  });
  if (made === 'email-taken') return 'taken';
  if (made === 'link-gone') return 'unknown';
  await note({ organisation, what: 'invitation-accepted', who: email, about: made.role }, now);
  return { userId: made.userId };
}
