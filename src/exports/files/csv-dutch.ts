/** Tables as the CSV that a Dutch Excel opens with a double click: semicolons, decimal commas, UTF-8 with its mark. */
import Papa from 'papaparse';
import type { Cell, ExportTable } from '#exports/export-table.ts';
import type { OnStep } from '#exports/making/steps.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';

const byteOrderMark = '\uFEFF';

/** A spreadsheet takes these at the start of a cell for a formula; the wide forms too, which some turn into the plain ones. */
export const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

export function periodCsv(input: PeriodInput, onStep?: OnStep): string {
  const tables = periodTables(input);
  onStep?.('writing');
  return dutchCsv(tables.flatMap((table) => [...asLines(table), []]));
}

/** One table by itself, for whoever wants no more than what is under one chart. */
export function tableCsv(table: ExportTable): string {
  return dutchCsv(asLines(table));
}

/** Whole numbers stand without separators, shares as percentages, days as 02-03-2026. */
export function dutchCsv(lines: readonly Cell[][]): string {
  const written = lines.map((line) => line.map(asText));
  return byteOrderMark + Papa.unparse(written, { delimiter: ';', newline: '\r\n', escapeFormulae: startsFormula });
}

function asLines({ title, about, columns, rows, total }: ExportTable): Cell[][] {
  return [[title], [about], columns, ...rows, ...(total ? [total] : [])];
}

function asText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if ('share' in cell) return `${(cell.share * 100).toFixed(1).replace('.', ',')}%`;
  return cell.day.split('-').reverse().join('-');
}
