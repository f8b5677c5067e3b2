/** What lies in a hand-over file: sealed months, or with them the visits of one tablet, without notes. */
import * as z from 'zod/mini';
import { daySchema } from '#domain/calendar.ts';
import { visitChangeSchema } from '#domain/kept-visit.ts';
import { numberedSheetSchema, reportRevisionSchema } from '#domain/report-revision.ts';
import { visitSchema } from '#domain/visit.ts';

const about = {
  version: z.literal(1),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  tablet: z.string(),
  madeOn: daySchema,
  revisions: z.array(reportRevisionSchema).check(z.maxLength(600)),
};

const monthsFileSchema = z.strictObject({ ...about, kind: z.literal('months') });
const backupSchema = z.strictObject({
  ...about,
  kind: z.literal('backup'),
  life: z.uuid(),
  months: z.array(numberedSheetSchema).check(z.maxLength(600)),
  visits: z.array(
    z.strictObject({
      visit: visitSchema,
      voided: z.boolean(),
      changes: z.array(visitChangeSchema),
      changedOn: daySchema,
    }),
  ),
});

export const handOverSchema = z.discriminatedUnion('kind', [monthsFileSchema, backupSchema]);
export type HandOver = z.infer<typeof handOverSchema>;
