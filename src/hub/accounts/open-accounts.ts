/** The only place that knows sessions: signing in and out with better-auth, on the hub's own database. */
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { type NewAccount, shortestPassword } from '#wire/accounts.ts';

export type Accounts = ReturnType<typeof openAccounts>;
export type SignedIn = { userId: string; name: string; email: string };

type Surroundings = {
  database: NonNullable<BetterAuthOptions['database']>;
  secret: string;
  /** Whether tablets and coordinators reach the hub over HTTPS. */
  secure: boolean;
  publicUrl: string | undefined;
};

/** Where the hub writes the address of the other side, for the limit on tries; what a browser sends under this name is dropped. */
export const addressHeader = 'x-balieboek-address';

const workingDay = 12 * 60 * 60;

export function openAccounts(surroundings: Surroundings) {
  const options = optionsFor(surroundings);
  const auth = betterAuth(options);
  return {
    bringUpToDate: async () => (await getMigrations(options)).runMigrations(),

    async signedIn(headers: Headers): Promise<SignedIn | undefined> {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers });
      return found ? { userId: found.user.id, name: found.user.name, email: found.user.email } : undefined;
    },

    /** The account can sign in, but may do nothing until it is given a role. */
    async addAccount({ name, email, password }: NewAccount): Promise<SignedIn | 'email-taken'> {
      const { internalAdapter, password: passwords } = await auth.$context;
      if (await internalAdapter.findUserByEmail(email.toLowerCase())) return 'email-taken';
      const hash = await passwords.hash(password);
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      });
      return { userId: user.id, name, email: user.email };
    },

    async removeAccount(userId: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUserSessions(userId);
      await internalAdapter.deleteUser(userId);
    },

    async userIdOf(email: string): Promise<string | undefined> {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id;
    },

    /** The cookies of a new session. */
    async signIn({ email, password }: Pick<NewAccount, 'email' | 'password'>): Promise<string[]> {
      const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
      return headers.getSetCookie();
    },

    /** Signing in and out over HTTP, with better-auth's own checks of origin and number of tries. */
    answer: (request: Request): Promise<Response> => auth.handler(request),
  };
}

function optionsFor({ database, secret, secure, publicUrl }: Surroundings) {
  return {
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
    },
    // A working day, and then again: a session is never stretched.
    session: { expiresIn: workingDay, disableSessionRefresh: true },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: 'balieboek',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Where and with what somebody signed in is nobody's business.
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: '', userAgent: '' } }) } },
    },
  } satisfies BetterAuthOptions;
}
