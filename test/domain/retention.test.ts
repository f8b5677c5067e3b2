import { expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalogue.ts';
import { noteSettingOf, offersNote, oldestNoteDay } from '#domain/note.ts';
import type { VisitAnswers } from '#domain/visit.ts';
import { isDoneWith, newestMonthToErase } from '#domain/visit-retention.ts';
import { catalogue } from '../support/builders.ts';

test.each([
  ['2026-03-31', '2025-02'],
  ['2026-01-01', '2024-12'],
  ['2028-02-29', '2027-01'],
])('on %s no visit stays of %s and before, whatever became of that month', (today, month) => {
  expect(newestMonthToErase(today)).toBe(month);
});

test.each([
  ['2026-03-31', '2026-03', false], // in the month itself
  ['2026-04-03', '2026-03', false], // a Friday: its week began in March
  ['2026-04-05', '2026-03', false],
  ['2026-04-06', '2026-03', true], // the Monday after
  ['2026-06-01', '2026-05', true], // a Monday on the first: nothing of this week is May's
])('on %s nobody looks any more at single visits of %s, once closed: %s', (today, closedMonth, isDone) => {
  expect(isDoneWith(closedMonth, today)).toBe(isDone);
});

test('a note is kept for four weeks, the day it was written not counted', () => {
  expect(oldestNoteDay('2026-03-29')).toBe('2026-03-01');
  expect(oldestNoteDay('2026-01-01')).toBe('2025-12-04');
});

const about = (...topics: (string | null)[]) => ({ questions: topics.map((topic) => ({ topic })) }) as VisitAnswers;
const offered = (note: Catalogue['note']) =>
  [about('digid-app'), about('digid-app', 'anders'), about(), about(null)].map((answers) =>
    offersNote({ ...catalogue, note }, answers),
  );

test('a note is offered beside something else, beside every topic, or never, as the lists say', () => {
  expect(offered('there')).toEqual([false, true, false, false]);
  expect(offered('always')).toEqual([true, true, false, false]);
  expect(offered('never')).toEqual([false, false, false, false]);
});

test('lists from before there was a choice offer it beside something else', () => {
  const { note: _, ...older } = catalogue;

  expect(noteSettingOf(older)).toBe('there');
  expect(noteSettingOf({ ...older, note: 'never' })).toBe('never');
});
