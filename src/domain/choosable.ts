/** What can be chosen on a day. Names are read from the whole catalogue, where a retired choice keeps its place. */
import type { Day } from './calendar.ts';
import type { Catalogue, Choice, ChoiceId } from './catalogue.ts';
import type { VisitAnswers } from './visit.ts';

/** The choices of a list on a day of service, so that a visit entered afterwards still finds what was there then. */
export function choicesOn<T extends Choice>(list: readonly T[], day: Day, held: readonly unknown[] = []): T[] {
  return list.filter(({ id, retiredFrom }) => !retiredFrom || day < retiredFrom || held.includes(id));
}

/** The lists as the desk shows them on a day. What the open visit already `holds` stays, so that it can be saved as it was begun. */
export function choosableOn(catalogue: Catalogue, day: Day, holds?: VisitAnswers | null): Catalogue {
  const held = holds ? choicesIn(holds) : [];
  const still = <T extends Choice>(list: readonly T[]) => choicesOn(list, day, held);
  const topics = still(catalogue.topics);
  return {
    ...catalogue,
    topics,
    // A group without a topic leads nowhere.
    topicGroups: catalogue.topicGroups.filter(
      ({ id }) => held.includes(id) || topics.some(({ group }) => group === id),
    ),
    favourites: catalogue.favourites.filter((favourite) => topics.some(({ id }) => id === favourite)),
    targetGroups: still(catalogue.targetGroups),
    helpAreas: still(catalogue.helpAreas),
    outcomes: still(catalogue.outcomes),
    ways: still(catalogue.ways),
    lengths: still(catalogue.lengths),
    nationalOrganisations: still(catalogue.nationalOrganisations),
    localPartners: still(catalogue.localPartners),
    courses: still(catalogue.courses),
    settings: still(catalogue.settings),
    arrivals: still(catalogue.arrivals),
    signs: still(catalogue.signs),
  };
}

function choicesIn({ questions, ...about }: VisitAnswers): (ChoiceId | null)[] {
  return [...questions, about].flatMap((part) => Object.values(part)).flat();
}
