/** Changes that wait to be published: what takes the place of what, and which of them are shown as one. */
import type { Catalogue } from '#domain/catalogue.ts';
import { type CatalogueChange, changeCatalogue } from '#domain/lists/catalogue-changes.ts';

/** The changes with one more. A second thought about the same thing takes the place of the first. */
export function collect(
  changes: readonly CatalogueChange[],
  change: CatalogueChange,
  base: Catalogue,
): CatalogueChange[] {
  const added = change.kind === 'rename' && changes.find((one) => one.kind === 'add' && one.id === change.id);
  if (added) return changes.map((one) => (one === added ? { ...one, nl: change.nl, en: change.en } : one));
  const thing = thingOf(change, base);
  const others = changes.filter((one) => change.kind === 'move' || thingOf(one, base) !== thing);
  return isNothing(change, base) ? others : [...others, change];
}

/** Changes about one and the same thing: they are one line on the screen and are undone together. */
export type Together = { thing: string; changes: [CatalogueChange, ...CatalogueChange[]] };

export function together(changes: readonly CatalogueChange[], base: Catalogue): Together[] {
  const groups: Together[] = [];
  for (const change of changes) {
    const thing = thingOf(change, base);
    const known = groups.find((group) => group.thing === thing);
    if (known) known.changes.push(change);
    else groups.push({ thing, changes: [change] });
  }
  return groups;
}

function thingOf(change: CatalogueChange, { topics }: Catalogue): string {
  switch (change.kind) {
    case 'favourites':
    case 'note':
      return change.kind;
    case 'move': {
      const past = topics.find(({ id }) => change.list === 'topics' && (id === change.id || id === change.past));
      return `order of ${change.list} ${past?.group ?? ''}`;
    }
    case 'add':
    case 'rename':
      return `${change.kind} ${change.id} on ${change.list}`;
    default:
      return `life of ${change.id} on ${change.list}`;
  }
}

/** As it was at first: renamed to its old name, or brought back before anybody knew that it stopped. */
function isNothing(change: CatalogueChange, base: Catalogue): boolean {
  const changed = changeCatalogue(base, change);
  return 'catalogue' in changed && JSON.stringify(changed.catalogue) === JSON.stringify(base);
}
