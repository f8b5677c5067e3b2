/** What a coordinator can do to the lists. Each step gives the changed lists or says by name why not; none deletes or renumbers. */
import type { Day } from '#domain/calendar.ts';
import type { Catalogue, Choice, ChoiceId, NoteSetting } from '#domain/catalogue.ts';
import { noteSettingOf } from '#domain/note.ts';
import { catalogueFaults, idsIn, type ListFault, type ListName } from './catalogue-rules.ts';

export type ChoiceName = { nl: string; en: string };

/** A step as plain data, so that it can be shown, undone and done again on newer lists. */
export type CatalogueChange =
  /** `group` for a topic, `warm` for a way; the id is drawn with `newChoiceId`. */
  | ({ kind: 'add'; list: ListName; id: ChoiceId; group?: ChoiceId; warm?: boolean } & ChoiceName)
  | ({ kind: 'rename'; list: ListName; id: ChoiceId } & ChoiceName)
  /** To the other side of a neighbour. */
  | { kind: 'move'; list: ListName; id: ChoiceId; past: ChoiceId }
  /** `from` is the first day on which it can no longer be chosen. */
  | { kind: 'retire'; list: ListName; id: ChoiceId; from: Day }
  | { kind: 'bring-back'; list: ListName; id: ChoiceId }
  | { kind: 'merge'; list: ListName; id: ChoiceId; into: ChoiceId; from: Day }
  | { kind: 'favourites'; ids: readonly ChoiceId[] }
  | { kind: 'note'; setting: NoteSetting };

export type Changed = { catalogue: Catalogue } | { fault: ListFault };

export function changeCatalogue(catalogue: Catalogue, change: CatalogueChange): Changed {
  const stepped = step(catalogue, change);
  if ('fault' in stepped) return stepped;
  const [first] = catalogueFaults(catalogue, stepped.catalogue);
  return first ? { fault: first.fault } : stepped;
}

/** All steps in their order; those that no longer fit are left out and named. */
export function changeAll(
  base: Catalogue,
  changes: readonly CatalogueChange[],
): { catalogue: Catalogue; kept: CatalogueChange[]; dropped: CatalogueChange[] } {
  const kept: CatalogueChange[] = [];
  const dropped: CatalogueChange[] = [];
  let catalogue = base;
  for (const change of changes) {
    const next = changeCatalogue(catalogue, change);
    if ('fault' in next) dropped.push(change);
    else {
      kept.push(change);
      catalogue = next.catalogue;
    }
  }
  return { catalogue, kept, dropped };
}

/** The same lists as the next version. */
export function asNextVersion(catalogue: Catalogue): Catalogue {
  return { ...catalogue, version: catalogue.version + 1 };
}

/** A readable id for a new choice: made from its Dutch name, and like no other on these lists. */
export function newChoiceId(catalogue: Catalogue, nl: string): ChoiceId {
  const taken = idsIn(catalogue);
  const slug = slugOf(nl, 56) || 'keuze';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** A name as an id that can be read in an export: "Bibliotheek Súdwest" becomes `bibliotheek-sudwest`. */
export function slugOf(name: string, longest: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}

type AnyChoice = Choice & { group?: ChoiceId; warm?: boolean };

function step(catalogue: Catalogue, change: CatalogueChange): Changed {
  if (change.kind === 'favourites') return { catalogue: { ...catalogue, favourites: [...change.ids] } };
  if (change.kind === 'note') {
    return {
      catalogue: change.setting === noteSettingOf(catalogue) ? catalogue : { ...catalogue, note: change.setting },
    };
  }
  const { list, id } = change;
  const choices: readonly AnyChoice[] = catalogue[list];
  const withList = (changed: readonly AnyChoice[]): Changed => ({ catalogue: { ...catalogue, [list]: changed } });
  if (change.kind === 'add') {
    const { nl, en, group, warm } = change;
    const own = { ...(list === 'topics' && group && { group }), ...(list === 'ways' && { warm: warm ?? false }) };
    if (list === 'topics' && !group) return { fault: 'no-such-group' };
    return withList([...choices, { id, nl: nl.trim(), en: en.trim(), ...own }]);
  }
  const place = choices.findIndex((choice) => choice.id === id);
  const choice = choices[place];
  if (!choice) return { fault: 'no-such-choice' };
  const { retiredFrom: _, mergedInto: __, ...alive } = choice;
  switch (change.kind) {
    case 'rename':
      return withList(choices.with(place, { ...choice, nl: change.nl.trim(), en: change.en.trim() }));
    case 'move': {
      const past = choices.findIndex((other) => other.id === change.past);
      if (past < 0) return { fault: 'no-such-choice' };
      if (choices[past]?.group !== choice.group) return { fault: 'other-group' };
      return withList(choices.toSpliced(place, 1).toSpliced(past, 0, choice));
    }
    case 'bring-back':
      return withList(choices.with(place, alive));
    case 'retire': {
      const { favourites } = catalogue;
      const retired = choices.with(place, { ...alive, retiredFrom: change.from });
      return { catalogue: { ...catalogue, [list]: retired, favourites: favourites.filter((one) => one !== id) } };
    }
    case 'merge':
      return mergeInto(
        catalogue,
        choices.with(place, { ...alive, retiredFrom: change.from, mergedInto: change.into }),
        change,
      );
  }
}

/** Nothing new goes over to a choice that has stopped itself; a favourite is followed by the choice that takes over. */
function mergeInto(
  catalogue: Catalogue,
  merged: readonly AnyChoice[],
  { list, id, into }: CatalogueChange & { kind: 'merge' },
): Changed {
  if (into !== id && merged.find((choice) => choice.id === into)?.retiredFrom) return { fault: 'into-retired' };
  const followed = catalogue.favourites.map((favourite) => (favourite === id ? into : favourite));
  return { catalogue: { ...catalogue, [list]: merged, favourites: [...new Set(followed)] } };
}
