/** What a browser knows once a coordinator made it a tablet: whose it is and for which info points it may count. */
import * as z from 'zod/mini';
import { choiceIdSchema } from './catalogue.ts';

export const infoPointSchema = z.object({
  id: choiceIdSchema,
  name: z.string(),
  place: z.string(),
  municipality: z.object({ code: z.string(), name: z.string() }),
});
export type InfoPoint = z.infer<typeof infoPointSchema>;

export const enrolmentSchema = z.object({
  tablet: z.object({ id: z.string(), name: z.string() }),
  /** 32 random bytes; said once, the hub keeps its SHA-256 only. */
  token: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  infoPoints: z.array(infoPointSchema).check(z.minLength(1)),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;
