/** Tables as a spreadsheet: numbers are numbers, days are dates, shares are percentages, one sheet per table. */
import writeWorkbook, { type Cell as SheetCell } from 'write-excel-file/universal';
import { type Cell, type ExportTable, isNumeric } from '#exports/export-table.ts';
import type { OnStep } from '#exports/making/steps.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { fitForXml } from './xml-text.ts';
import { type Bytes, withoutMoment } from './zip.ts';

export async function periodXlsx(input: PeriodInput, onStep?: OnStep): Promise<Bytes> {
  const sheets = periodTables(input).map(asSheet);
  onStep?.('writing');
  const file = await writeWorkbook(sheets).toBlob();
  onStep?.('packing');
  return withoutMoment(await file.arrayBuffer());
}

function asSheet(table: ExportTable) {
  const { sheet, columns, rows, total } = table;
  const header = columns.map((title, column) => ({
    ...textCell(title),
    fontWeight: 'bold' as const,
    ...(rows.some((row) => isNumeric(row[column])) && table.id !== 'summary' && { align: 'right' as const }),
  }));
  const body = rows.map((row) => row.map((cell) => asSheetCell(cell)));
  const sum = total ? [total.map((cell) => ({ ...asSheetCell(cell), fontWeight: 'bold' as const }))] : [];
  return {
    sheet,
    data: [header, ...body, ...sum],
    columns: columns.map((title, column) => ({ width: widthOf([title, ...rows.map((row) => row[column] ?? '')]) })),
    stickyRowsCount: 1,
  };
}

function asSheetCell(cell: Cell): SheetCell & object {
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return { type: Number, value: cell };
  if ('share' in cell) return { type: Number, value: cell.share, format: '0.0%' };
  return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'dd-mm-yyyy', align: 'left' };
}

/** An empty cell is left empty: a text without letters would count as filled in. */
function textCell(text: string): SheetCell & object {
  return text === '' ? {} : { type: String, value: fitForXml(text) };
}

/** In characters: wide enough for the longest, but never wider than a line one can still read. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 10)));
  return Math.min(Math.max(longest + 2, 12), 90);
}
