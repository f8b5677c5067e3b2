import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { makeFile } from '#exports/make-file.ts';
import { periodTables } from '#exports/period-tables.ts';
import { awkwardNames, aYear } from './a-year.ts';
import { independentCount } from './independent-count.ts';
import { hasLibreOffice, sheetsSeenByLibreOffice } from './soffice.ts';

/** Of a sheet: its names joined, and the number, which stands before the share. */
type Read = Record<string, Record<string, number>>;
const years = Array.from({ length: 30 }, (_, at) => aYear(at + 1, 10 + at * 5));

describe('30 generated years read back as a count over their visits says', () => {
  test('in the tables on the page', () => {
    for (const { input, visits } of years) {
      const read = Object.fromEntries(
        periodTables(input).map(({ sheet, columns, rows }) => [sheet, numbersIn([columns, ...rows])]),
      );

      expect(read).toMatchObject(independentCount(visits));
    }
  });

  test('in XLSX, by another reader', { timeout: 120_000 }, async () => {
    for (const { input, visits } of years) {
      const sheets = await readWorkbook(Buffer.from(await makeFile('xlsx', input)));
      const read = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, numbersIn(data)]));

      expect(read).toMatchObject(independentCount(visits));
    }
  });

  test('in the CSV for a Dutch Excel', async () => {
    for (const { input, visits } of years) {
      const csv = new TextDecoder('utf-8').decode(await makeFile('csv', input));
      const lines = Papa.parse<string[]>(csv, { delimiter: ';' }).data;
      const titles = new Map(periodTables(input).map(({ title, sheet }) => [title, sheet]));
      const read: Read = {};
      for (const [at, [title = '']] of lines.entries()) {
        const sheet = titles.get(title);
        const end = lines.findIndex((line, below) => below > at && line.length === 1 && line[0] === '');
        if (sheet && lines[at]?.length === 1) read[sheet] = numbersIn(lines.slice(at + 2, end));
      }

      expect(read).toMatchObject(independentCount(visits));
    }
  });

  test('in JSON and in the CSV for machines, which also agree in their totals', async () => {
    for (const { input, visits } of years) {
      const json = JSON.parse(new TextDecoder().decode(await makeFile('json', input)));
      const zip = unzipSync(await makeFile('csvw', input));
      const rowsOf = (name: string) => {
        const text = strFromU8(zip[name] ?? new Uint8Array());
        return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
      };
      const sheetOf = new Map(periodTables(input).map(({ id, sheet }) => [String(id), sheet]));
      const [fromJson, fromCsv]: [Read, Read] = [{}, {}];
      for (const { id, cells } of json.tables) {
        const sheet = sheetOf.get(id) ?? '';
        fromJson[sheet] = Object.fromEntries(
          cells.map(({ names, count }: { names: string[]; count: number }) => [names.join('|'), count]),
        );
      }
      for (const { table = '', name1 = '', name2 = '', count } of rowsOf('counts.csv')) {
        const sheet = sheetOf.get(table) ?? '';
        fromCsv[sheet] = { ...fromCsv[sheet], [name2 ? `${name1}|${name2}` : name1]: Number(count) };
      }
      const { Doorverwijzingen: referrals = {}, ...expected } = independentCount(visits);
      const withoutWarmth = Object.entries(referrals).map(([name, number]) => [
        name.replace(/\|(warm|koud)$/, ''),
        number,
      ]);
      const counted = { ...expected, Doorverwijzingen: Object.fromEntries(withoutWarmth) };
      const filled = Object.fromEntries(Object.entries(counted).filter(([, cells]) => Object.keys(cells).length > 0));

      expect(fromJson).toMatchObject(filled);
      expect(fromCsv).toMatchObject(filled);
      expect(json.totals).toEqual(input.totals);
      expect(Object.fromEntries(rowsOf('totals.csv').map(({ total, value }) => [total, Number(value)]))).toEqual(
        input.totals,
      );
    }
  });

  const seen = hasLibreOffice ? 'in ODS and XLSX, by LibreOffice' : 'not by LibreOffice: it is not installed here';
  test.runIf(hasLibreOffice)(seen, { timeout: 600_000 }, async () => {
    for (const { input, visits } of [years[0], years[29]].flatMap((year) => (year ? [year] : []))) {
      for (const kind of ['ods', 'xlsx'] as const) {
        const sheets = sheetsSeenByLibreOffice(await makeFile(kind, input), kind);
        const read = Object.fromEntries(
          Object.entries(sheets).map(([sheet, rows]) => [sheet, numbersIn(rows.map((row) => row.map(asIso)))]),
        );

        expect(read).toMatchObject(independentCount(visits));
        expect(sheets['Samenvatting']).toContainEqual(['Bibliotheekorganisatie', awkwardNames.organisation]);
        for (const name of awkwardNames.infoPoints) {
          expect(sheets['Samenvatting']).toContainEqual(['Informatiepunt', name]);
        }
        expect(sheets['Samenvatting']).toContainEqual(['Eerste dag', '01/01/2026']);
        expect(sheets['Uitkomsten']?.at(-1)).toEqual(['Totaal', String(input.totals.questions), '100%']);
      }
    }
  });
});

test('the same figures give the same bytes, whatever the moment', async () => {
  const { input } = aYear(3);

  for (const kind of ['xlsx', 'ods', 'csv', 'csvw', 'json'] as const) {
    const first = await makeFile(kind, input);
    await new Promise((later) => setTimeout(later, 2_100)); // a zip keeps its moments in steps of two seconds
    expect(Buffer.from(await makeFile(kind, input)).equals(Buffer.from(first))).toBe(true);
  }
}, 30_000);

function numbersIn([columns = [], ...rows]: readonly (readonly unknown[])[]): Record<string, number> {
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
  return asIso(String(cell));
}

/** As LibreOffice shows a date without a language (month first), or as the Dutch CSV has it (day first). */
function asIso(cell: string): string {
  return cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2').replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
}
