/** How a tablet hands a month to the hub, and what the hub promises back. There is no field here that could hold a visit. */
import * as z from 'zod/mini';
import { monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { digestSchema, reportRevisionSchema, revisionNumberSchema } from '#domain/report-revision.ts';

export const reportsPath = '/api/v1/maandopgaven';
export const contactsPath = '/api/v1/tabletcontacten';
/** Larger bodies are turned away unread, in bytes. */
export const largestReportBody = 256 * 1024;

/** What every contact says of the tablet itself. */
export const contactSchema = z.strictObject({
  life: z.uuid(),
  /** Running number of visits ever logged in this life. */
  logged: z.int().check(z.nonnegative()),
  /** Age of the oldest change without a receipt, in whole days; `null` when nothing waits. */
  oldestUnsentDays: z.nullable(z.int().check(z.nonnegative())),
  appVersion: z.string().check(z.maxLength(40)),
  listVersion: z.int().check(z.positive()),
  storage: z.enum(['persistent', 'best-effort', 'unknown']),
  /** The tablet's clock, so that the hub can measure the difference. */
  clock: z.iso.datetime(),
});
export type Contact = z.infer<typeof contactSchema>;

/** `contact` is the carrier's own, whoever's revision it brings; a coordinator has none. */
export const reportBodySchema = z.strictObject({ contact: z.optional(contactSchema), revision: reportRevisionSchema });
export type ReportBody = z.infer<typeof reportBodySchema>;

export const contactBodySchema = z.strictObject({ contact: contactSchema });

/** 32 random bytes; the hub keeps its SHA-256 only. */
const tabletTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What the hub says of itself at every contact, so that a tablet finds out by itself that the hub was put back in time. */
export const hubWordSchema = z.object({
  epoch: z.uuid(),
  receivedAt: z.iso.datetime(),
  listVersion: z.int(),
  /** To ask with from now on. A tablet that does not know it, or never hears it, goes on with the one it has. */
  token: z.optional(tabletTokenSchema),
  /** The newest revision the hub holds of the life in the contact, per info point and month. */
  highest: z.array(
    z.object({ infoPoint: choiceIdSchema, month: monthSchema, number: revisionNumberSchema, digest: digestSchema }),
  ),
  /** Months of the last year or so that the coordinator closed, at the info points of the tablet whose life is in the contact. */
  closed: z.optional(z.array(z.object({ infoPoint: choiceIdSchema, month: monthSchema }))),
});
export type HubWord = z.infer<typeof hubWordSchema>;

/** Given per revision, after the hub's database has committed; `digest` says which revision it is about. */
export const reportAnswerSchema = z.object({
  /** `held`: of a revoked life; it waits for a coordinator's yes. */
  answer: z.enum(['accepted', 'already-known', 'superseded', 'forked', 'held']),
  digest: digestSchema,
  /** The number the hub holds now. */
  number: revisionNumberSchema,
  /** With `already-known`: what the one the hub holds was signed with, so that a copy with the same counts is found out. */
  signature: z.optional(z.string()),
  /** Unless `accepted`: the newest revision this one builds on that is part of what the hub holds now. */
  base: z.optional(z.nullable(z.object({ number: revisionNumberSchema, digest: digestSchema }))),
  hub: hubWordSchema,
});
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;

export const contactAnswerSchema = z.object({ hub: hubWordSchema });
