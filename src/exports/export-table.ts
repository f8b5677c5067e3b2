/** A table as it goes out, before it is any kind of file: what it is about, its columns and its rows. */
import type { Day } from '#domain/calendar.ts';
import type { TableName, Totals } from '#domain/month-sheet.ts';

/** A share is between 0 and 1, a day a local date; each kind of file writes them in its own way. */
export type Cell = string | number | { share: number } | { day: Day };

export type ExportTable = {
  id: TableName | 'summary' | 'completeness' | 'byMonth' | 'byInfoPoint' | 'explanation';
  title: string;
  /** At most 31 characters, without the signs that a spreadsheet refuses in the name of a sheet. */
  sheet: string;
  /** One sentence that says what is counted. */
  about: string;
  columns: string[];
  rows: Cell[][];
  /** The control total as the last line, where the table adds up to one. */
  total?: Cell[];
  /** Of a table of counts: each row once more for a machine, by ids that never change. */
  counted?: { total: keyof Totals; columns: string[]; cells: CountedCell[] };
};

export type CountedCell = { key: string[]; names: string[]; count: number };

/** Columns whose cells are numbers or shares stand to the right. */
export function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && 'share' in cell);
}
