/** The two pictures of things side by side: where help went on, by group of topics, and from which group to whom. */
import { type Catalogue, undetailed } from '#domain/catalogue.ts';
import type { CountedCell, ExportTable } from '#exports/export-table.ts';
import type { OfficeMessages } from '#texts/office-nl.ts';
import type { Stream } from '#ui/chart/flow-chart.tsx';
import type { Stack } from '#ui/chart/stacked-bars.tsx';

type Say = OfficeMessages['report'];

/** Per group: without a referral, referred, to a course. */
export function endedByGroup({ counted }: ExportTable, lists: Catalogue, language: 'nl' | 'en'): Stack[] {
  const stacks = new Map<string, { label: string; parts: [number, number, number] }>();
  for (const { key, names, count } of counted?.cells ?? []) {
    const [topic = '', outcome] = key;
    const group = lists.topics.find(({ id }) => id === topic)?.group ?? topic;
    const label = lists.topicGroups.find(({ id }) => id === group)?.[language] ?? names[0] ?? group;
    const stack = stacks.get(group) ?? { label, parts: [0, 0, 0] };
    stack.parts[partOf(lists.outcomes.find(({ id }) => id === outcome)?.refersTo)] += count;
    stacks.set(group, stack);
  }
  const listed = [...stacks].filter(([id]) => id !== undetailed).map(([id, stack]) => ({ id, ...stack }));
  return listed.sort((one, other) => sum(other.parts) - sum(one.parts));
}

export function endedSentence(stacks: readonly Stack[], { ended: say, tie }: Say): string {
  const elsewhere = stacks.map(({ label, parts }) => ({ label, all: sum(parts), gone: sum(parts.slice(1)) }));
  const [first, second] = elsewhere.sort((one, other) => other.gone - one.gone);
  if (!first || first.gone === 0) return say.none;
  return first.gone === second?.gone ? tie : say.title(first.label, first.gone, first.all);
}

const [mostFrom, mostTo] = [6, 8];

/** The smaller ends together are one end, so that no referral is left out of the picture. */
export function streamsOf({ counted }: ExportTable, { flow: say }: Say): Stream[] {
  const cells = counted?.cells ?? [];
  const [from, to] = [largest(cells, 0, mostFrom), largest(cells, 1, mostTo)];
  const streams = new Map<string, Stream>();
  for (const { names, count } of cells) {
    const [one = '', other = ''] = names;
    const ends = { from: from.has(one) ? one : say.rest, to: to.has(other) ? other : say.rest };
    const key = `${ends.from} ${ends.to}`;
    streams.set(key, { ...ends, number: (streams.get(key)?.number ?? 0) + count });
  }
  const place = (names: Set<string>, name: string) => (names.has(name) ? [...names].indexOf(name) : names.size);
  return [...streams.values()].sort(
    (one, other) => place(from, one.from) - place(from, other.from) || place(to, one.to) - place(to, other.to),
  );
}

export function flowSentence({ counted }: ExportTable, { flow: say, tie }: Say): string {
  const [first, second] = [...(counted?.cells ?? [])].sort((one, other) => other.count - one.count);
  if (!first || first.count === second?.count) return tie;
  return say.title(first.names[0] ?? '', first.names[1] ?? '', first.count);
}

function largest(cells: readonly CountedCell[], part: number, most: number): Set<string> {
  const numbers = new Map<string, number>();
  for (const { names, count } of cells) {
    const name = names[part] ?? '';
    numbers.set(name, (numbers.get(name) ?? 0) + count);
  }
  const ordered = [...numbers].sort(([, one], [, other]) => other - one);
  // Putting one end away under "others" would hide a name and save nothing.
  return new Set(ordered.slice(0, ordered.length === most + 1 ? most + 1 : most).map(([name]) => name));
}

function partOf(refersTo: string | undefined): 0 | 1 | 2 {
  if (refersTo === undefined) return 0;
  return refersTo === 'course' ? 2 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
