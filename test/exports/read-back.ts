/** Files read back by readers that share no code with their writers: of each sheet its names joined, and the number before the share. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { makeFile } from '#exports/make-file.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';
import { sheetsSeenByLibreOffice } from './soffice.ts';

export type Read = Record<string, Record<string, number>>;

/** As the page and the paper show them. */
export function fromTables(input: PeriodInput): Read {
  return Object.fromEntries(
    periodTables(input).map(({ sheet, columns, rows }) => [sheet, numbersIn([columns, ...rows])]),
  );
}

export async function fromXlsx(input: PeriodInput): Promise<Read> {
  const sheets = await readWorkbook(Buffer.from(await makeFile('xlsx', input)));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, numbersIn(data)]));
}

/** The values that the cells hold, not the text they show. */
export async function fromOds(input: PeriodInput): Promise<Read> {
  const { 'content.xml': content } = unzipSync(await makeFile('ods', input));
  const tables = strFromU8(content ?? new Uint8Array()).matchAll(
    /<table:table table:name="([^"]*)">(.*?)<\/table:table>/gs,
  );
  return Object.fromEntries(
    [...tables].map(([, name = '', inside = '']) => {
      const rows = [...inside.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
          ([, about = '', text = '']) => /office:(?:date-)?value="([^"]*)"/.exec(about)?.[1] ?? plain(text),
        ),
      );
      return [plain(name), numbersIn(rows)];
    }),
  );
}

export async function fromCsv(input: PeriodInput): Promise<Read> {
  const csv = new TextDecoder('utf-8').decode(await makeFile('csv', input));
  return fromLines(Papa.parse<string[]>(csv, { delimiter: ';' }).data, input);
}

/** Our own names of sheets by their titles, for a file that has all tables below each other. */
function fromLines(lines: readonly string[][], input: PeriodInput): Read {
  const titles = new Map(periodTables(input).map(({ title, sheet }) => [title, sheet]));
  const isEmpty = (line: readonly string[]) => line.every((cell) => cell === '');
  const read: Read = {};
  for (const [at, line] of lines.entries()) {
    const sheet = titles.get(line[0] ?? '');
    const isTitle = line.slice(1).every((cell) => cell === '');
    const next = lines.findIndex((other, below) => below > at && isEmpty(other));
    if (sheet && isTitle) read[sheet] = numbersIn(lines.slice(at + 2, next < 0 ? undefined : next));
  }
  return read;
}

/** Both say for each table which ids and names were counted how often. */
export async function fromMachines(
  input: PeriodInput,
): Promise<{ json: Read; csvw: Read; totals: [unknown, Record<string, number>] }> {
  const file = JSON.parse(new TextDecoder().decode(await makeFile('json', input)));
  const zip = unzipSync(await makeFile('csvw', input));
  const rowsOf = (name: string) => {
    const text = strFromU8(zip[name] ?? new Uint8Array());
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  };
  const sheetOf = new Map(periodTables(input).map(({ id, sheet }) => [String(id), sheet]));
  const [json, csvw]: [Read, Read] = [{}, {}];
  for (const { id, cells } of file.tables) {
    const counted = cells.map(({ names, count }: { names: string[]; count: number }) => [names.join('|'), count]);
    json[sheetOf.get(id) ?? ''] = Object.fromEntries(counted);
  }
  for (const { table = '', name1 = '', name2 = '', count } of rowsOf('counts.csv')) {
    const sheet = sheetOf.get(table) ?? '';
    const [first, second] = [name1, name2].map(withoutGuard);
    csvw[sheet] = { ...csvw[sheet], [second ? `${first}|${second}` : (first ?? '')]: Number(count) };
  }
  const totals = rowsOf('totals.csv').map(({ total, value }) => [total, Number(value)]);
  return { json, csvw, totals: [file.totals, Object.fromEntries(totals)] };
}

/** As a Dutch office sees it that opens the file. */
export async function fromLibreOffice(kind: 'xlsx' | 'ods' | 'csv', input: PeriodInput): Promise<Read> {
  const sheets = sheetsSeenByLibreOffice(await makeFile(kind, input), kind);
  if (kind === 'csv')
    return fromLines(
      (Object.values(sheets)[0] ?? []).map((row) => row.map(asIso)),
      input,
    );
  return Object.fromEntries(
    Object.entries(sheets).map(([sheet, rows]) => [sheet, numbersIn(rows.map((row) => row.map(asIso)))]),
  );
}

export function numbersIn([columns = [], ...rows]: readonly (readonly unknown[])[]): Record<string, number> {
  const share = columns.indexOf('Aandeel');
  const counted = rows.filter(([first]) => first !== 'Totaal' && first !== 'Total');
  return share < 0
    ? {}
    : Object.fromEntries(
        counted.map((row) => [
          row
            .slice(0, share - 1)
            .map(nameOf)
            .join('|'),
          Number(row[share - 1]),
        ]),
      );
}

function nameOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return String(cell.day);
  return withoutGuard(asIso(String(cell)));
}

/** In CSV an apostrophe stands before a name that a spreadsheet would take for a formula. */
function withoutGuard(name: string): string {
  return name.replace(/^'(?=[=+\-@])/, '');
}

/** As LibreOffice shows a date without a language (month first), or as the Dutch CSV has it (day first). */
function asIso(cell: string): string {
  return cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2').replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function plain(xml: string): string {
  return xml.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
