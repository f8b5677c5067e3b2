import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { sumOf } from '#domain/month-sheet.ts';
import { dutchCsv, periodCsv } from '#exports/files/csv-dutch.ts';
import { aMonth } from './a-month.ts';

const mark = '\uFEFF';

test('a Dutch Excel reads the file: mark, semicolons, decimal commas and line ends as on Windows', () => {
  const csv = periodCsv(aMonth());

  expect(csv.startsWith(mark)).toBe(true);
  expect(csv).toContain('\r\nBezoekers;60\r\n');
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(csv).toMatch(/;\d+,\d%\r\n/);
  expect(csv).toMatch(/\r\n\d\d-03-2026;\d+;/);
});

test('every table reads back with the numbers that went in', () => {
  const input = aMonth();

  const lines = readBack(periodCsv(input));

  expect(lines).toContainEqual(['Vragen', String(input.totals.questions)]);
  expect(lines).toContainEqual(['Doorverwijzingen', String(input.totals.referrals)]);
  const start = lines.findIndex(([title]) => title === 'Waarover de vragen gingen');
  const end = lines.findIndex(([first], index) => index > start && first === 'Totaal');
  const topics = lines.slice(start + 3, end);
  expect(topics).toHaveLength(Object.keys(input.tables.questionsByTopic).length);
  expect(topics.reduce((sum, line) => sum + Number(line[2]), 0)).toBe(sumOf(input.tables.questionsByTopic));
});

test('whatever a name holds, no cell starts a formula and every letter survives', () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝'), fc.string()).map((parts) => parts.join('')),
    fc.constantFrom('Cliëntondersteuning € 5', 'Één; twee "drie"', 'Zuid-Limburgse düne'),
  );
  fc.assert(
    fc.property(fc.array(awkward, { minLength: 1, maxLength: 5 }), (names) => {
      const [line] = readBack(dutchCsv([['begin', ...names]]));

      for (const [index, name] of names.entries()) {
        const cell = line?.[index + 1] ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/);
        expect([name, `'${name}`]).toContain(cell);
      }
    }),
  );
});

function readBack(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(mark.length), { delimiter: ';', newline: '\r\n' }).data;
}
