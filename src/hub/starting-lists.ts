/** The lists a new organisation begins with. */
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import lists from '#lists/catalogue.json' with { type: 'json' };

export function startingLists(): Catalogue {
  return catalogueSchema.parse(lists);
}
