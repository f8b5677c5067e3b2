/** How a browser becomes a tablet: a coordinator's short code in, a token and the lists out. */
import * as z from 'zod/mini';
import { catalogueSchema, choiceIdSchema } from '#domain/catalogue.ts';
import { enrolmentSchema } from '#domain/enrolment.ts';

export const enrolmentCodesPath = '/api/v1/koppelcodes';
export const enrolmentsPath = '/api/v1/koppelingen';
export const cataloguePath = '/api/v1/keuzelijsten';

/** Eight characters that cannot be mistaken for one another; typed with or without a dash, in either case. */
export const enrolmentCodeSchema = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(20)),
    z.transform((typed: string) => typed.toUpperCase().replace(/[\s-]/g, '')),
  ),
  z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)),
);

/** Public half of a life's key. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  y: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

export const enrolmentCodeBodySchema = z.strictObject({
  infoPoint: choiceIdSchema,
  tabletName: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  /** For a tablet that is known already and lost its memory; it keeps its name. */
  tablet: z.optional(z.uuid()),
  /** The visits of this month that staff last saw on its screen, if anybody remembers. */
  seenVisits: z.optional(z.int().check(z.nonnegative(), z.maximum(100_000))),
});
export const enrolmentCodeAnswerSchema = z.object({ code: z.string(), expiresAt: z.iso.datetime() });

export const enrolmentBodySchema = z.strictObject({
  code: enrolmentCodeSchema,
  life: z.uuid(),
  publicKey: publicKeySchema,
});

export const enrolmentAnswerSchema = z.object({ ...enrolmentSchema.shape, catalogue: catalogueSchema });
