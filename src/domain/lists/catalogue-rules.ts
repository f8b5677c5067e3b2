/** What must hold from one version of the lists to the next: nothing is deleted, no id changes, and the desk can go on. */
import type { Catalogue, Choice, ChoiceId } from '#domain/catalogue.ts';
import { notKnown, undetailed } from '#domain/catalogue.ts';

/** The lists of which names and order can be changed, in the order in which the desk asks. */
export const listNames = [
  'topicGroups',
  'topics',
  'outcomes',
  'ways',
  'localPartners',
  'courses',
  'settings',
  'arrivals',
  'targetGroups',
  'signs',
  'helpAreas',
] as const;
export type ListName = (typeof listNames)[number];

/** The rest is the same at every library; a change of it comes with a new version of the app. */
const fixedLists = ['questionKinds', 'lengths', 'nationalOrganisations'] as const;

/** A group or an outcome carries structure that code reads; an empty group is not shown, so it need not be retired. */
const closedTo: Partial<Record<ListName, readonly ('add' | 'retire' | 'merge')[]>> = {
  topicGroups: ['add', 'retire', 'merge'],
  outcomes: ['add', 'merge'],
};

export function allows(list: ListName, step: 'add' | 'retire' | 'merge'): boolean {
  return !closedTo[list]?.includes(step);
}

/** Without a choice of these no visit can be saved. */
const needed: readonly ListName[] = ['topics', 'outcomes', 'ways', 'settings'];

/** Ids that code knows or tables use for what was left open: never given to a choice, never taken away. */
const reservedIds: readonly ChoiceId[] = [notKnown, undetailed];

const longestName = 80;
export const mostFavourites = 4;

export type ListFault =
  | 'missing'
  | 'changed'
  | 'closed-list'
  | 'id-taken'
  | 'reserved'
  | 'no-such-choice'
  | 'no-such-group'
  | 'other-group'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'last-one'
  | 'day-missing'
  | 'same-choice'
  | 'into-retired'
  | 'too-many-favourites'
  | 'favourite-retired';

export type FaultAt = { list: ListName | (typeof fixedLists)[number] | 'favourites'; id: ChoiceId; fault: ListFault };

/** All that is wrong with taking `after` in the place of `before`; nothing when it may be published. */
export function catalogueFaults(before: Catalogue, after: Catalogue): FaultAt[] {
  return [
    ...fixedLists.flatMap((list) => (same(before[list], after[list]) ? [] : [at(list, '', 'changed')])),
    ...listNames.flatMap((list) => listFaults(list, before, after)),
    ...favouriteFaults(after),
  ];
}

type AnyChoice = Choice & { group?: ChoiceId };

function listFaults(list: ListName, before: Catalogue, after: Catalogue): FaultAt[] {
  const [old, now]: readonly (readonly AnyChoice[])[] = [before[list], after[list]] as const;
  if (!old || !now) return [];
  const missing = old.filter(({ id }) => !now.some((choice) => choice.id === id));
  const faults = now.flatMap((choice, place) => {
    if (now.findIndex(({ id }) => id === choice.id) !== place) return [at(list, choice.id, 'id-taken')];
    const was = old.find(({ id }) => id === choice.id);
    return [
      ...(was ? keptFaults(list, was, choice) : newFaults(list, choice, before, after)),
      ...(was?.nl === choice.nl && was.en === choice.en ? [] : nameFaults(choice, now)),
      ...mergeFaults(choice, now),
    ].map((fault) => at(list, choice.id, fault));
  });
  const isLeft = !needed.includes(list) || now.some(({ retiredFrom }) => !retiredFrom);
  return [
    ...missing.map(({ id }) => at(list, id, 'missing')),
    ...faults,
    ...(isLeft ? [] : [at(list, now.at(-1)?.id ?? '', 'last-one')]),
  ];
}

function keptFaults(list: ListName, was: AnyChoice, choice: AnyChoice): ListFault[] {
  const isRetiredAnew = choice.retiredFrom !== was.retiredFrom && choice.retiredFrom !== undefined;
  const isMergedAnew = choice.mergedInto !== was.mergedInto && choice.mergedInto !== undefined;
  return [
    ...(same(structureOf(was), structureOf(choice)) ? [] : (['changed'] as const)),
    ...(isRetiredAnew && !allows(list, 'retire') ? (['closed-list'] as const) : []),
    ...(isRetiredAnew && reservedIds.includes(choice.id) ? (['reserved'] as const) : []),
    ...(isMergedAnew && !allows(list, 'merge') ? (['closed-list'] as const) : []),
  ];
}

/** An id stands alone in the whole catalogue, since tables of referrals put several lists together. */
function newFaults(list: ListName, choice: AnyChoice, before: Catalogue, after: Catalogue): ListFault[] {
  const others = [...listNames, ...fixedLists].flatMap((name): readonly Choice[] => after[name]);
  const isTaken = idsIn(before).includes(choice.id) || others.filter(({ id }) => id === choice.id).length > 1;
  return [
    ...(allows(list, 'add') ? [] : (['closed-list'] as const)),
    ...(reservedIds.includes(choice.id) ? (['reserved'] as const) : []),
    ...(isTaken ? (['id-taken'] as const) : []),
    ...(choice.group === undefined || after.topicGroups.some(({ id }) => id === choice.group)
      ? []
      : (['no-such-group'] as const)),
  ];
}

function nameFaults(choice: AnyChoice, list: readonly AnyChoice[]): ListFault[] {
  const names = [choice.nl, choice.en].map((name) => name.trim());
  if (names.some((name) => name === '')) return ['name-missing'];
  if (names.some((name) => name.length > longestName)) return ['name-too-long'];
  const beside = list.filter(({ id, group }) => id !== choice.id && group === choice.group);
  return beside.some(({ nl }) => nl.toLowerCase() === choice.nl.trim().toLowerCase()) ? ['name-taken'] : [];
}

/** Who takes over is alive on the day of taking over; dates therefore only rise along a chain, and there is no circle. */
function mergeFaults({ id, retiredFrom, mergedInto }: AnyChoice, list: readonly AnyChoice[]): ListFault[] {
  if (mergedInto === undefined) return [];
  if (mergedInto === id) return ['same-choice'];
  if (!retiredFrom) return ['day-missing'];
  const heir = list.find((choice) => choice.id === mergedInto);
  if (!heir) return ['no-such-choice'];
  return heir.retiredFrom && heir.retiredFrom <= retiredFrom ? ['into-retired'] : [];
}

function favouriteFaults({ favourites, topics }: Catalogue): FaultAt[] {
  if (favourites.length > mostFavourites) return [at('favourites', favourites.at(-1) ?? '', 'too-many-favourites')];
  return favourites.flatMap((favourite, place) => {
    const topic = topics.find(({ id }) => id === favourite);
    if (!topic) return [at('favourites', favourite, 'no-such-choice')];
    if (favourites.indexOf(favourite) !== place) return [at('favourites', favourite, 'same-choice')];
    return topic.retiredFrom ? [at('favourites', favourite, 'favourite-retired')] : [];
  });
}

/** Every id that is on a list now, and the reserved ones. */
export function idsIn(catalogue: Catalogue): ChoiceId[] {
  const lists = [...listNames, ...fixedLists].flatMap((name): readonly Choice[] => catalogue[name]);
  return [...reservedIds, ...lists.map(({ id }) => id)];
}

/** All of a choice that no library may change. */
function structureOf({ nl: _, en: __, retiredFrom: ___, mergedInto: ____, ...structure }: AnyChoice): object {
  return structure;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOneOrder) === JSON.stringify(other, inOneOrder);
}

function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function at(list: FaultAt['list'], id: ChoiceId, fault: ListFault): FaultAt {
  return { list, id, fault };
}
