/** The row on the first step: the coordinator's favourites, and in the places they leave free the day's commonest topics. */
import type { Catalogue, ChoiceId } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';

/** Always this many, so that nothing below the row moves when one is taken. */
const places = 4;

/** Place by place; `null` is a place that is kept free. */
export type QuickRow = readonly (ChoiceId | null)[];

/** How often a topic was chosen today before it earns a place. */
const often = 2;

/**
 * The row as it was earlier today, its free places given to what earned one since. What has a place keeps it,
 * whatever is voided later: a tile never moves while somebody aims at it.
 */
export function quickTopics(
  before: QuickRow,
  { favourites, topics }: Pick<Catalogue, 'favourites' | 'topics'>,
  visits: readonly { visit: Visit; voided: boolean }[],
): QuickRow {
  const choosable = new Set(topics.map(({ id }) => id));
  const row = Array.from({ length: places }, (_, place) => {
    const id = before[place];
    return id && choosable.has(id) ? id : null;
  });
  for (const id of [...favourites, ...commonest(visits)]) {
    const free = row.indexOf(null);
    if (free >= 0 && choosable.has(id) && !row.includes(id)) row[free] = id;
  }
  return row;
}

/** Most often chosen first; of two that are chosen as often, the one that was chosen first. */
function commonest(visits: readonly { visit: Visit; voided: boolean }[]): ChoiceId[] {
  const chosen = new Map<ChoiceId, number>();
  for (const { visit, voided } of visits) {
    if (voided) continue;
    for (const { topic } of visit.questions) chosen.set(topic, (chosen.get(topic) ?? 0) + 1);
  }
  return [...chosen]
    .filter(([, times]) => times >= often)
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id);
}
