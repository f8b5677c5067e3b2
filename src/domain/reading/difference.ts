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

function withoutZeros(table: CountTable): CountTable {
  return Object.fromEntries(Object.entries(table).filter(([, number]) => number !== 0));
}
