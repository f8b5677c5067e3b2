/** What this hub adds to better-auth, for calls from its own code only: none of it can be reached from outside. */
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';

const startBody = z.object({ userId: z.string(), how: z.string() });

export function hubPlugin() {
  return {
    id: 'balieboek',
    endpoints: {
      /** A session for somebody of whom another door made sure who it is. */
      startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: startBody }, async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw new Error('expected an account to sign in');
        const session = await internalAdapter.createSession(user.id, false, { how: ctx.body.how }, true);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ userId: user.id });
      }),

      /** Who gave the right password and still owes the second step. */
      pendingSecondStep: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const cookie = ctx.context.createAuthCookie('two_factor');
        const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        const found = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
        return ctx.json({ userId: found && found.expiresAt > new Date() ? found.value : null });
      }),
    },
  } satisfies BetterAuthPlugin;
}
