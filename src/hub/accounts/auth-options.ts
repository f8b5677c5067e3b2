/** How better-auth is set up here: its tables, its cookies, its second factors, and what it may not do. */
import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { shortestPassword } from '#wire/accounts.ts';
import { hubPlugin } from './hub-plugin.ts';
import { recoveryCodesKept } from './recovery-codes.ts';

export type AuthSurroundings = {
  database: NonNullable<BetterAuthOptions['database']>;
  secret: string;
  /** Whether tablets and coordinators reach the hub over HTTPS. */
  secure: boolean;
  publicUrl: string | undefined;
  /** How passwords are kept, where better-auth's own scrypt is not wanted: it takes as long as it should, and tests make hundreds. */
  passwords?: Passwords;
};

export type Passwords = {
  hash: (password: string) => Promise<string>;
  verify: (kept: { hash: string; password: string }) => Promise<boolean>;
};

export type Auth = ReturnType<typeof makeAuth>;

/** Hours after which a session ends, whatever was done with it: a working day, and then again. */
const workingDay = 12 * 60 * 60;
const tenMinutes = 10 * 60;

export function makeAuth(surroundings: AuthSurroundings) {
  return betterAuth(authOptions(surroundings));
}

export function authOptions({ database, secret, secure, publicUrl, passwords }: AuthSurroundings) {
  return {
    appName: 'Balieboek',
    database,
    secret,
    basePath: '/api/auth',
    ...(publicUrl !== undefined && { baseURL: publicUrl }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 128,
      ...(passwords && { password: passwords }),
    },
    session: {
      expiresIn: workingDay,
      disableSessionRefresh: true,
      // Whoever may do something sensitive is asked for the password or the passkey then; age alone proves nothing.
      freshAge: 0,
      additionalFields: {
        how: { type: 'string', required: false, input: false },
        lastSeen: { type: 'date', required: false, input: false },
      },
    },
    // The routes count tries themselves, in the database: nothing of it may live in one process.
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({
        issuer: 'Balieboek',
        twoFactorCookieMaxAge: tenMinutes,
        backupCodeOptions: recoveryCodesKept(secret),
      }),
      passkey({
        rpName: 'Balieboek',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => isVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => isVerified(verification.authenticationInfo.userVerified),
        },
      }),
      hubPlugin(),
    ],
    advanced: {
      // The prefix by which a browser takes the cookie from this host alone. better-auth would put its own before it.
      cookiePrefix: secure ? '__Host-balieboek' : 'balieboek',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    },
    databaseHooks: {
      session: {
        create: {
          // Where and with what somebody signed in is nobody's business; how sure we are of who it is, is.
          before: async (session, ctx) => {
            const how = howByPath[ctx?.path ?? ''] ?? session['how'] ?? 'password';
            return { data: { ...session, ipAddress: '', userAgent: '', how, lastSeen: new Date() } };
          },
        },
      },
    },
  } satisfies BetterAuthOptions;
}

const howByPath: Record<string, string> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'two-step',
  '/two-factor/verify-backup-code': 'two-step',
  '/two-factor/disable': 'password',
  '/passkey/verify-authentication': 'passkey',
};

/** A passkey is two factors in one only when the device checked who holds it. */
function isVerified(verified: boolean | undefined): void {
  if (verified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'not verified' });
}
