/** One numbered picture of a month sheet, as it crosses to the hub, and the one rule by which the hub judges it. */
import * as z from 'zod/mini';
import { monthSchema } from './calendar.ts';
import { choiceIdSchema } from './catalogue.ts';
import { type MonthSheet, monthSheetSchema, tablesSchema, totalsSchema } from './month-sheet.ts';

export const currentShape = 1;

/** SHA-256 in lower-case hexadecimal. */
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Digest = z.infer<typeof digestSchema>;

export const revisionNumberSchema = z.int().check(z.positive(), z.maximum(1_000_000_000));

/** All that the digest covers: a pure function of the stored sheet, so one number never has two contents. */
const contentShape = {
  shape: z.literal(currentShape),
  life: z.uuid(),
  infoPoint: choiceIdSchema,
  month: monthSchema,
  number: revisionNumberSchema,
  listVersion: z.int().check(z.positive()),
  totals: totalsSchema,
  tables: tablesSchema,
  quietSlots: monthSheetSchema.shape.quietSlots,
};
export const revisionContentSchema = z.strictObject(contentShape);
export type RevisionContent = z.infer<typeof revisionContentSchema>;

export const reportRevisionSchema = z.strictObject({
  ...contentShape,
  digest: digestSchema,
  /** Digests of this month's last receipted revision and of those sent or handed over since. */
  buildsOn: z.array(digestSchema).check(z.maxLength(500)),
  /** ECDSA P-256 over everything before it, by the key of the life; base64url. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});
export type ReportRevision = z.infer<typeof reportRevisionSchema>;

/** What a tablet stores of one month: the sheet, its newest number and the list it was counted on. */
export const numberedSheetSchema = z.strictObject({
  life: z.uuid(),
  number: revisionNumberSchema,
  listVersion: z.int().check(z.positive()),
  sheet: monthSheetSchema,
});
export type NumberedSheet = z.infer<typeof numberedSheetSchema>;

export function contentOf({ life, number, listVersion, sheet }: NumberedSheet): RevisionContent {
  const { infoPoint, month, totals, tables, quietSlots } = sheet satisfies MonthSheet;
  return { shape: currentShape, life, infoPoint, month, number, listVersion, totals, tables, quietSlots };
}

export type NumberedDigest = { number: number; digest: Digest };
export type Judgement = 'accepted' | 'already-known' | 'superseded' | 'forked';

/**
 * What a whole, true revision is to the hub that holds `known`. Highest number wins; a revision that does not build
 * on what the hub holds comes from a second database with the same life.
 */
export function judgeRevision(
  known: NumberedDigest | undefined,
  revision: NumberedDigest & Pick<ReportRevision, 'buildsOn'>,
): Judgement {
  if (!known) return 'accepted';
  if (revision.digest === known.digest) return 'already-known';
  if (revision.number < known.number) return 'superseded';
  if (revision.number === known.number) return 'forked';
  return revision.buildsOn.includes(known.digest) ? 'accepted' : 'forked';
}
