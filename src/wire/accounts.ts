/** Who may read at the hub: the first start, signing in, invitations. Tokens of links travel in the fragment, never in a path. */
import * as z from 'zod/mini';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { municipalRoles, roleSchema } from './roles.ts';

export const setUpPath = '/api/v1/ingebruikname';
export const ownAccountPath = '/api/v1/mijn-account';
export const invitationsPath = '/api/v1/uitnodigingen';
export const acceptancesPath = '/api/v1/uitnodigingen/aanvaardingen';
export const infoPointsPath = '/api/v1/informatiepunten';

export const shortestPassword = 12;
const line = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
export const linkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const personId = z.string().check(z.minLength(1), z.maxLength(64));
const municipalityCode = z.string().check(z.regex(/^GM\d{4}$/));

export const passwordSchema = z.string().check(z.minLength(shortestPassword), z.maxLength(128));

export const newAccountSchema = z.strictObject({
  name: line(80),
  email: z.email().check(z.maxLength(120)),
  password: passwordSchema,
});
export type NewAccount = z.infer<typeof newAccountSchema>;

export const newInfoPointSchema = z.strictObject({ name: line(80), place: line(80), municipality: municipalityCode });
export type NewInfoPoint = z.infer<typeof newInfoPointSchema>;

export const setUpBodySchema = z.strictObject({
  token: linkToken,
  organisation: line(80),
  infoPoint: newInfoPointSchema,
  account: newAccountSchema,
});

export const ownAccountSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** For who is of a library. */
  organisation: z.nullable(z.object({ id: choiceIdSchema, name: z.string() })),
  /** For who is of a municipality. */
  municipality: z.nullable(z.object({ code: municipalityCode, name: z.string() })),
  /** This role asks for a second factor or a passkey, and this session did without: until then it opens nothing else. */
  owesSecondFactor: z.boolean(),
});
export type OwnAccount = z.infer<typeof ownAccountSchema>;

const ofNoMunicipality = z.enum(['coordinator', 'library-reader', 'operator']);
const ofMunicipality = z.enum(municipalRoles);

export const invitationBodySchema = z.discriminatedUnion('role', [
  z.strictObject({ role: ofNoMunicipality }),
  z.strictObject({ role: ofMunicipality, municipality: municipalityCode }),
]);
export type InvitationBody = z.infer<typeof invitationBodySchema>;
/** The same for somebody who has a role already. */
export const roleChangeBodySchema = z.discriminatedUnion('role', [
  z.strictObject({ id: personId, role: ofNoMunicipality }),
  z.strictObject({ id: personId, role: ofMunicipality, municipality: municipalityCode }),
]);
/** `link` is a whole address with the token in its fragment, shown once. */
export const invitationAnswerSchema = z.object({ link: z.string(), expiresAt: z.iso.datetime() });

export const acceptanceBodySchema = z.strictObject({ token: linkToken, account: newAccountSchema });
