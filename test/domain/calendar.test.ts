import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayPlus,
  daySchema,
  daysAfterwards,
  daysBetween,
  dutchDayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthPlus,
  monthSchema,
  quarterOf,
  weekdayOf,
} from '#domain/calendar.ts';

const someDay = () => fc.nat(73_000).map((days) => dayPlus('1950-01-01', days));
const someMonth = () => someDay().map(monthOf);

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-03-02T10:00', false],
  ['02-03-2026', false],
])('%s is a day: %s', (day, exists) => {
  expect(daySchema.safeParse(day).success).toBe(exists);
});

test.each([
  ['2026-01', true],
  ['2026-12', true],
  ['2026-00', false],
  ['2026-13', false],
  ['2026-1', false],
  ['2026-03-02', false],
])('%s is a month: %s', (month, exists) => {
  expect(monthSchema.safeParse(month).success).toBe(exists);
});

test.each([
  ['just before midnight in winter', '2026-01-15T22:59:59Z', '2026-01-15', 'evening'],
  ['at midnight in winter', '2026-01-15T23:00:00Z', '2026-01-16', 'morning'],
  ['just before midnight in summer', '2026-07-15T21:59:59Z', '2026-07-15', 'evening'],
  ['at midnight in summer', '2026-07-15T22:00:00Z', '2026-07-16', 'morning'],
  ['at noon', '2026-01-15T11:00:00Z', '2026-01-15', 'afternoon'],
  ['a minute before noon', '2026-01-15T10:59:59Z', '2026-01-15', 'morning'],
  ['at six in the evening', '2026-01-15T17:00:00Z', '2026-01-15', 'evening'],
  ['a minute before six', '2026-01-15T16:59:59Z', '2026-01-15', 'afternoon'],
  ['the night the clock goes forward, before', '2026-03-29T00:59:59Z', '2026-03-29', 'morning'],
  ['the night the clock goes forward, after', '2026-03-29T01:00:00Z', '2026-03-29', 'morning'],
  ['the first summer evening', '2026-03-29T21:59:59Z', '2026-03-29', 'evening'],
  ['the midnight after the first summer evening', '2026-03-29T22:00:00Z', '2026-03-30', 'morning'],
  ['the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25', 'morning'],
  ['the hour that comes twice, again', '2026-10-25T01:30:00Z', '2026-10-25', 'morning'],
  ['the last evening of summer time', '2026-10-24T22:00:00Z', '2026-10-25', 'morning'],
  ['the first winter midnight', '2026-10-25T23:00:00Z', '2026-10-26', 'morning'],
  ["the year's last minute", '2025-12-31T22:59:00Z', '2025-12-31', 'evening'],
  ["the new year's first minute", '2025-12-31T23:00:00Z', '2026-01-01', 'morning'],
])('%s, a visit falls on the Dutch day', (_, instant, day, partOfDay) => {
  expect(dutchDayOf(new Date(instant))).toEqual({ day, partOfDay });
});

test('a weekday is the one the calendar on the wall shows', () => {
  expect(['2026-03-02', '2026-03-07', '2026-03-08'].map(weekdayOf)).toEqual([1, 6, 7]);
  fc.assert(
    fc.property(someDay(), (day) => {
      expect(weekdayOf(day)).toBe(new Date(`${day}T12:00:00Z`).getUTCDay() || 7);
    }),
  );
});

test('so many days on and the same number back is the same day, over every month end and leap day', () => {
  fc.assert(
    fc.property(someDay(), fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const later = dayPlus(day, days);

      expect(daySchema.parse(later)).toBe(later);
      expect(daysBetween(day, later)).toBe(days);
      expect(dayPlus(later, -days)).toBe(day);
    }),
  );
});

test('a day is one day long, also in the nights of summer time', () => {
  expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-10-24', '2026-10-26')]).toEqual([2, 2]);
});

test('a month runs from its first to its last day, and the next begins the day after', () => {
  expect(['2026-02', '2028-02', '2100-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2100-02-28',
    '2026-04-30',
    '2026-12-31',
  ]);
  fc.assert(
    fc.property(someMonth(), (month) => {
      expect([monthOf(firstDayOf(month)), monthOf(lastDayOf(month))]).toEqual([month, month]);
      expect(dayPlus(lastDayOf(month), 1)).toBe(firstDayOf(monthPlus(month, 1)));
    }),
  );
});

test('months on and back again is the same month, over the end of the year', () => {
  expect([monthPlus('2025-12', 1), monthPlus('2026-01', -1), monthPlus('2026-03', -15)]).toEqual([
    '2026-01',
    '2025-12',
    '2024-12',
  ]);
  fc.assert(
    fc.property(someMonth(), fc.integer({ min: -500, max: 500 }), (month, months) => {
      expect(monthPlus(monthPlus(month, months), -months)).toBe(month);
    }),
  );
});

test('a year has four quarters of three months', () => {
  const year = Array.from({ length: 12 }, (_, at) => quarterOf(monthPlus('2026-01', at)));

  expect(year).toEqual(['K1', 'K2', 'K3', 'K4'].flatMap((quarter) => Array(3).fill(`2026-${quarter}`)));
});

test('visits may be entered afterwards for the last 31 days, today not among them', () => {
  const days = daysAfterwards('2026-03-12', '2025-01-01');

  expect([days.length, days[0], days.at(-1)]).toEqual([31, '2026-03-11', '2026-02-09']);
});

test('a month in which the tablet was not enrolled yet cannot be entered afterwards: the hub would not take it', () => {
  expect(daysAfterwards('2026-03-03', '2026-03-02')).toEqual(['2026-03-02', '2026-03-01']);
  expect(daysAfterwards('2026-03-01', '2026-03-01')).toEqual([]);
});
