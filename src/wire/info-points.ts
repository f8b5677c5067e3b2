/** What the hub keeps of an info point beside where it is: for the office only, a tablet does without. */
import * as z from 'zod/mini';
import { choiceIdSchema } from '#domain/catalogue.ts';
import { infoPointSchema } from '#domain/enrolment.ts';
import { newInfoPointSchema } from './accounts.ts';

export const infoPointChangesPath = '/api/v1/informatiepunten/wijzigingen';

/** In which form people are helped there: at a branch, at another place, on wheels, or by telephone and online. */
export const serviceShapes = ['branch', 'elsewhere', 'mobile', 'remote'] as const;
export type ServiceShape = (typeof serviceShapes)[number];

/** ISO 15511 as the Netherlands gives it out: the country, then at most eleven signs. */
export const isilPattern = /^NL-[A-Za-z0-9:/-]{1,11}$/;

const isil = z.nullable(
  z.string().check(z.regex(isilPattern, 'Een ISIL begint met NL- en heeft daarna hooguit elf tekens.')),
);
const shape = z.nullable(z.enum(serviceShapes));

export const keptInfoPointSchema = z.extend(infoPointSchema, { isil, shape });
export type KeptInfoPoint = z.infer<typeof keptInfoPointSchema>;
/** What reading the info points of the own organisation gives. */
export const infoPointsAnswerSchema = z.array(keptInfoPointSchema);

/** The municipality is not among it: the quarters it reads were counted there. */
export const infoPointChangeSchema = z.extend(z.omit(newInfoPointSchema, { municipality: true }), {
  id: choiceIdSchema,
  isil,
  shape,
});
export type InfoPointChange = z.infer<typeof infoPointChangeSchema>;
