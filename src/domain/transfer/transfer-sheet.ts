/** The figures of a month in the order of the national form, and by name what has no place in it: nothing is dropped. */
import type { Catalogue, ChoiceId } from '#domain/catalogue.ts';
import { type CountTable, sumOf, type Tables } from '#domain/month-sheet.ts';
import type { FormPart, TransferMapping } from './mapping.ts';

export type TransferSheet = {
  parts: {
    part: FormPart;
    rows: { id: ChoiceId; count: number }[];
    /** Counted, but with no place in this part, as a question about a passport has none under DigiD. */
    elsewhere: number;
    /** Rows and elsewhere together: every question once. */
    total: number;
  }[];
  /** Of ours, without a place in any part; also those of which nothing was counted yet. */
  notMapped: { list: 'topics' | 'outcomes'; id: ChoiceId; count: number }[];
};

export function transferSheet(mapping: TransferMapping, tables: Tables, catalogue: Catalogue): TransferSheet {
  const counted = { topics: byTopic(tables.questionsByTopic), outcomes: tables.questionsByOutcome };
  return {
    parts: mapping.parts.map((part) => {
      const numbers = counted[part.counts];
      const rows = part.options.map(({ id: option }) => ({
        id: option,
        count: sumOf(keepOf(numbers, (id) => mapping[part.counts][id]?.[part.id] === option)),
      }));
      const total = sumOf(numbers);
      return { part, rows, total, elsewhere: total - rows.reduce((sum, { count }) => sum + count, 0) };
    }),
    notMapped: (['topics', 'outcomes'] as const).flatMap((list) =>
      // What was counted under an id that is on no list, such as a question that was only tallied, is named as well.
      [...new Set([...catalogue[list].map(({ id }) => id), ...Object.keys(counted[list])])]
        .filter((id) => Object.keys(mapping[list][id] ?? {}).length === 0)
        .map((id) => ({ list, id, count: counted[list][id] ?? 0 })),
    ),
  };
}

/** Cells are of a group's topic; the form asks for the topic. */
function byTopic(cells: CountTable): CountTable {
  const numbers: CountTable = {};
  for (const [key, number] of Object.entries(cells)) {
    const topic = key.split('/')[1] ?? key;
    numbers[topic] = (Object.hasOwn(numbers, topic) ? (numbers[topic] ?? 0) : 0) + number;
  }
  return numbers;
}

function keepOf(table: CountTable, holds: (id: string) => boolean): CountTable {
  return Object.fromEntries(Object.entries(table).filter(([id]) => holds(id)));
}
