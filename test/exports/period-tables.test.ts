import { expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import { periodTables } from '#exports/period-tables.ts';
import { aMonth, aSheet, catalogue } from './a-month.ts';

const tableOf = (id: string, input = aMonth()) => periodTables(input).find((table) => table.id === id);

test('the summary names period, organisation, info point and every control total', () => {
  const rows = tableOf('summary')?.rows;

  expect(rows).toContainEqual(['Maand', 'maart 2026']);
  expect(rows).toContainEqual(['Eerste dag', { day: '2026-03-01' }]);
  expect(rows).toContainEqual(['Laatste dag', { day: '2026-03-31' }]);
  expect(rows).toContainEqual(['Informatiepunt', 'Informatiepunt Lindehof']);
  expect(rows).toContainEqual(['Bezoekers', 60]);
});

test('each referral says whether it was warm or cold', () => {
  const sheet = emptySheet('lindehof', '2026-03');
  const tables = { ...sheet.tables, questionsByReferralTargetAndWay: { 'svb/samen-gebeld': 2, 'svb/informatie': 1 } };
  const totals = { ...sheet.totals, referrals: 3 };

  const referrals = tableOf('questionsByReferralTargetAndWay', aMonth({ tables, totals }));

  expect(referrals?.columns.slice(0, 4)).toEqual(['Naar wie', 'Hoe', 'Warm of koud', 'Doorverwijzingen']);
  expect(referrals?.rows).toEqual([
    ['SVB', 'Informatie of folder gegeven', 'koud', 1, { share: 1 / 3 }],
    ['SVB', 'Samen gebeld', 'warm', 2, { share: 2 / 3 }],
  ]);
  expect(referrals?.total).toEqual(['Totaal', '', '', 3, { share: 1 }]);
});

test('what was only tallied in the rush stands in the tables as not detailed', () => {
  const sheet = emptySheet('lindehof', '2026-03');
  const tables = { ...sheet.tables, questionsByTopic: { 'digid/niet-uitgewerkt': 2 } };
  const totals = { ...sheet.totals, questions: 2 };

  const topics = tableOf('questionsByTopic', aMonth({ tables, totals }));

  expect(topics?.rows.map(([group, topic]) => [group, topic])).toEqual([['DigiD', 'Niet uitgewerkt']]);
});

test('a choice that is on no list stands under its own id, after the others', () => {
  const sheet = emptySheet('lindehof', '2026-03');
  const tables = { ...sheet.tables, questionsByOutcome: { 'van-een-nieuwe-lijst': 1, 'niet-gelukt': 2 } };
  const totals = { ...sheet.totals, questions: 3 };

  const outcomes = tableOf('questionsByOutcome', aMonth({ tables, totals }));

  expect(outcomes?.rows.map(([name]) => name)).toEqual(['Niet gelukt', 'van-een-nieuwe-lijst']);
});

test('with nine visitors no table puts two things side by side', () => {
  const crossing = ['questionsByTopicAndOutcome', 'mentionsByTopicAndTargetGroup', 'questionsByGroupAndReferralTarget'];
  const idsAfter = (visits: number) => periodTables(aMonth(aSheet('2026-03', visits))).map(({ id }) => id);

  expect(idsAfter(10)).toEqual(expect.arrayContaining(crossing));
  expect(idsAfter(9).filter((id) => crossing.includes(id))).toEqual([]);
});

test('an empty month still gives all its tables, each adding up to nothing', () => {
  const tables = periodTables(aMonth(emptySheet('lindehof', '2026-04')));

  expect(tables.find(({ id }) => id === 'questionsByTopic')).toMatchObject({
    rows: [],
    total: ['Totaal', '', 0, { share: 0 }],
  });
});

test('English names come from the same lists', () => {
  const topics = tableOf('questionsByTopic', aMonth({ language: 'en' }));

  expect(topics?.columns).toEqual(['Group', 'Topic', 'Questions', 'Share']);
});

test('a choice that has stopped keeps its name where it was counted, and is no empty row elsewhere', () => {
  const outcomes = catalogue.outcomes.map((outcome) => ({ ...outcome, retiredFrom: '2026-03-15' }));
  const sheet = emptySheet('lindehof', '2026-03');
  const tables = { ...sheet.tables, questionsByOutcome: { 'niet-gelukt': 2 } };
  const totals = { ...sheet.totals, questions: 2 };

  const table = tableOf('questionsByOutcome', aMonth({ tables, totals, catalogue: { ...catalogue, outcomes } }));

  expect(table?.rows).toEqual([['Niet gelukt', 2, { share: 1 }]]);
});
