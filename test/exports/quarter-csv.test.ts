import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { quarterFigures } from '#domain/quarter-figures.ts';
import { quarterCsv } from '#exports/quarter-csv.ts';

test('a quarter stands in fives, and one with too few visitors in words', () => {
  const quarters = [
    quarterFigures('2026-K1', { visits: 173, questions: 214 }),
    quarterFigures('2026-K2', { visits: 9, questions: 12 }),
  ];

  const csv = quarterCsv({ municipality: 'Hollands Kroon', quarters, language: 'nl' });

  expect(Papa.parse(csv.slice(1), { delimiter: ';' }).data).toEqual([
    ['Gemeente', 'Kwartaal', 'Bezoekers', 'Vragen', 'Toelichting'],
    ['Hollands Kroon', 'eerste kwartaal 2026', '175', '215', 'op vijftallen'],
    ['Hollands Kroon', 'tweede kwartaal 2026', '', '', 'te weinig om te tonen'],
  ]);
});
