import { expect, test } from 'vitest';
import { mondayOf } from '#domain/calendar.ts';
import { changeAll } from '#domain/lists/catalogue-changes.ts';
import { emptySheet } from '#domain/month-sheet.ts';
import { placedIn, transferMappingSchema, withOption } from '#domain/transfer/mapping.ts';
import { transferSheet } from '#domain/transfer/transfer-sheet.ts';
import { daysOfWeek, monthsOfWeek, visitsOfWeek } from '#domain/transfer/week.ts';
import form from '#lists/national-form.json' with { type: 'json' };
import { aSheet, catalogue } from '../../exports/a-month.ts';

const mapping = transferMappingSchema.parse(form);
const empty = emptySheet('lindehof', '2026-03').tables;
const idsOf = (lists: typeof catalogue) => [...lists.topics, ...lists.outcomes].map(({ id }) => id);

/** Every id that has a place in some part of the form. */
const placed = Object.entries({ ...mapping.topics, ...mapping.outcomes })
  .filter(([, places]) => Object.keys(places).length > 0)
  .map(([id]) => id);

test('every topic and outcome of the starting lists has a place or is named as having none', () => {
  const named = transferSheet(mapping, empty, catalogue).notMapped.map(({ id }) => id);

  expect([...placed, ...named].sort()).toEqual(expect.arrayContaining(idsOf(catalogue).sort()));
  expect(named).toEqual([]);
});

test('a topic that a coordinator added has no place yet, and is named with its number', () => {
  const changed = changeAll(catalogue, [
    { kind: 'add', list: 'topics', id: 'nieuw-onderwerp', nl: 'Nieuw', en: 'New', group: 'zorg' },
    { kind: 'retire', list: 'topics', id: 'digid-app', from: '2026-03-10' },
  ]).catalogue;
  const tables = {
    ...empty,
    questionsByTopic: { 'zorg/nieuw-onderwerp': 3, 'digid/digid-app': 2, 'digid/niet-uitgewerkt': 1 },
  };

  const { notMapped, parts } = transferSheet(mapping, tables, changed);

  expect(notMapped).toEqual([
    { list: 'topics', id: 'nieuw-onderwerp', count: 3 },
    { list: 'topics', id: 'niet-uitgewerkt', count: 1 },
  ]);
  expect([...placed, ...notMapped.map(({ id }) => id)]).toEqual(expect.arrayContaining(idsOf(changed)));
  expect(parts[0]).toMatchObject({ total: 6, elsewhere: 4 });
});

test('in every part each question stands once: in its place, or as not belonging there', () => {
  const { tables, totals } = aSheet('2026-03', 60);

  for (const { rows, elsewhere, total } of transferSheet(mapping, tables, catalogue).parts) {
    expect(rows.reduce((sum, { count }) => sum + count, elsewhere)).toBe(totals.questions);
    expect(total).toBe(totals.questions);
  }
});

test('the three kinds of question are those the visits were counted under', () => {
  const { tables } = aSheet('2026-03', 60);

  const kinds = transferSheet(mapping, tables, catalogue).parts[0]?.rows.map(({ count }) => count);

  expect(kinds).toEqual(['digital-government', 'library', 'other'].map((kind) => tables.questionsByKind[kind] ?? 0));
});

test('a topic that is moved counts in its new place only', () => {
  const [, digid] = mapping.parts;
  if (!digid) throw new Error('expected a part about DigiD');
  const wider = withOption(mapping, digid.id, { id: 'iets-nieuws', nl: 'Iets nieuws', en: 'Something new' });
  const moved = placedIn(wider, digid, 'digid-app', 'iets-nieuws');
  const tables = { ...empty, questionsByTopic: { 'digid/digid-app': 4 } };

  const rows = transferSheet(moved, tables, catalogue).parts[1]?.rows.filter(({ count }) => count > 0);

  expect(rows).toEqual([{ id: 'iets-nieuws', count: 4 }]);
  expect(transferMappingSchema.safeParse(placedIn(wider, digid, 'digid-app', 'nergens')).success).toBe(false);
});

test('a week that holds the end of a month takes its days from both', () => {
  const monday = mondayOf('2026-04-02');

  const days = visitsOfWeek(monday, { '2026-03-31': 2, '2026-04-01': 1, '2026-04-06': 9 });

  expect(monday).toBe('2026-03-30');
  expect(monthsOfWeek(monday)).toEqual(['2026-03', '2026-04']);
  expect(days.map(({ visits }) => visits)).toEqual([0, 2, 1, 0, 0, 0, 0]);
  expect(daysOfWeek(monday).at(-1)).toBe('2026-04-05');
});
