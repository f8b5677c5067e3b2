import { expect, test } from 'vitest';
import { addCoverage, coverageOf, unrecordedDays } from '#domain/reading/coverage.ts';
import {
  hoursOn,
  minutesOf,
  noOpeningHours,
  type OpeningHours,
  openingHoursSchema,
  partsOpen,
} from '#domain/reading/opening-hours.ts';
import { isYear, monthsOf, periodBefore, periodSchema, samePeriodLastYear } from '#domain/reading/period.ts';

const morning = [{ from: '10:00', until: '12:00' }];
const day = [{ from: '10:00', until: '17:30' }];
/** Open on Mondays in the morning and on Tuesdays all day, from February on; on 10 March it was closed. */
const hours: OpeningHours = {
  weeks: [{ from: '2026-02-02', days: [morning, day, [], [], [], [], []] }],
  exceptions: [
    { day: '2026-03-10', hours: [] },
    { day: '2026-03-11', hours: morning },
  ],
};

test('the newest week that began by a day holds on it, and an exception comes before every week', () => {
  const later = { from: '2026-03-16', days: [day, [], [], [], [], [], []] };
  const both = { ...hours, weeks: [...hours.weeks, later] };

  expect(hoursOn(hours, '2026-02-01')).toBe(undefined);
  expect(hoursOn(hours, '2026-02-02')).toEqual(morning);
  expect(hoursOn(both, '2026-03-09')).toEqual(morning);
  expect(hoursOn(both, '2026-03-16')).toEqual(day);
  expect(hoursOn({ ...both, weeks: [later, ...hours.weeks] }, '2026-03-16')).toEqual(day);
  expect(hoursOn(hours, '2026-03-10')).toEqual([]);
  expect(hoursOn(hours, '2026-03-11')).toEqual(morning);
  expect(hoursOn(noOpeningHours, '2026-03-10')).toBe(undefined);
});

test('open hours are minutes, and parts of the day in which it is open for any time', () => {
  expect(minutesOf(day)).toBe(450);
  expect(minutesOf([...morning, { from: '13:15', until: '14:00' }])).toBe(165);
  expect(partsOpen(morning)).toEqual(['morning']);
  expect(partsOpen([{ from: '12:00', until: '18:00' }])).toEqual(['afternoon']);
  expect(partsOpen([{ from: '11:59', until: '18:01' }])).toEqual(['morning', 'afternoon', 'evening']);
  expect(partsOpen([])).toEqual([]);
});

const week = (...days: unknown[]) => ({
  weeks: [{ from: '2026-02-02', days: [...days, [], [], [], [], []] }],
  exceptions: [],
});
test.each<[string, unknown]>([
  ['a week of eight days', week([], [], [])],
  ['a week of six days', { weeks: [{ from: '2026-02-02', days: [[], [], [], [], [], []] }], exceptions: [] }],
  ['closing before opening', week([{ from: '12:00', until: '10:00' }], [])],
  ['hours of no length', week([{ from: '10:00', until: '10:00' }], [])],
  [
    'hours that overlap',
    week(
      [
        { from: '10:00', until: '12:00' },
        { from: '11:00', until: '13:00' },
      ],
      [],
    ),
  ],
  ['a time that is none', week([{ from: '25:00', until: '26:00' }], [])],
  ['a time with something behind it', week([{ from: '10:00', until: '11:000' }], [])],
  ['a time with something before it', week([{ from: 'a10:00', until: '11:00' }], [])],
  [
    'five stretches in a day',
    week(
      ['08', '10', '12', '14', '16'].map((at) => ({ from: `${at}:00`, until: `${at}:30` })),
      [],
    ),
  ],
  ['two weeks from one day', { weeks: [...week([], []).weeks, ...week([], []).weeks], exceptions: [] }],
  ['one day twice', { weeks: [], exceptions: [hours.exceptions[0], hours.exceptions[0]] }],
  ['a field of its own', { weeks: [], exceptions: [], remark: 'x' }],
])('%s are no opening hours', (_, wrong) => {
  expect(openingHoursSchema.safeParse(wrong).success).toBe(false);
});

test('hours that touch, and a day that ends at midnight, are opening hours', () => {
  const touching = week(
    [
      { from: '10:00', until: '12:00' },
      { from: '12:00', until: '24:00' },
    ],
    [],
  );

  expect(openingHoursSchema.safeParse(touching).success).toBe(true);
  expect(openingHoursSchema.safeParse(hours).success).toBe(true);
  expect(openingHoursSchema.safeParse(noOpeningHours).success).toBe(true);
});

const march = { month: '2026-03', visitsByDay: { '2026-03-02': 3, '2026-03-04': 1 }, quietSlots: [] };

test('a quiet day that staff confirmed and a day that nobody recorded are two things', () => {
  const recorded = {
    ...march,
    quietSlots: ['2026-03-03/morning', '2026-03-03/afternoon', '2026-03-17/morning'] as never[],
  };

  // Open until the 17th: Mondays 2, 9, 16; Tuesdays 3 and 17, not the 10th; and Wednesday the 11th.
  expect(coverageOf(recorded, hours, '2026-03-17')).toEqual({
    daysWithEntries: 2,
    quietSlots: 3,
    opening: { days: 6, slots: 8, minutes: 3 * 120 + 2 * 450 + 120, quietDays: 1, unrecordedDays: 4 },
  });
  expect(unrecordedDays(recorded, hours, '2026-03-17')).toEqual([
    '2026-03-09',
    '2026-03-11',
    '2026-03-16',
    '2026-03-17',
  ]);
});

test('one slot that two tablets confirmed is one', () => {
  const twice = { ...march, quietSlots: ['2026-03-03/morning', '2026-03-03/morning'] as never[] };

  expect(coverageOf(twice, hours, '2026-03-31').quietSlots).toBe(1);
});

test('nothing is expected of days to come, and the month ends on its last day', () => {
  expect(unrecordedDays(march, hours, '2026-03-09')).toEqual(['2026-03-03', '2026-03-09']);
  expect(unrecordedDays(march, hours, '2026-05-01').at(-1)).toBe('2026-03-31');
  expect(coverageOf(march, hours, '2026-05-01')).toEqual(coverageOf(march, hours, '2026-03-31'));
});

test('where the hours of a day are not known, or no day has come yet, nothing is said of the month', () => {
  expect(coverageOf({ ...march, month: '2026-02', visitsByDay: {} }, hours, '2026-02-28').opening).toBe(null);
  expect(coverageOf(march, noOpeningHours, '2026-03-31')).toEqual({ daysWithEntries: 2, quietSlots: 0, opening: null });
  expect(coverageOf(march, hours, '2026-02-28').opening).toBe(null);
  expect(unrecordedDays(march, noOpeningHours, '2026-03-31')).toEqual([]);
});

test('coverage of several points adds up, and is not known of all when it is not known of one', () => {
  const one = coverageOf(march, hours, '2026-03-03');
  const other = {
    daysWithEntries: 5,
    quietSlots: 2,
    opening: { days: 9, slots: 12, minutes: 60, quietDays: 2, unrecordedDays: 1 },
  };

  expect(one.opening).toEqual({ days: 2, slots: 3, minutes: 570, quietDays: 0, unrecordedDays: 1 });
  expect(addCoverage([one, other])).toEqual({
    daysWithEntries: 7,
    quietSlots: 2,
    opening: { days: 11, slots: 15, minutes: 630, quietDays: 2, unrecordedDays: 2 },
  });
  expect(addCoverage([one, { ...other, opening: null }])).toEqual({ daysWithEntries: 7, quietSlots: 2, opening: null });
  expect(addCoverage([])).toEqual({ daysWithEntries: 0, quietSlots: 0, opening: null });
});

test('figures are asked of a month or a year, and laid beside the one before and a year earlier', () => {
  const taken = ['2026', '2026-03', '2026-12'].every((one) => periodSchema.safeParse(one).success);
  const refused = ['2026-13', '2026-00', '26', '2026-3', '2026-031', 'x2026', '2026-K1'];

  expect(taken).toBe(true);
  expect(refused.filter((one) => periodSchema.safeParse(one).success)).toEqual([]);
  expect([isYear('2026'), isYear('2026-03')]).toEqual([true, false]);
  expect(monthsOf('2026-03')).toEqual(['2026-03']);
  expect(monthsOf('2026')).toHaveLength(12);
  expect([monthsOf('2026')[0], monthsOf('2026')[11]]).toEqual(['2026-01', '2026-12']);
  expect([periodBefore('2026-01'), periodBefore('2026'), periodBefore('0901')]).toEqual(['2025-12', '2025', '0900']);
  expect([samePeriodLastYear('2026-03'), samePeriodLastYear('2026')]).toEqual(['2025-03', '2025']);
});
