import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { periodXlsx } from '#exports/files/xlsx.ts';
import { periodTables } from '#exports/period-tables.ts';
import { aMonth } from './a-month.ts';

test('every sheet reads back as it went in: numbers as numbers, days as dates, shares as parts of one', async () => {
  const input = aMonth();

  const sheets = await readBack(await periodXlsx(input));

  const tables = periodTables(input);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ sheet }) => sheet));
  for (const [index, { columns, rows, total }] of tables.entries()) {
    const expected = [columns, ...rows, ...(total ? [total] : [])].map((row) => row.map(asRead));
    expect(sheets[index]?.data).toEqual(expected);
  }
});

test('the summary is the first sheet and the explanation the last', async () => {
  const sheets = await readBack(await periodXlsx(aMonth()));

  expect(sheets[0]?.sheet).toBe('Samenvatting');
  expect(sheets.at(-1)?.sheet).toBe('Uitleg');
  expect(sheets[0]?.data).toContainEqual(['Bezoekers', 60]);
});

test('a name that looks like a formula stays a name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(
        fc.constantFrom('=1+1 ', '+', '-', '@SUM(A1) ', ''),
        fc.constantFrom('é', 'ü', '€ 5', '<&>"\'', 'x\u0001y'),
      ),
      async (parts) => {
        const organisation = parts.join('');

        const [summary] = await readBack(await periodXlsx(aMonth({ organisation }, 1)));

        expect(summary?.data).toContainEqual(['Bibliotheekorganisatie', organisation.replace('\u0001', '')]);
      },
    ),
    { numRuns: 25 },
  );
});

async function readBack(file: Uint8Array) {
  return readWorkbook(Buffer.from(file));
}

function asRead(cell: unknown): unknown {
  if (cell === '') return null;
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('share' in cell) return cell.share;
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cell;
}
