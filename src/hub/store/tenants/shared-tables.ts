/** The tables that are no organisation's, each with the reason why it may be so. The application role may do with them what stands here. */

type Shared = { why: string; may: string };
const all = 'select, insert, update, delete';

export const sharedTables: Record<string, Shared> = {
  store_epoch: {
    why: 'one row about the store itself; its secret stays with the owner',
    may: 'select (only_row, epoch)',
  },
  first_link: { why: 'from before there is any organisation', may: all },
  user: { why: 'of the accounts: a person; what somebody may do is in account_role', may: all },
  session: { why: 'of the accounts: who is asking is known by it, before for whom', may: all },
  account: { why: 'of the accounts: how a person signs in', may: all },
  verification: { why: 'of the accounts: a sign-in on its way', may: all },
  twoFactor: { why: 'of the accounts: the codes of a person', may: all },
  passkey: { why: 'of the accounts: the passkeys of a person', may: all },
  used_code: { why: 'of the accounts: codes that a person used up', may: all },
  recovery_link: { why: 'of the accounts: a way back for a person who is not signed in', may: all },
  attempt: { why: 'tries of whoever it may be, under a hash', may: all },
};
