/** Signing in: a password, then a second step where there is one; or a passkey; or the organisation's own identity provider. */
import * as z from 'zod/mini';
import { linkToken, passwordSchema } from './accounts.ts';

export const signInPath = '/api/v1/sessies';
export const secondStepPath = '/api/v1/sessies/tweede-stappen';
export const passkeyQuestionsPath = '/api/v1/sessies/sleutelvragen';
export const passkeySignInPath = '/api/v1/sessies/sleutelantwoorden';
export const providerSignInPath = '/api/v1/sessies/aanbieders';
export const signOutPath = '/api/v1/sessies/beeindigingen';
export const waysInPath = '/api/v1/aanmeldwijzen';
export const recoveriesPath = '/api/v1/herstellingen';
/** Where an identity provider sends the browser back to; the provider's name comes behind it. */
export const providerReturnPath = '/terug-van-aanbieder';

export const signInBodySchema = z.strictObject({
  email: z.email().check(z.maxLength(120)),
  password: z.string().check(z.minLength(1), z.maxLength(128)),
});
/** The session itself is a cookie; this is proof that it was the hub that answered, and not a guest network. */
export const signInAnswerSchema = z.object({
  state: z.enum(['signed-in', 'second-step']),
  user: z.object({ email: z.string() }),
});
export const signOutAnswerSchema = z.object({ success: z.literal(true) });

/** A code of six figures from the app, or one of the recovery codes that were kept aside. */
export const codeSchema = z.string().check(z.regex(/^\d{6}$/));
export const recoveryCodeSchema = z.string().check(z.trim(), z.minLength(8), z.maxLength(40));
export const secondStepBodySchema = z.union([
  z.strictObject({ code: codeSchema }),
  z.strictObject({ recoveryCode: recoveryCodeSchema }),
]);

/** What the browser is to sign, and what it signed: as WebAuthn lays down, and checked there. */
export const passkeyOptionsSchema = z.object({ options: z.record(z.string(), z.unknown()) });
export const passkeyResponseSchema = z.record(z.string(), z.unknown());
export const passkeySignInBodySchema = z.strictObject({ response: passkeyResponseSchema });
export const emptyBodySchema = z.strictObject({});

export const waysInSchema = z.object({
  /** Whether passkeys work at this address. */
  passkeys: z.boolean(),
  providers: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const providerSignInBodySchema = z.strictObject({
  provider: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** The token of an invitation, for somebody who has no account yet. */
  invitation: z.optional(linkToken),
});
/** Where the browser goes now. */
export const providerSignInAnswerSchema = z.object({ address: z.url() });

export const recoveryBodySchema = z.strictObject({ token: linkToken, password: passwordSchema });
export const doneSchema = z.object({ done: z.literal(true) });
