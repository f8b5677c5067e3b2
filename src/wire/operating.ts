/** What who runs the hub sees of it: which libraries there are, and how their tablets are. No figure of any visit. */
import * as z from 'zod/mini';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { auditEntrySchema } from './access.ts';

export const operatedPath = '/api/v1/beheer/organisaties';
export const operatedTabletsPath = '/api/v1/beheer/tablets';
export const operatedAuditPath = '/api/v1/beheer/logboek';
export const newLibraryPath = '/api/v1/beheer/ingebruiknames';

const organisation = z.object({ id: choiceIdSchema, name: z.string() });

export const operatedSchema = z.array(
  z.extend(organisation, {
    infoPoints: z.number(),
    /** Those that are let in. */
    tablets: z.number(),
    people: z.number(),
  }),
);
export type Operated = z.infer<typeof operatedSchema>;

/** As its last contact said; without the visits that it said it had. */
const operatedTabletSchema = z.object({
  id: z.string(),
  name: z.string(),
  organisation,
  lastContact: z.nullable(z.iso.datetime()),
  unsentDays: z.nullable(z.number()),
  appVersion: z.nullable(z.string()),
  listVersion: z.nullable(z.number()),
  storage: z.nullable(z.string()),
  clockDifferenceSeconds: z.nullable(z.number()),
  isRevoked: z.boolean(),
});
export const operatedTabletsSchema = z.array(operatedTabletSchema);
export type OperatedTablet = z.infer<typeof operatedTabletSchema>;

/** A whole address with the token in its fragment, shown once. It makes the library and its first coordinator. */
export const newLibraryAnswerSchema = z.object({ link: z.string() });

/** Of all libraries, and of the operators themselves. */
export const operatedAuditSchema = z.array(z.extend(auditEntrySchema, { organisation }));
export type OperatedEntry = z.infer<typeof operatedAuditSchema>[number];
