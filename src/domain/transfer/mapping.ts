/** How our topics and outcomes go into the national form: its parts in its order, and for each of ours the place it has there. */
import * as z from 'zod/mini';
import { choiceIdSchema } from '#domain/catalogue.ts';

const name = z.string().check(z.minLength(1), z.maxLength(80));
const optionSchema = z.strictObject({ id: choiceIdSchema, nl: name, en: name });

const partSchema = z.strictObject({
  ...optionSchema.shape,
  /** Which of our lists is counted in this part. */
  counts: z.enum(['topics', 'outcomes']),
  options: z.array(optionSchema).check(z.minLength(1), z.maxLength(60)),
});
export type FormPart = z.infer<typeof partSchema>;

/** In each part at most one place, so that no question is entered there twice. */
const placesSchema = z.record(choiceIdSchema, z.record(choiceIdSchema, choiceIdSchema));

export const transferMappingSchema = z
  .strictObject({
    parts: z.array(partSchema).check(z.minLength(1), z.maxLength(12)),
    topics: placesSchema,
    outcomes: placesSchema,
  })
  .check(z.refine((mapping) => strayPlaces(mapping).length === 0, { error: 'a place that the form does not have' }));
export type TransferMapping = z.infer<typeof transferMappingSchema>;

/** The same mapping with one of ours somewhere else in a part, or, without an option, in no place of it. */
export function placedIn(
  mapping: TransferMapping,
  part: FormPart,
  id: string,
  option: string | undefined,
): TransferMapping {
  const { [part.id]: _, ...others } = mapping[part.counts][id] ?? {};
  const places = option === undefined ? others : { ...others, [part.id]: option };
  return { ...mapping, [part.counts]: { ...mapping[part.counts], [id]: places } };
}

/** The form gets new options at times; an option that was ticked once is never taken away. */
export function withOption(
  mapping: TransferMapping,
  partId: string,
  option: FormPart['options'][number],
): TransferMapping {
  const parts = mapping.parts.map((part) =>
    part.id === partId ? { ...part, options: [...part.options, option] } : part,
  );
  return { ...mapping, parts };
}

function strayPlaces({
  parts,
  topics,
  outcomes,
}: { parts: FormPart[] } & Record<'topics' | 'outcomes', z.infer<typeof placesSchema>>) {
  const isThere = (list: string, partId: string, option: string) =>
    parts.some(
      ({ id, counts, options }) => id === partId && counts === list && options.some((one) => one.id === option),
    );
  return Object.entries({ topics, outcomes }).flatMap(([list, places]) =>
    Object.values(places).flatMap((place) =>
      Object.entries(place).filter(([part, option]) => !isThere(list, part, option)),
    ),
  );
}
