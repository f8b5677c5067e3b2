/** Tables as an open spreadsheet (ODF 1.3): numbers are numbers, days are dates, shares are percentages, a sheet per table. */
import type { Cell, ExportTable } from '#exports/export-table.ts';
import type { OnStep } from '#exports/making/steps.ts';
import { exportMessages, type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { odsFrame } from './ods-frame.ts';
import { escapedXml } from './xml-text.ts';
import { type Bytes, zipped } from './zip.ts';

export function periodOds(input: PeriodInput, onStep?: OnStep): Bytes {
  const tables = periodTables(input);
  onStep?.('writing');
  const { content, meta, manifest, mimetype } = odsFrame;
  const title = `${exportMessages(input.language).summary.title} ${input.organisation} ${input.period}`;
  const sheets = content(tables.map(asSheet).join(''));
  onStep?.('packing');
  return zipped(
    {
      // First and not compressed, so that a program knows the kind of file from its first bytes.
      mimetype,
      'content.xml': sheets,
      'meta.xml': meta(escapedXml(title), input.madeOn, input.language),
      'META-INF/manifest.xml': manifest,
    },
    ['mimetype'],
  );
}

function asSheet({ sheet, columns, rows, total }: ExportTable): string {
  const widths = columns.map((title, at) => widthOf([title, ...rows.map((row) => row[at] ?? '')]));
  const heading = `<table:table-header-rows>${asRow(columns, 'heading')}</table:table-header-rows>`;
  return [
    `<table:table table:name="${escapedXml(sheet)}">`,
    ...widths.map((width) => `<table:table-column table:style-name="${width}"/>`),
    heading,
    ...rows.map((row) => asRow(row)),
    ...(total ? [asRow(total, 'heading')] : []),
    '</table:table>',
  ].join('');
}

function asRow(cells: readonly Cell[], style?: string): string {
  return `<table:table-row>${cells.map((cell) => asCell(cell, style)).join('')}</table:table-row>`;
}

function asCell(cell: Cell, style?: string): string {
  if (typeof cell === 'number') return valued('float', `office:value="${cell}"`, String(cell), style);
  if (typeof cell === 'string') {
    // An empty cell is left empty: a text without letters would count as filled in.
    return cell === '' ? '<table:table-cell/>' : valued('string', '', asParagraphs(cell), style, true);
  }
  if ('share' in cell) {
    const shown = `${(cell.share * 100).toFixed(1).replace('.', ',')}%`;
    return valued('percentage', `office:value="${cell.share}"`, shown, style ? 'share-heading' : 'share');
  }
  return valued('date', `office:date-value="${cell.day}"`, cell.day.split('-').reverse().join('-'), 'day');
}

function valued(type: string, value: string, shown: string, style?: string, isMarkedUp = false): string {
  const text = isMarkedUp ? shown : `<text:p>${shown}</text:p>`;
  const styled = style ? ` table:style-name="${style}"` : '';
  return `<table:table-cell${styled} office:value-type="${type}"${value && ` ${value}`}>${text}</table:table-cell>`;
}

/** A line is a paragraph; spaces beyond the first and tabs have marks of their own, or they would be lost. */
function asParagraphs(text: string): string {
  const kept = (line: string) =>
    escapedXml(line)
      .replaceAll('\t', '<text:tab/>')
      .replace(/^ +| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${kept(line)}</text:p>`)
    .join('');
}

function widthOf(cells: readonly Cell[]): 'wide' | 'middle' | 'narrow' {
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 10)));
  return longest > 40 ? 'wide' : longest > 16 ? 'middle' : 'narrow';
}
