import { expect, test } from 'vitest';
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import { differenceOf } from '#office/closing/corrected-visits.ts';
import { hoursTyped, hoursWritten } from '#office/hours/typed-hours.ts';
import { catalogue } from '../../exports/a-month.ts';

test.each(['9.00-12.30', '9.00-12.30, 13.00-17.00', '', '18.30-24.00'])(
  'hours that are typed are read back: %s',
  (text) => {
    const hours = hoursTyped(text);

    expect(hours && hoursWritten(hours, 'nl')).toBe(text);
  },
);

test.each(['half negen', '12.00-9.00', '9.00-13.00, 12.00-14.00', '25.00-26.00', '9.00'])(
  'what are no hours is said so: %s',
  (text) => {
    expect(hoursTyped(text)).toBeUndefined();
  },
);

test('a correction of referred visits adds up in every table, with its sign', () => {
  const outcome = catalogue.outcomes.find(({ refersTo }) => refersTo === 'local-partner')?.id ?? '';
  const typed = {
    infoPoint: 'lindehof',
    kind: 'fewer' as const,
    number: '3',
    day: '2026-03-05',
    part: 'afternoon' as const,
    setting: 'balie',
    topic: 'digid-app',
    outcome,
    target: catalogue.localPartners[0]?.id ?? '',
    way: catalogue.ways[0]?.id ?? '',
    arrival: '',
    targetGroup: 'ouderen',
    length: '',
    reason: 'counted-twice',
  };

  const difference = differenceOf(typed, '2026-03', catalogue);

  expect(difference.totals).toMatchObject({
    visits: -3,
    questions: -3,
    referrals: -3,
    enteredAfterwards: 0,
    courses: 0,
  });
  expect(difference.tables.visitsByDay).toEqual({ '2026-03-05': -3 });
  expect(tableThatDoesNotAddUp(difference)).toBeUndefined();
});
