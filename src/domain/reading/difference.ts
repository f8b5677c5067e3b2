/** Counts with a sign: what a correction adds or takes away, and what came after a month was closed. */
import * as z from 'zod/mini';
import {
  addUp,
  type CountTable,
  cellKeySchema,
  type TableName,
  type Tables,
  type Totals,
  tableNames,
  totalNames,
} from '#domain/month-sheet.ts';

const difference = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));
const cells = z.record(cellKeySchema, difference);

const signedTotalsSchema = z.strictObject(
  Object.fromEntries(totalNames.map((name) => [name, difference])) as Record<keyof Totals, typeof difference>,
);
const signedTablesSchema = z.strictObject(
  Object.fromEntries(tableNames.map((name) => [name, cells])) as Record<TableName, typeof cells>,
);
/** Totals and tables of what was counted; with a sign where it is a difference. */
export const countsSchema = z.strictObject({ totals: signedTotalsSchema, tables: signedTablesSchema });
export type Counts = { totals: Totals; tables: Tables };

/** All of them together, without cells of zero, so that equal counts are equal in every cell. */
export function sumOfCounts(all: readonly Counts[]): Counts {
  const { totals, tables } = addUp(all);
  for (const name of tableNames) tables[name] = withoutZeros(tables[name]);
  return { totals, tables };
}

export function minus(one: Counts, other: Counts): Counts {
  return sumOfCounts([one, times(other, -1)]);
}

export function times({ totals, tables }: Counts, factor: number): Counts {
  // Adding zero makes of a negative zero a plain one, which JSON writes alike but a comparison does not.
  const scaled = (table: Record<string, number>) =>
    Object.fromEntries(Object.entries(table).map(([key, number]) => [key, number * factor + 0]));
  const each = tableNames.map((name) => [name, scaled(tables[name])]);
  return { totals: scaled(totals) as Totals, tables: Object.fromEntries(each) as Tables };
}

export function isNothing({ totals, tables }: Counts): boolean {
  const isZero = (table: Record<string, number>) => Object.values(table).every((number) => number === 0);
  return isZero(totals) && tableNames.every((name) => isZero(tables[name]));
}

/** Cells that both lost and gained in one table: at least so many visits, questions or mentions were put elsewhere. */
export function movedIn({ tables }: Counts): number {
  return Math.max(
    ...tableNames.map((name) => {
      const numbers = Object.values(tables[name]);
      const gained = numbers.reduce((sum, number) => sum + Math.max(number, 0), 0);
      return Math.min(gained, gained - numbers.reduce((sum, number) => sum + number, 0));
    }),
  );
}

/** What stands below zero, as `table cell`: more was taken away than is left. */
export function belowZero({ totals, tables }: Counts): string[] {
  return [
    ...totalNames.filter((name) => totals[name] < 0),
    ...tableNames.flatMap((name) =>
      Object.entries(tables[name]).flatMap(([key, number]) => (number < 0 ? [`${name} ${key}`] : [])),
    ),
  ];
}

function withoutZeros(table: CountTable): CountTable {
  return Object.fromEntries(Object.entries(table).filter(([, number]) => number !== 0));
}
