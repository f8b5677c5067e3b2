/** Codes of an authenticator app, and the recovery codes for who lost it. A code that worked once does not work again. */
import { asked, type Done, type Refused } from './asked.ts';
import type { Auth } from './auth-options.ts';
import { recoveryCodeAsKept } from './recovery-codes.ts';

/** True the first time this person gives this code, for all hub processes together. */
export type SpendCode = (userId: string, code: string, now: Date) => Promise<boolean>;
export type Step = { code: string } | { recoveryCode: string };
type StepDone = { userId: string; cookies: string[] };

export function secondStepOf(auth: Auth, spendCode: SpendCode) {
  return {
    /** Who gave the right password and still owes the second step. */
    async pendingPerson(headers: Headers): Promise<string | undefined> {
      return (await auth.api.pendingSecondStep({ headers })).userId ?? undefined;
    },

    async takeSecondStep(headers: Headers, userId: string, step: Step, now: Date): Promise<StepDone | undefined> {
      const own = await withoutSession(auth, headers);
      const said = await ('code' in step
        ? verifyOnce(auth, spendCode, own, userId, step.code, now)
        : takeRecoveryCode(auth, own, step.recoveryCode));
      return said.done ? { userId, cookies: said.cookies } : undefined;
    },

    /** What goes into the app, and the recovery codes; it counts only after a code from the app was given. */
    async prepareCodes(
      headers: Headers,
      password: string,
    ): Promise<{ uri: string; recoveryCodes: string[] } | undefined> {
      const said = await asked(() => auth.api.enableTwoFactor({ headers, body: { password }, returnHeaders: true }));
      if (!said.done || said.value.method !== 'totp') return undefined;
      return { uri: said.value.totpURI, recoveryCodes: said.value.backupCodes };
    },

    async confirmCodes(headers: Headers, userId: string, code: string, now: Date): Promise<string[] | undefined> {
      const said = await verifyOnce(auth, spendCode, headers, userId, code, now);
      return said.done ? said.cookies : undefined;
    },

    async stopCodes(headers: Headers, password: string): Promise<string[] | undefined> {
      const said = await asked(() => auth.api.disableTwoFactor({ headers, body: { password }, returnHeaders: true }));
      return said.done ? said.cookies : undefined;
    },

    async newRecoveryCodes(headers: Headers, password: string): Promise<string[] | undefined> {
      const said = await asked(() =>
        auth.api.generateBackupCodes({ headers, body: { password }, returnHeaders: true }),
      );
      return said.done ? said.value.backupCodes : undefined;
    },

    async hasCodes(userId: string): Promise<boolean> {
      const user = await (await auth.$context).internalAdapter.findUserById(userId);
      return (user as { twoFactorEnabled?: boolean } | null)?.twoFactorEnabled === true;
    },
  };
}

function takeRecoveryCode(auth: Auth, headers: Headers, typed: string): Promise<Done<unknown> | Refused> {
  const body = { code: recoveryCodeAsKept(typed) };
  return asked(() => auth.api.verifyBackupCode({ headers, body, returnHeaders: true }));
}

/** Where a session comes along, better-auth looks at the code of its owner, and not of who still owes the second step. */
async function withoutSession(auth: Auth, headers: Headers): Promise<Headers> {
  const { name } = (await auth.$context).authCookies.sessionToken;
  const cookies = (headers.get('cookie') ?? '').split('; ').filter((cookie) => !cookie.startsWith(`${name}=`));
  const own = new Headers(headers);
  own.set('cookie', cookies.join('; '));
  return own;
}

/** Used up before it is looked at: of two who bring the same code at once, the second is refused whatever it is worth. */
async function verifyOnce(
  auth: Auth,
  spendCode: SpendCode,
  headers: Headers,
  userId: string,
  code: string,
  now: Date,
): Promise<Done<unknown> | Refused> {
  if (!(await spendCode(userId, code, now))) return { done: false, code: 'CODE_USED' };
  return asked(() => auth.api.verifyTOTP({ headers, body: { code }, returnHeaders: true }));
}
