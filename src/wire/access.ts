/** Who has access to an organisation, what a coordinator can do about it, and who did what. */
import * as z from 'zod/mini';
import { personId } from './accounts.ts';
import { roleSchema } from './roles.ts';

export const peoplePath = '/api/v1/accounts';
export const peopleRolesPath = '/api/v1/accounts/rollen';
export const peopleGonePath = '/api/v1/accounts/verwijderingen';
export const peopleSessionsEndPath = '/api/v1/accounts/sessie-beeindigingen';
export const recoveryLinksPath = '/api/v1/accounts/herstellinks';
export const invitationsGonePath = '/api/v1/uitnodigingen/intrekkingen';
export const auditPath = '/api/v1/logboek';

const named = z.nullable(z.object({ code: z.string(), name: z.string() }));

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  municipality: named,
  hasSecondFactor: z.boolean(),
  isYou: z.boolean(),
});
export type PersonWithAccess = z.infer<typeof personSchema>;

export const accessSchema = z.object({
  people: z.array(personSchema),
  /** The id opens nothing: the token of a link is known to who made it alone. */
  invitations: z.array(
    z.object({ id: z.string(), role: roleSchema, municipality: named, expiresAt: z.iso.datetime() }),
  ),
});
export type Access = z.infer<typeof accessSchema>;

export const personBodySchema = z.strictObject({ id: personId });
export const invitationGoneBodySchema = z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{16}$/)) });
/** `keepsSecondStep`: only the password is to be chosen anew. Who lost the second step as well gets a link by which that goes too. */
export const recoveryLinkBodySchema = z.strictObject({ id: personId, keepsSecondStep: z.boolean() });
/** A whole address with the token in its fragment, shown once. */
export const recoveryLinkAnswerSchema = z.object({ link: z.string(), expiresAt: z.iso.datetime() });

export const auditEvents = [
  'set-up',
  'signed-in',
  'signed-in-passkey',
  'signed-in-provider',
  'sign-in-failed',
  'sign-in-locked',
  'second-step-failed',
  'recovery-code-used',
  'provider-refused',
  'signed-out',
  'password-changed',
  'codes-on',
  'codes-off',
  'recovery-codes-made',
  'passkey-added',
  'passkey-removed',
  'sessions-ended',
  'invited',
  'invitation-withdrawn',
  'invitation-accepted',
  'access-removed',
  'role-changed',
  'library-invited',
  'recovery-link-made',
  'whole-recovery-link-made',
  'recovered',
  'lists-published',
] as const;
export type AuditEvent = (typeof auditEvents)[number];

/** In the log the two kinds of recovery link are two deeds. */
export function recoveryMade(keepsSecondStep: boolean): AuditEvent {
  return keepsSecondStep ? 'recovery-link-made' : 'whole-recovery-link-made';
}

export const auditEntrySchema = z.object({
  at: z.iso.datetime(),
  what: z.enum(auditEvents),
  who: z.string(),
  /** Of whom or of what, where it is somebody else's. */
  about: z.nullable(z.string()),
});
export const auditSchema = z.array(auditEntrySchema);
export type AuditEntry = z.infer<typeof auditSchema>[number];
/** `voor`: older than this moment, for the next page. */
export const auditQuerySchema = z.object({ voor: z.optional(z.iso.datetime()) });
export const auditPage = 100;
