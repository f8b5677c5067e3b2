/** Tablets at the hub: what a coordinator reads and does, and how a tablet says that it has begun a new life. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { digestSchema } from '#domain/report-revision.ts';
import { publicKeySchema } from './enrolment.ts';
import { refusalReasonSchema } from './problem.ts';

export const tabletsPath = '/api/v1/tablets';
export const revocationsPath = '/api/v1/tablets/loskoppelingen';
export const admissionsPath = '/api/v1/tablets/toelatingen';
export const tabletNamesPath = '/api/v1/tablets/namen';
export const livesPath = '/api/v1/tabletlevens';
export const heldRevisionsPath = '/api/v1/aangehouden-maandopgaven';
export const decisionsPath = '/api/v1/aangehouden-maandopgaven/besluiten';

const count = z.int().check(z.nonnegative(), z.maximum(1_000_000));

export const tabletSchema = z.object({
  id: z.string(),
  name: z.string(),
  infoPoints: z.array(z.string()),
  /** `null` when it was never in contact after its enrolment. */
  lastContact: z.nullable(z.iso.datetime()),
  unsentDays: z.nullable(z.int()),
  appVersion: z.nullable(z.string()),
  /** All as its last contact said; `null` before that. */
  listVersion: z.nullable(z.int()),
  storage: z.nullable(z.string()),
  /** How much its clock is ahead of the hub's, in seconds. */
  clockDifferenceSeconds: z.nullable(z.int()),
  /** Births of its memory, the newest last. */
  lives: z.array(
    z.object({
      /** Visits it logged by its own last word; `null` when it never said. */
      logged: z.nullable(z.int()),
      /** Visits and months of it that are here, with a receipt. */
      received: z.int(),
      months: z.int(),
    }),
  ),
  isRevoked: z.boolean(),
  /** Visits that two copies of one memory may both have delivered; never fewer than there are. */
  possiblyDouble: z.int(),
  /** Changes to visits from before a split, which could not move into the new life. */
  leftBehind: z.int(),
  /** Visits of a wiped memory that may never have arrived; never fewer than the hub could know of. */
  possiblyMissing: z.int(),
  /** Months the hub refused last, until a later revision of the same month is here. */
  refused: z.array(
    z.object({ infoPoint: choiceIdSchema, month: monthSchema, reason: refusalReasonSchema, refusedOn: daySchema }),
  ),
});
export type Tablet = z.infer<typeof tabletSchema>;
/** What reading the tablets of the own organisation gives. */
export const tabletsAnswerSchema = z.array(tabletSchema);

export const tabletBodySchema = z.strictObject({ tablet: z.uuid() });
export const tabletNameSchema = z.strictObject({
  tablet: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
export const revokedAnswerSchema = z.object({ tablet: z.string(), isRevoked: z.boolean() });

/** Told once under the token of the same tablet, before anything of the new life is sent. */
export const newLifeSchema = z.strictObject({
  life: z.uuid(),
  publicKey: publicKeySchema,
  /** The life it was split off from. */
  after: z.uuid(),
  months: z
    .array(
      z.strictObject({
        infoPoint: choiceIdSchema,
        month: monthSchema,
        /** The number up to which both have the same. */
        base: count,
        /** Visits logged since, which moved into the new life. */
        moved: count,
        /** Visits from before that were changed since: the change could not move. */
        leftBehind: count,
      }),
    )
    .check(z.maxLength(600)),
});
export type NewLife = z.infer<typeof newLifeSchema>;
export const newLifeAnswerSchema = z.object({ life: z.uuid() });

/** A month of a revoked tablet that somebody else brought; it counts nowhere yet. */
export const heldRevisionSchema = z.object({
  life: z.uuid(),
  tabletName: z.string(),
  infoPoint: choiceIdSchema,
  month: monthSchema,
  number: z.int(),
  digest: digestSchema,
  visits: z.int(),
  receivedOn: z.string(),
});
export type HeldRevision = z.infer<typeof heldRevisionSchema>;
export const heldRevisionsAnswerSchema = z.array(heldRevisionSchema);

export const decisionBodySchema = z.strictObject({
  life: z.uuid(),
  infoPoint: choiceIdSchema,
  month: monthSchema,
  digest: digestSchema,
  decision: z.enum(['accept', 'decline']),
});
