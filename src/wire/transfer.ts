/** The transfer sheet at the hub: the mapping to the national form, by version, and who has copied what already. */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { transferMappingSchema } from '#domain/transfer/mapping.ts';

export const transferMappingPath = '/api/v1/overneemblad/koppeling';
export const transferTicksPath = '/api/v1/overneemblad/vinkjes';

/** Version 0 is the one that came along; a coordinator's own begin at 1. */
export const keptMappingSchema = z.object({ version: z.int(), mapping: transferMappingSchema });
export type KeptMapping = z.infer<typeof keptMappingSchema>;

export const mappingPublicationSchema = z.strictObject({
  buildsOn: z.int().check(z.nonnegative()),
  mapping: transferMappingSchema,
});

/** A month, or a week by its Monday. */
const transferPeriodSchema = z.union([monthSchema, daySchema]);

export const ticksQuerySchema = z.strictObject({ informatiepunt: choiceIdSchema, periode: transferPeriodSchema });

/** `count`: the number that was copied, so that a later change shows; `null` takes the tick away. */
export const tickSchema = z.strictObject({
  infoPoint: choiceIdSchema,
  period: transferPeriodSchema,
  /** `part/option` of the form. */
  place: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/)),
  count: z.nullable(z.int().check(z.nonnegative(), z.maximum(1_000_000))),
});

export const ticksSchema = z.array(z.object({ place: z.string(), count: z.int(), tickedOn: daySchema }));
export type Ticks = z.infer<typeof ticksSchema>;
