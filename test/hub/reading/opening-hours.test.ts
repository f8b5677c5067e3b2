import { expect, test } from 'vitest';
import type { OpeningHours } from '#domain/reading/opening-hours.ts';
import { checkListPath, checkListSchema } from '#wire/reading/closing.ts';
import { openingHoursPath } from '#wire/reading/opening-hours.ts';
import { aSheetOf, aVisit } from '../../support/builders.ts';
import { withDatabases } from '../../support/hub.ts';
import { aMonthOfTwoTablets, read } from './a-closed-month.ts';

withDatabases();

/** Mondays and Wednesdays from nine to one; on 9 March closed, on 12 March an evening more. */
const hours: OpeningHours = {
  weeks: [
    {
      from: '2026-01-01',
      days: [[{ from: '09:00', until: '13:00' }], [], [{ from: '09:00', until: '13:00' }], [], [], [], []],
    },
  ],
  exceptions: [
    { day: '2026-03-09', hours: [] },
    { day: '2026-03-12', hours: [{ from: '18:00', until: '20:00' }] },
  ],
};

test('a day without visitors and a day that nobody recorded never look the same', async () => {
  const { library, one, other } = await aMonthOfTwoTablets();
  const { infoPoint } = library;
  await library.post(openingHoursPath, { infoPoint, version: 0, hours });
  const quiet = (slots: `${string}/${'morning' | 'afternoon' | 'evening'}`[]) => ({
    ...aSheetOf([aVisit({ infoPoint })], { ...aSheetOf([]), infoPoint, quietSlots: slots }),
  });
  const [first, second] = [await one.seal({ visits: 12 }), await other.seal({ visits: 3 })];
  await one.deliver(
    await one.seal({ number: 2, sheet: quiet(['2026-03-04/morning', '2026-03-12/evening']), buildsOn: [first.digest] }),
  );
  await other.deliver(
    await other.seal({
      number: 2,
      sheet: quiet(['2026-03-04/morning', '2026-03-04/afternoon']),
      buildsOn: [second.digest],
    }),
  );

  const { coverage } = await read(library);
  const answer = await library.get(`${checkListPath}?maand=2026-03`);
  const [check] = checkListSchema.parse(await answer.json()).infoPoints;

  // Open: 5 Mondays less one, 4 Wednesdays, and the evening. Visits on the 2nd; the 4th and the 12th were quiet.
  expect(coverage).toEqual({
    daysWithEntries: 1,
    quietSlots: 3,
    opening: { days: 9, slots: 17, minutes: 8 * 240 + 120, quietDays: 2, unrecordedDays: 6 },
  });
  expect(check?.unrecordedDays).toEqual([
    '2026-03-11',
    '2026-03-16',
    '2026-03-18',
    '2026-03-23',
    '2026-03-25',
    '2026-03-30',
  ]);
});

test('of a running month only the days until today are expected', async () => {
  const { hub, library } = await aMonthOfTwoTablets();
  await library.post(openingHoursPath, { infoPoint: library.infoPoint, version: 0, hours });
  hub.at('2026-03-05T09:00:00Z');

  expect((await read(library)).coverage.opening).toMatchObject({ days: 2, unrecordedDays: 1 });
});

test('two who change opening hours at the same time do not overwrite each other', async () => {
  const { library } = await aMonthOfTwoTablets();
  const { infoPoint } = library;

  const first = await library.post(openingHoursPath, { infoPoint, version: 0, hours });
  const late = await library.post(openingHoursPath, { infoPoint, version: 0, hours: { weeks: [], exceptions: [] } });
  const next = await library.post(openingHoursPath, { infoPoint, version: 1, hours: { ...hours, exceptions: [] } });

  expect([first.status, late.status, next.status]).toEqual([200, 409, 200]);
  expect(await next.json()).toEqual([{ infoPoint, version: 2, hours: { ...hours, exceptions: [] } }]);
});

test('hours that overlap, end before they begin or stand twice on a day are refused', async () => {
  const { library } = await aMonthOfTwoTablets();
  const { infoPoint } = library;
  const on = (stretches: { from: string; until: string }[], day = '2026-03-09') => ({ day, hours: stretches });
  const wrong = [
    [on([{ from: '13:00', until: '09:00' }])],
    [
      on([
        { from: '09:00', until: '13:00' },
        { from: '12:00', until: '14:00' },
      ]),
    ],
    [on([]), on([])],
  ];

  const answers = wrong.map((exceptions) =>
    library.post(openingHoursPath, { infoPoint, version: 0, hours: { weeks: [], exceptions } }),
  );

  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([400, 400, 400]);
});
