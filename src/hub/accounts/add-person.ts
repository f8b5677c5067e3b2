/** Makes an account that has its role from the first moment, or none at all: a link used twice leaves nothing behind. */
import type { NewAccount } from '#wire/accounts.ts';

export type SignUps = {
  addAccount: (account: NewAccount) => Promise<{ userId: string } | 'email-taken'>;
  removeAccount: (userId: string) => Promise<void>;
  userIdOf: (email: string) => Promise<string | undefined>;
};
export type Roles = { roleOf: (userId: string) => Promise<object | undefined> };

/** `giveRole` uses up the link; `undefined` from it means that the link was gone. */
export async function addPerson<Given>(
  accounts: SignUps,
  roles: Roles,
  account: NewAccount,
  giveRole: (userId: string) => Promise<Given | undefined>,
): Promise<Given | 'email-taken' | 'link-gone'> {
  await clearHalfMade(accounts, roles, account.email);
  const added = await accounts.addAccount(account);
  if (added === 'email-taken') return added;
  try {
    const given = await giveRole(added.userId);
    if (given !== undefined) return given;
  } catch (mistake) {
    await accounts.removeAccount(added.userId);
    throw mistake;
  }
  await accounts.removeAccount(added.userId);
  return 'link-gone';
}

/** A hub that stopped between account and role left an account that can do nothing; its address is free again. */
async function clearHalfMade(accounts: SignUps, roles: Roles, email: string): Promise<void> {
  const userId = await accounts.userIdOf(email);
  if (userId !== undefined && !(await roles.roleOf(userId))) await accounts.removeAccount(userId);
}
