/** Sessions: each in the database, with an end that comes anyway and one that comes sooner when nothing is done. */
import type { Auth } from './auth-options.ts';

export type How = 'password' | 'two-step' | 'passkey' | 'identity-provider' | 'identity-provider-alone';
export type SignedIn = { userId: string; name: string; email: string; session: string; how: How };
export type SessionSeen = { id: string; since: Date; lastSeen: Date; how: How };

const idleMost = 60 * 60_000;
/** So long after signing in somebody has as good as just said who it is. */
const freshMost = 10 * 60_000;
const noticedEvery = 60_000;

export function sessionsOf(auth: Auth) {
  return {
    async signedIn(headers: Headers): Promise<SignedIn | undefined> {
      if (!headers.has('cookie')) return undefined;
      const found = await auth.api.getSession({ headers });
      if (!found) return undefined;
      const { internalAdapter } = await auth.$context;
      const { user, session } = found;
      const idle = Date.now() - new Date(session.lastSeen ?? session.createdAt).getTime();
      if (idle > idleMost) {
        await internalAdapter.deleteSession(session.token);
        return undefined;
      }
      if (idle > noticedEvery) await internalAdapter.updateSession(session.token, { lastSeen: new Date() });
      return { userId: user.id, name: user.name, email: user.email, session: session.id, how: howOf(session.how) };
    },

    /** Those that are still good, newest first. */
    async sessionsOf(userId: string): Promise<SessionSeen[]> {
      const { internalAdapter } = await auth.$context;
      const all = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
      const seen = all.map((session) => {
        const { lastSeen, how } = session as typeof session & { lastSeen?: Date; how?: string };
        return { id: session.id, since: session.createdAt, lastSeen: lastSeen ?? session.createdAt, how: howOf(how) };
      });
      const alive = seen.filter(({ lastSeen }) => Date.now() - lastSeen.getTime() <= idleMost);
      return alive.sort((one, other) => other.since.getTime() - one.since.getTime());
    },

    async isFreshSession(userId: string, id: string): Promise<boolean> {
      const { internalAdapter } = await auth.$context;
      const own = (await internalAdapter.listSessions(userId)).find((session) => session.id === id);
      return own !== undefined && Date.now() - own.createdAt.getTime() <= freshMost;
    },

    async endSessions(userId: string): Promise<void> {
      await (await auth.$context).internalAdapter.deleteUserSessions(userId);
    },

    /** Of this person only. */
    async endSession(userId: string, id: string): Promise<boolean> {
      const { internalAdapter } = await auth.$context;
      const own = (await internalAdapter.listSessions(userId)).find((session) => session.id === id);
      if (own) await internalAdapter.deleteSession(own.token);
      return own !== undefined;
    },

    async endOtherSessions(userId: string, keep: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      const others = (await internalAdapter.listSessions(userId)).filter(({ id }) => id !== keep);
      for (const { token } of others) await internalAdapter.deleteSession(token);
    },

    /** Of a browser that was just given another session: the one it came with does not live on beside it. */
    async endSessionBefore(headers: Headers): Promise<void> {
      const before = headers.has('cookie') ? await auth.api.getSession({ headers }) : null;
      if (before) await (await auth.$context).internalAdapter.deleteSession(before.session.token);
    },

    /** From now on this session counts as one with a passkey: its holder has just used one. */
    async raiseToPasskey(userId: string, id: string): Promise<void> {
      const { internalAdapter } = await auth.$context;
      const own = (await internalAdapter.listSessions(userId)).find((session) => session.id === id);
      if (own) await internalAdapter.updateSession(own.token, { how: 'passkey' });
    },

    /** The cookies that make the browser forget its session. */
    async signOut(headers: Headers): Promise<string[]> {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie();
    },

    /** The cookies of a new session for somebody whose identity provider said who it is. */
    async startSession(userId: string, how: How): Promise<string[]> {
      const { headers } = await auth.api.startSession({ body: { userId, how }, returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}

function howOf(text: string | null | undefined): How {
  return (text ?? 'password') as How;
}
