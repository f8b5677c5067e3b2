import { expect, test } from 'vitest';
import { type CheckList, checkListPath, checkListSchema } from '#wire/reading/closing.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { type Tablet, tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aUuid } from '../../support/builders.ts';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anInfoPointMore, asJson, aTabletAt, type Library } from '../../support/hub-people.ts';

withDatabases();

async function refusedIn({ get, infoPoint }: Library, month = '2026-03'): Promise<unknown> {
  const { infoPoints }: CheckList = checkListSchema.parse(await (await get(`${checkListPath}?maand=${month}`)).json());
  return infoPoints.find((point) => point.infoPoint === infoPoint)?.refused;
}

async function refusedOf({ get }: Library): Promise<Tablet['refused'][]> {
  return tabletsAnswerSchema.parse(await (await get(tabletsPath)).json()).map(({ refused }) => refused);
}

async function aTabletHere() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  await tablet.deliver(await tablet.seal({ visits: 2 }));
  return { hub, library, tablet };
}

test('a refused month is told before closing and with its tablet, until a later revision of it is here', async () => {
  const { hub, library, tablet } = await aTabletHere();
  const { digest } = await tablet.seal({ visits: 2 });
  const whole = await tablet.seal({ number: 2, visits: 3, buildsOn: [digest] });
  await tablet.deliver({ ...whole, totals: { ...whole.totals, enteredAfterwards: 1 } });

  const { infoPoint } = library;
  expect(await refusedIn(library)).toEqual([{ tabletName: 'Balie 1', reason: 'digest', refusedOn: '2026-03-10' }]);
  expect(await refusedIn(library, '2026-02')).toEqual([]);
  expect(await refusedOf(library)).toEqual([
    [{ infoPoint, month: '2026-03', reason: 'digest', refusedOn: '2026-03-10' }],
  ]);

  hub.at('2026-03-12T09:00:00Z');
  await tablet.post(reportsPath, { contact: tablet.contact(), revision: { ...whole, remark: 'mevrouw Jansen' } });

  expect(await refusedIn(library)).toEqual([{ tabletName: 'Balie 1', reason: 'schema', refusedOn: '2026-03-12' }]);
  expect(JSON.stringify(await hub.contents())).not.toContain('Jansen');

  await tablet.deliver(await tablet.seal({ visits: 2 }));
  expect(await refusedIn(library)).toHaveLength(1); // what was known already mends nothing

  await tablet.deliver(whole);

  expect(await refusedIn(library)).toEqual([]);
  expect(await refusedOf(library)).toEqual([[]]);
});

test('however often and whatever is refused, there is one note per tablet and month, and none of what nobody closes', async () => {
  const { hub, library, tablet } = await aTabletHere();
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  for (const [infoPoint, month] of [
    ...[2, 3, 4].map(() => [library.infoPoint, '2026-03']),
    ...['1999-12', '2026-04', '9999-01'].map((other) => [library.infoPoint, other]),
    [zuid, '2026-03'],
    ['nergens', '2026-03'],
  ] as [string, string][]) {
    await tablet.deliver({ ...(await tablet.seal({ infoPoint, month, number: 2 })), signature: 'A'.repeat(86) });
  }
  for (const revision of [
    null,
    'x',
    { infoPoint: {}, month: '2026-03' },
    { infoPoint: library.infoPoint, month: '1' },
  ]) {
    await tablet.post(reportsPath, { contact: tablet.contact(), revision });
  }

  const months = (await refusedOf(library)).flat().map(({ infoPoint, month }) => `${infoPoint} ${month}`);
  expect(months.sort()).toEqual([`${library.infoPoint} 2026-03`, `${zuid} 2026-03`].sort());
  expect(hub.mistakes).toEqual([]);
});

test('a stranger, a coordinator and whoever carries another’s month leave no note', async () => {
  const { hub, library, tablet } = await aTabletHere();
  const other = await aTabletAt(hub, library, library.infoPoint);
  const { signature: _, ...unsigned } = await tablet.seal({ number: 2 });
  const broken = { ...(await tablet.seal({ number: 2 })), signature: 'A'.repeat(86) };
  const elsewhere = await aLibrary(hub);

  await hub.door(reportsPath, asJson({ contact: tablet.contact(), revision: unsigned }));
  await library.post(reportsPath, { revision: unsigned });
  await other.post(reportsPath, { contact: other.contact(), revision: unsigned });
  await other.deliver(broken, other.contact());
  await elsewhere.post(reportsPath, { revision: broken });
  expect((await refusedOf(library)).flat()).toEqual([]);

  // A life that nobody knows is the tablet’s own: it has to be linked again.
  await tablet.deliver({ ...broken, life: aUuid() });
  expect((await refusedOf(library)).flat()).toHaveLength(1);
  expect((await refusedOf(elsewhere)).flat()).toEqual([]);
});
