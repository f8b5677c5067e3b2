import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { type CheckList, checkListPath, checkListSchema } from '#wire/reading/closing.ts';
import { aSheetOf, aVisit } from '../../support/builders.ts';
import { withDatabases } from '../../support/hub.ts';
import { aTabletAt, type Library } from '../../support/hub-people.ts';
import { aMonthOfTwoTablets, close, closedMonth, correct, read, visitsMore } from './a-closed-month.ts';

withDatabases();

async function checkList({ get }: Library, month = '2026-03'): Promise<CheckList> {
  return checkListSchema.parse(await (await get(`${checkListPath}?maand=${month}`)).json());
}

test('what comes after closing is an addendum that names every difference, tablet and correction', async () => {
  const { hub, library, one } = await aMonthOfTwoTablets();
  await close(library);
  const { infoPoint } = library;
  const first = await one.seal({ visits: 12 });
  const late = [
    ...Array.from({ length: 8 }, () => aVisit({ infoPoint })),
    ...Array.from({ length: 9 }, () => aVisit({ infoPoint, topics: ['huurtoeslag'] })),
  ];
  const sheet = aSheetOf(late, emptySheet(infoPoint, '2026-03'));
  await one.deliver(await one.seal({ number: 2, sheet, buildsOn: [first.digest] }));
  await correct(library, visitsMore(1, 'huurtoeslag'));

  const { snapshot, addendum } = await closedMonth(library);

  expect(snapshot).toMatchObject({ number: 1, closedOn: '2026-04-01', totals: { visits: 15 }, corrections: 0 });
  expect(snapshot.revisions).toHaveLength(2);
  expect(addendum?.difference.totals).toMatchObject({ visits: 6, questions: 6 });
  expect(addendum?.difference.tables.questionsByTopic).toEqual({
    'digid/digid-app': -4,
    'geld-en-toeslagen/huurtoeslag': 10,
  });
  expect(addendum).toMatchObject({
    changed: 4,
    revisions: [{ life: one.life, from: 1, to: 2 }],
    corrections: [1],
  });
  expect((await read(library)).closed).toEqual([
    { infoPoint, month: '2026-03', number: 1, closedOn: '2026-04-01', visits: 15, addendum: { visits: 6, changed: 4 } },
  ]);
  expect((await read(library, { stand: 'afgesloten' })).totals.visits).toBe(15);
  expect((await read(library)).totals.visits).toBe(21);
  expect((await verifyStore(hub.store)).differences).toEqual([]);
});

test('a month is closed once, when it is over, and numbers follow the order of closing', async () => {
  const { hub, library } = await aMonthOfTwoTablets();

  expect((await close(library, '2026-04')).status).toBe(409);
  expect((await close(library, '2026-02')).status).toBe(201);
  const both = await Promise.all([close(library), close(library)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await close({ ...library, infoPoint: 'elders' })).status).toBe(404);

  const [february, march] = [await closedMonth(library, '2026-02'), await closedMonth(library)];
  expect([february.snapshot.number, march.snapshot.number]).toEqual([1, 2]);
  expect(march.addendum).toBeNull();
  expect((await verifyStore(hub.store)).differences).toEqual([]);
});

test.each([
  [
    'a figure',
    `update closed_month set body = jsonb_set(body, '{tables,visitsBySetting,balie}', '16')`,
    'the digest is not',
  ],
  ['a figure and its total', `update closed_month set visits = 16`, 'the visits beside it is another'],
  ['the order', `update closed_month set before = null where number = 2`, 'it does not stand on the one before it'],
  [
    'a revision it holds',
    `update closed_revision set body = jsonb_set(body, '{totals,visits}', '13')`,
    'is not as it was signed',
  ],
  ['a revision that is gone', `delete from closed_revision`, 'the revisions it names are not those it holds'],
  ['a correction that is gone', `delete from correction`, 'a correction in it is gone'],
  [
    'the sum it is read by',
    `update month_sum set body = jsonb_set(body, '{totals,visits}', '99')`,
    'visits: 99 is read',
  ],
  ['a file of it', `update closed_export set bytes = '\\x00'`, 'the file is not the one that was made'],
])('what was changed by hand in a closed month is found and named: %s', async (_, change, what) => {
  const { hub, library } = await aMonthOfTwoTablets();
  await correct(library, visitsMore(1));
  await close(library, '2026-02');
  await close(library);
  const file = { fileName: 'a', mediaType: 'b', bytes: new Uint8Array([1]) };
  const key = { scope: 'organisatie', month: '2026-03', kind: 'xlsx-nl' };
  await hub.store.keepClosedExport(library.organisation, key, file, '2026-04-01');
  expect((await verifyStore(hub.store)).differences).toEqual([]);
  await sql.raw(change).execute(hub.database);

  const { differences } = await verifyStore(hub.store);

  expect(differences).toContainEqual(expect.stringContaining(what));
});

test('before closing one sees which tablets are silent, which days nobody recorded and what waits', async () => {
  const { hub, library, one } = await aMonthOfTwoTablets();
  const silent = await aTabletAt(hub, library, library.infoPoint);
  hub.at('2026-05-01T09:00:00Z');
  await one.deliver(await one.seal({ month: '2026-04', visits: 2 }), one.contact({ oldestUnsentDays: null }));

  const [here] = (await checkList(library, '2026-04')).infoPoints;

  expect(here).toMatchObject({ visits: 2, closed: null, held: [], unrecordedDays: null, belowZero: [] });
  expect(here?.tablets.find(({ id }) => id === one.id)).toMatchObject({ hasDelivered: true, isSettled: true });
  expect(here?.tablets.find(({ id }) => id === silent.id)).toMatchObject({ hasDelivered: false, isSettled: false });
});
