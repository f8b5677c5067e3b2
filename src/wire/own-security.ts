/** What somebody sees and changes of their own way in: password, codes, passkeys and sessions. */
import * as z from 'zod/mini';
import { passwordSchema } from './accounts.ts';
import { codeSchema, passkeyResponseSchema } from './sign-in.ts';

export const ownSecurityPath = '/api/v1/mijn-account/beveiliging';
export const ownPasswordPath = '/api/v1/mijn-account/wachtwoorden';
export const ownCodesPath = '/api/v1/mijn-account/codes';
export const ownCodesConfirmPath = '/api/v1/mijn-account/codes/bevestigingen';
export const ownCodesStopPath = '/api/v1/mijn-account/codes/beeindigingen';
export const ownRecoveryCodesPath = '/api/v1/mijn-account/herstelcodes';
export const newPasskeyQuestionsPath = '/api/v1/mijn-account/sleutelvragen';
export const ownPasskeysPath = '/api/v1/mijn-account/sleutels';
export const ownPasskeysGonePath = '/api/v1/mijn-account/sleutels/verwijderingen';
export const ownSessionsPath = '/api/v1/mijn-account/sessies';
export const ownSessionsEndPath = '/api/v1/mijn-account/sessies/beeindigingen';

const hows = ['password', 'two-step', 'passkey', 'identity-provider', 'identity-provider-alone'] as const;

export const ownSecuritySchema = z.object({
  hasPassword: z.boolean(),
  hasCodes: z.boolean(),
  /** Whether passkeys work at this address. */
  passkeysWork: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), since: z.iso.datetime() })),
  needsSecondFactor: z.boolean(),
});
export type OwnSecurity = z.infer<typeof ownSecuritySchema>;

const typedPassword = z.string().check(z.minLength(1), z.maxLength(128));
/** Asked again before anything that changes the way in. Empty only for who signs in without one. */
const again = z.string().check(z.maxLength(128));

export const newPasswordBodySchema = z.strictObject({ current: typedPassword, next: passwordSchema });
export const passwordAgainSchema = z.strictObject({ password: again });
export const preparedCodesSchema = z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) });
export const codeBodySchema = z.strictObject({ code: codeSchema });
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const newPasskeyBodySchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  response: passkeyResponseSchema,
});
export const passkeyGoneBodySchema = z.strictObject({ id: z.string().check(z.maxLength(64)), password: again });

/** Nothing of where or with what: only since when, and when last. */
export const ownSessionsSchema = z.array(
  z.object({
    id: z.string(),
    since: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    how: z.enum(hows),
    isThisOne: z.boolean(),
  }),
);
/** All of them, this one included, or one by its id. */
export const sessionsEndBodySchema = z.union([
  z.strictObject({ all: z.literal(true), password: again }),
  z.strictObject({ id: z.string().check(z.maxLength(64)), password: again }),
]);
