/** How a coordinator hands changed lists to the hub: whole, strict, and saying which version they build on. */
import * as z from 'zod/mini';
import { catalogueSchema } from '#domain/catalogue.ts';

const { version, favourites, ...lists } = catalogueSchema.shape;

/** Where lists are read, what the hub does not know is left behind; where they are written, it is refused. */
function strict<S extends z.core.$ZodShape>(list: z.ZodMiniArray<z.ZodMiniObject<S>>) {
  return z.array(z.strictObject(list.def.element.shape)).check(z.maxLength(300));
}

export const listPublicationSchema = z.strictObject({
  buildsOn: version,
  lists: z.strictObject({
    favourites,
    questionKinds: strict(lists.questionKinds),
    topicGroups: strict(lists.topicGroups),
    topics: strict(lists.topics),
    targetGroups: strict(lists.targetGroups),
    helpAreas: strict(lists.helpAreas),
    outcomes: strict(lists.outcomes),
    ways: strict(lists.ways),
    lengths: strict(lists.lengths),
    nationalOrganisations: strict(lists.nationalOrganisations),
    localPartners: strict(lists.localPartners),
    courses: strict(lists.courses),
    settings: strict(lists.settings),
    arrivals: strict(lists.arrivals),
    signs: strict(lists.signs),
  }),
});
