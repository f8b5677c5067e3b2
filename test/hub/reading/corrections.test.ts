import { expect, test } from 'vitest';
import { withDatabases } from '../../support/hub.ts';
import { aMonthOfTwoTablets, correct, read, visitsMore } from './a-closed-month.ts';

withDatabases();

test('a correction counts in every table and total, and stands beside them with its reason', async () => {
  const { library } = await aMonthOfTwoTablets();

  expect((await correct(library, visitsMore(2, 'huurtoeslag'))).status).toBe(201);
  expect((await correct(library, visitsMore(-3), 'counted-twice')).status).toBe(201);

  const { totals, tables, corrections, byInfoPoint } = await read(library);
  expect(totals).toMatchObject({ visits: 14, questions: 14 });
  expect(tables.questionsByTopic).toEqual({ 'digid/digid-app': 12, 'geld-en-toeslagen/huurtoeslag': 2 });
  expect(byInfoPoint[0]?.totals.visits).toBe(14);
  expect(corrections.map(({ number, reason, role, madeOn }) => ({ number, reason, role, madeOn }))).toEqual([
    { number: 1, reason: 'on-paper', role: 'coordinator', madeOn: '2026-04-01' },
    { number: 2, reason: 'counted-twice', role: 'coordinator', madeOn: '2026-04-01' },
  ]);
});

test('a tablet that comes back overwrites nothing of it', async () => {
  const { library, one } = await aMonthOfTwoTablets();
  await correct(library, visitsMore(2));
  const first = await one.seal({ visits: 12 });

  await one.deliver(await one.seal({ number: 2, visits: 20, buildsOn: [first.digest] }));

  expect((await read(library)).totals.visits).toBe(20 + 3 + 2);
});

test('a correction whose tables do not add up, that changes nothing or takes more than there is, is refused', async () => {
  const { library } = await aMonthOfTwoTablets();
  const whole = visitsMore(1);

  const crooked = await correct(library, { ...whole, tables: { ...whole.tables, visitsBySetting: {} } });
  const nothing = await correct(library, visitsMore(0));
  const tooFew = await correct(library, visitsMore(-16));
  const elsewhere = await correct({ ...library, infoPoint: 'elders' }, whole);

  expect([crooked, nothing, tooFew, elsewhere].map(({ status }) => status)).toEqual([400, 400, 409, 404]);
  expect((await read(library)).corrections).toEqual([]);
});

test('two who correct the same month at the same moment both find their line in the ledger', async () => {
  const { library } = await aMonthOfTwoTablets();

  await Promise.all(Array.from({ length: 6 }, () => correct(library, visitsMore(1))));

  const { corrections, totals } = await read(library);
  expect(corrections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(totals.visits).toBe(21);
});
