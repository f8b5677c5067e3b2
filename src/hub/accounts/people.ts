/** Accounts themselves: made, given a new password, and taken away with everything that hangs on them. */
import type { NewAccount } from '#wire/accounts.ts';
import { asked } from './asked.ts';
import type { Auth } from './auth-options.ts';

export type Person = { userId: string; name: string; email: string };
export type PasswordSignIn = { state: 'signed-in' | 'second-step'; cookies: string[] };

export function peopleOf(auth: Auth) {
  async function putPassword(userId: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await auth.$context;
    const hash = await passwords.hash(password);
    const accounts = await internalAdapter.findAccounts(userId);
    if (accounts.some(({ providerId }) => providerId === 'credential')) {
      await internalAdapter.updatePassword(userId, hash);
    } else {
      await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
    }
  }
  /** Every session goes, and every sign-in that waits for its second step. */
  async function signOut(userId: string): Promise<void> {
    const { internalAdapter, adapter } = await auth.$context;
    await internalAdapter.deleteUserSessions(userId);
    await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
  }
  /** Every second factor goes as well. */
  async function shutOut(userId: string): Promise<void> {
    const { adapter } = await auth.$context;
    await signOut(userId);
    for (const model of ['passkey', 'twoFactor']) {
      await adapter.deleteMany({ model, where: [{ field: 'userId', value: userId }] });
    }
  }
  return {
    /** The account can sign in, but may do nothing until it is given a role. */
    async addAccount({ name, email, password }: NewAccount): Promise<Person | 'email-taken'> {
      const { internalAdapter } = await auth.$context;
      if (await internalAdapter.findUserByEmail(email.toLowerCase())) return 'email-taken';
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false },
        { method: 'email-password' },
      );
      await putPassword(user.id, password);
      return { userId: user.id, name, email: user.email };
    },

    async removeAccount(userId: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      await shutOut(userId);
      await internalAdapter.deleteUser(userId);
    },

    async userIdOf(email: string): Promise<string | undefined> {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id;
    },

    async personWith(userId: string): Promise<Person | undefined> {
      const user = await (await auth.$context).internalAdapter.findUserById(userId);
      return user ? { userId, name: user.name, email: user.email } : undefined;
    },

    /** Nothing when address and password do not belong together, whichever of the two it is. */
    async signIn({ email, password }: Pick<NewAccount, 'email' | 'password'>): Promise<PasswordSignIn | undefined> {
      const said = await asked(() => auth.api.signInEmail({ body: { email, password }, returnHeaders: true }));
      if (!said.done) return undefined;
      return { state: 'twoFactorRedirect' in said.value ? 'second-step' : 'signed-in', cookies: said.cookies };
    },

    async hasPassword(userId: string): Promise<boolean> {
      const accounts = await (await auth.$context).internalAdapter.findAccounts(userId);
      return accounts.some(({ providerId }) => providerId === 'credential');
    },

    async isPassword(headers: Headers, password: string): Promise<boolean> {
      try {
        return (await auth.api.verifyPassword({ headers, body: { password } })).status;
      } catch {
        return false; // better-auth throws for a wrong one
      }
    },

    /** Every session ends, and every second factor is gone: whoever had the old ones is out. */
    async startOver(userId: string, password: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      await shutOut(userId);
      await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
      await putPassword(userId, password);
    },

    /** Every session ends; the second factor stays what it was. */
    async startAgain(userId: string, password: string): Promise<void> {
      await signOut(userId);
      await putPassword(userId, password);
    },

    putPassword,
  };
}
