/** How the hub says no: application/problem+json (RFC 9457), with all faults of a body at once. */
import * as z from 'zod/mini';
import { digestSchema } from '#domain/report-revision.ts';

/** The names by which a tablet is told that it has to be linked anew. */
export const unknownTabletType = 'urn:balieboek:probleem:onbekende-tablet';
export const otherLifeType = 'urn:balieboek:probleem:ander-leven';

/** Why a revision was refused, in words a tablet can translate for its coordinator. */
export const refusalReasons = [
  'not-json',
  'too-large',
  'schema',
  'digest',
  'does-not-add-up',
  'unknown-tablet',
  'info-point',
  'signature',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** Only where the problem is about a revision. */
  answer: z.optional(z.literal('refused')),
  reason: z.optional(refusalReasonSchema),
  digest: z.optional(z.nullable(digestSchema)),
});
export type Problem = z.infer<typeof problemSchema>;
