/** Strict CSV for machines (comma, no mark, RFC 4180) with CSVW metadata beside it, together in one zip. */
import Papa from 'papaparse';
import { startsFormula } from '#exports/files/csv-dutch.ts';
import { type Bytes, zipped } from '#exports/files/zip.ts';
import type { OnStep } from '#exports/making/steps.ts';
import { exportMessages, type PeriodInput } from '#exports/period-tables.ts';
import { machineTables, periodBounds } from './counted-rows.ts';
import { csvwMetadata } from './csvw-metadata.ts';

export function periodCsvw(input: PeriodInput, onStep?: OnStep): Bytes {
  const tables = machineTables(input);
  onStep?.('writing');
  const { firstDay, lastDay } = periodBounds(input);
  const names = exportMessages(input.language).totals;
  const counts = tables.flatMap(({ id, cells }) =>
    cells.map(({ key, names: [name1 = '', name2 = ''], count }) => {
      const [part1 = '', part2 = ''] = key;
      return [firstDay, lastDay, id, part1, name1, part2, name2, count];
    }),
  );
  const totals = Object.entries(input.totals).map(([total, value]) => [
    firstDay,
    lastDay,
    total,
    names[total as keyof typeof names],
    value,
  ]);
  const kinds = tables.map(({ id, title, definition, total, columns: [column1 = '', column2 = ''] }) => [
    id,
    title,
    definition,
    total,
    column1,
    column2,
  ]);
  const files = {
    'counts.csv': strictCsv(columnsOf.counts, counts),
    'totals.csv': strictCsv(columnsOf.totals, totals),
    'tables.csv': strictCsv(columnsOf.tables, kinds),
    'csv-metadata.json': csvwMetadata(input),
  };
  onStep?.('packing');
  return zipped(files);
}

const columnsOf = {
  counts: ['firstDay', 'lastDay', 'table', 'part1', 'name1', 'part2', 'name2', 'count'],
  totals: ['firstDay', 'lastDay', 'total', 'name', 'value'],
  tables: ['table', 'title', 'definition', 'total', 'column1', 'column2'],
};

function strictCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(String));
  return `${Papa.unparse(lines, { delimiter: ',', newline: '\r\n', escapeFormulae: startsFormula })}\r\n`;
}
