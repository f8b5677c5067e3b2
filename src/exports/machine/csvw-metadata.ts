/** What the machine's CSV files mean, in the words of the W3C's "CSV on the Web". */
import { periodName } from '#exports/period.ts';
import type { PeriodInput } from '#exports/period-tables.ts';

type Column = { name: string; titles: string; datatype: string | { base: string; format: string }; required?: true };

const text = (name: string): Column => ({ name, titles: name, datatype: 'string' });
const needed = (column: Column): Column => ({ ...column, required: true });
const day = (name: string): Column => needed({ name, titles: name, datatype: { base: 'date', format: 'yyyy-MM-dd' } });
const whole = (name: string): Column => needed({ name, titles: name, datatype: 'nonNegativeInteger' });

const toTables = {
  columnReference: 'table',
  reference: { resource: 'tables.csv', columnReference: 'table' },
};
const toTotals = {
  columnReference: 'total',
  reference: { resource: 'totals.csv', columnReference: 'total' },
};

export function csvwMetadata(input: PeriodInput): string {
  const { organisation, infoPoints, period, language, madeOn, completeness, catalogue } = input;
  const bounds = [day('firstDay'), day('lastDay')];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    'dc:title': `Balieboek ${organisation} ${periodName(period, language)}`,
    'dc:publisher': organisation,
    'dc:created': { '@value': madeOn, '@type': 'xsd:date' },
    'dc:coverage': infoPoints.join('; '),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    notes: [{ listVersion: catalogue.version, completeness: completeness ?? null }],
    tables: [
      {
        url: 'counts.csv',
        tableSchema: {
          columns: [
            ...bounds,
            needed(text('table')),
            needed(text('part1')),
            text('name1'),
            text('part2'),
            text('name2'),
            whole('count'),
          ],
          primaryKey: ['firstDay', 'table', 'part1', 'part2'],
          foreignKeys: [toTables],
        },
      },
      {
        url: 'totals.csv',
        tableSchema: {
          columns: [...bounds, needed(text('total')), text('name'), whole('value')],
          primaryKey: ['total'],
        },
      },
      {
        url: 'tables.csv',
        tableSchema: {
          columns: [
            needed(text('table')),
            text('title'),
            text('definition'),
            needed(text('total')),
            text('column1'),
            text('column2'),
          ],
          primaryKey: ['table'],
          foreignKeys: [toTotals],
        },
      },
    ],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
