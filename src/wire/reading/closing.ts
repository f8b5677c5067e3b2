/** Closing a month at the hub: what to look at before, the snapshot it becomes, and what came after it. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { addendumSchema, snapshotSchema } from '#domain/reading/closed-month.ts';
import { digestSchema } from '#domain/report-revision.ts';
import { refusalReasonSchema } from '#wire/problem.ts';

export const closedMonthsPath = '/api/v1/maandafsluitingen';
export const checkListPath = '/api/v1/maandafsluitingen/controle';

export const closedMonthQuerySchema = z.strictObject({ informatiepunt: choiceIdSchema, maand: monthSchema });
export const closeMonthBodySchema = z.strictObject({ infoPoint: choiceIdSchema, month: monthSchema });

const count = z.int();

/** Of each info point what may be missing from that month. Nothing here forbids closing but a month that is not over. */
export const checkListSchema = z.object({
  month: monthSchema,
  isOver: z.boolean(),
  infoPoints: z.array(
    z.object({
      infoPoint: choiceIdSchema,
      name: z.string(),
      visits: count,
      /** The number of its snapshot, when it is closed. */
      closed: z.nullable(z.object({ number: count, closedOn: daySchema })),
      /** Tablets that were there: what is known of whether the month is whole. */
      tablets: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          hasDelivered: z.boolean(),
          lastContact: z.nullable(daySchema),
          /** It was heard of after the month was over, with nothing waiting. */
          isSettled: z.boolean(),
          unsentDays: z.nullable(count),
          possiblyDouble: count,
          leftBehind: count,
          possiblyMissing: count,
        }),
      ),
      /** Months of revoked tablets that wait for a yes or no. */
      held: z.array(z.object({ tabletName: z.string(), visits: count })),
      /** Months of tablets that the hub refused last. */
      refused: z.array(z.object({ tabletName: z.string(), reason: refusalReasonSchema, refusedOn: daySchema })),
      /** Open days of which nobody knows anything; `null` when opening hours are not known. */
      unrecordedDays: z.nullable(z.array(daySchema)),
      /** Cells of which more was taken away than is left. */
      belowZero: z.array(z.string()),
    }),
  ),
});
export type CheckList = z.infer<typeof checkListSchema>;

export const checkListQuerySchema = z.strictObject({ maand: monthSchema });

export const closedMonthSchema = z.object({
  snapshot: snapshotSchema,
  /** Salted, over the snapshot and the digest of the one closed before it. */
  digest: digestSchema,
  addendum: z.nullable(addendumSchema),
});
export type ClosedMonth = z.infer<typeof closedMonthSchema>;
