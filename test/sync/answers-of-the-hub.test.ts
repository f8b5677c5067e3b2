import { expect, test } from 'vitest';
import type { ReportRevision } from '#domain/report-revision.ts';
import { ownLife } from '#storage/life.ts';
import { noteSplitTold, splitOff, untoldSplit } from '#storage/lives/split-off.ts';
import { waitingSheets } from '#storage/outbox.ts';
import { sendPending } from '#sync/send-pending.ts';
import { otherLifeType } from '#wire/problem.ts';
import { type HubWord, reportsPath } from '#wire/report-exchange.ts';
import { livesPath } from '#wire/tablets.ts';
import { aVisit } from '../support/builders.ts';
import { today } from '../support/sender-of.ts';
import { aHubThat, answerAbout, aSendingTablet, hubWord, problem, refusalOf } from '../support/sending-tablet.ts';
import { aBirth } from '../support/tablet.ts';

type Tablet = Awaited<ReturnType<typeof aSendingTablet>>;

/** A tablet with one visit on each of these days, all logged today. */
async function aTabletWith(...days: string[]): Promise<Tablet> {
  const tablet = await aSendingTablet();
  for (const day of days) await tablet.log(aVisit({ day }));
  return tablet;
}

async function beginNewLife({ database }: Tablet, isTold: boolean) {
  await splitOff(database, (await ownLife(database)).life, [], await aBirth());
  await noteSplitTold(database, (await ownLife(database)).life, isTold);
}

const setAside = async ({ database }: Tablet) => (await database.exchanges.toArray()).map(({ refused }) => refused);
const sendTo = (tablet: Tablet, answers: (revision: ReportRevision) => Response) =>
  sendPending(tablet.memory, tablet.sender, aHubThat(({ revision }) => answers(revision!)).hub);

test.each([
  ['two months', ['2026-02-10', today], 2],
  ['nothing', [], 1],
])('as long as the hub has not heard of a new life, nothing of it is sent: %s', async (_, days, kept) => {
  const tablet = await aTabletWith(...days);
  await beginNewLife(tablet, false);
  const { hub, asked } = aHubThat(() => new Response('', { status: 503, headers: { 'retry-after': '30' } }));

  const result = await sendPending(tablet.memory, tablet.sender, hub);

  // Never nought: whoever sends would take that for done, and not try again.
  expect(result).toEqual({ settled: 0, kept, obstacle: 'trouble', retryAfter: 30_000 });
  expect(asked.map(({ path }) => path)).toEqual([livesPath]);
});

test('a month that the hub holds for a coordinator is not received: it waits', async () => {
  const tablet = await aTabletWith(today);

  const result = await sendTo(tablet, (revision) => answerAbout(revision, 'held'));

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'trouble' });
  expect(await waitingSheets(tablet.database)).toHaveLength(1);
});

test('a month that cannot be sealed is kept, also when nobody listens for faults', async () => {
  const tablet = await aTabletWith(today);
  const seal = () => Promise.reject(new Error('no key'));

  const result = await sendPending(tablet.memory, { ...tablet.sender, seal }, aHubThat(() => problem(500)).hub);

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'tablet' });
});

test.each([
  ['today', today, undefined],
  ['yesterday', '2026-03-09', true],
])('what has waited since %s is overdue only after a day', async (_, changedOn, isOverdue) => {
  const tablet = await aSendingTablet();
  await tablet.log(aVisit({ day: '2026-03-02' }), changedOn);

  const result = await sendTo(tablet, () => problem(500));

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'trouble', ...(isOverdue && { isOverdue }) });
});

const elsewhere = { infoPoint: 'de-linde', month: '2026-03', number: 9, digest: 'e'.repeat(64) };
const holding = (...highest: HubWord['highest']) => ({ hub: { ...hubWord, highest } });

test.each([
  ['superseded', { settled: 1, kept: 0 }],
  ['forked', { settled: 0, kept: 1, obstacle: 'trouble' }],
])('a stranger’s figures of another month or info point make no fork of a month that is %s', async (answer, result) => {
  const tablet = await aTabletWith(today);
  const { life } = await ownLife(tablet.database);
  const others = [
    { ...elsewhere, month: '2026-02' },
    { ...elsewhere, infoPoint: 'het-anker' },
  ];

  expect(await sendTo(tablet, (revision) => answerAbout(revision, answer, holding(...others)))).toEqual(result);

  expect((await ownLife(tablet.database)).life).toBe(life);
});

test.each([
  ['nothing', null, [], 2],
  ['the first of its two visits', 1, [{ infoPoint: 'de-linde', month: '2026-03', number: 1 }], 1],
])('a copy that has %s in common with this tablet leaves it the rest', async (_, number, bases, moved) => {
  const tablet = await aTabletWith(today, today);
  const said: unknown[] = [];
  const memory: Tablet['memory'] = {
    ...tablet.memory,
    splitOff: (from, common, born) => {
      said.push(common);
      return tablet.memory.splitOff(from, common, born);
    },
  };
  const base = number && { number, digest: 'b'.repeat(64) };
  const before = (await ownLife(tablet.database)).life;
  const { hub } = aHubThat(async ({ revision }) => {
    if (!revision) return Response.json({ life: (await ownLife(tablet.database)).life });
    return revision.life === before
      ? answerAbout(revision, 'forked', { base, ...holding(elsewhere) })
      : answerAbout(revision);
  });

  expect(await sendPending(memory, tablet.sender, hub)).toEqual({ settled: 1, kept: 0 });

  expect(said).toEqual([bases]);
  expect((await tablet.database.sheets.toArray()).map(({ sheet }) => sheet.totals.visits)).toEqual([moved]);
});

test('what was received before a fork was found out counts with what the new life delivers', async () => {
  const tablet = await aTabletWith('2026-02-10', today);
  const before = (await ownLife(tablet.database)).life;
  const received: HubWord['highest'] = [];
  const { hub, asked } = aHubThat(async ({ revision }) => {
    if (!revision) return Response.json({ life: (await ownLife(tablet.database)).life });
    if (revision.life === before && revision.month === '2026-03')
      return answerAbout(revision, 'forked', holding(...received, elsewhere));
    received.push(revision);
    return answerAbout(revision);
  });

  const result = await sendPending(tablet.memory, tablet.sender, hub);

  expect(result).toEqual({ settled: 2, kept: 0 });
  expect(asked.map(({ path }) => path)).toEqual([reportsPath, reportsPath, livesPath, reportsPath]);
  expect(received.map(({ month }) => month)).toEqual(['2026-02', '2026-03']);
});

test('a month that the hub calls forked in the new life too is set aside in sight, and counts as settled', async () => {
  const tablet = await aTabletWith(today);
  const { hub } = aHubThat(async ({ revision }) =>
    revision
      ? answerAbout(revision, 'forked', holding(elsewhere))
      : Response.json({ life: (await ownLife(tablet.database)).life }),
  );

  const result = await sendPending(tablet.memory, tablet.sender, hub);

  expect(result).toEqual({ settled: 1, kept: 0 });
  expect(await setAside(tablet)).toMatchObject([{ reason: 'forked', detail: '' }]);
});

test('a hub that was put back to before a new life began hears of it again, and the month waits for that', async () => {
  const tablet = await aTabletWith(today);
  await beginNewLife(tablet, true);

  const result = await sendTo(tablet, (revision) => refusalOf(revision, 'signature', { type: otherLifeType }));

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'trouble' });
  expect(await setAside(tablet)).toEqual([null]);
  expect(await untoldSplit(tablet.database)).toBeDefined();
});

test('a refusal for any other reason sets the month of a new life aside, and what was told stays told', async () => {
  const tablet = await aTabletWith(today);
  await beginNewLife(tablet, true);

  const result = await sendTo(tablet, (revision) => refusalOf(revision, 'info-point'));

  expect(result).toEqual({ settled: 1, kept: 0 });
  expect(await setAside(tablet)).toMatchObject([{ reason: 'info-point' }]);
  expect(await untoldSplit(tablet.database)).toBeUndefined();
});

test.each([
  ['says that it refuses', ({ digest }: ReportRevision) => ({ reason: 'schema', digest })],
  ['says why', ({ digest }: ReportRevision) => ({ answer: 'refused', digest })],
  ['says of what', () => ({ answer: 'refused', reason: 'schema' })],
])('a no is a refusal only when it %s', async (_, said) => {
  const tablet = await aTabletWith(today);

  const result = await sendTo(tablet, (revision) => problem(400, said(revision)));

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'stranger' });
  expect(await setAside(tablet)).toEqual([null]);
});

test.each([
  ['its own words when it gave any', { detail: 'Dit informatiepunt is van een ander.' }],
  ['its title when it gave none', {}],
])('beside a refused month stands what the hub said: %s', async (_, more) => {
  const tablet = await aTabletWith(today);

  await sendTo(tablet, (revision) => refusalOf(revision, 'info-point', more));

  expect(await setAside(tablet)).toEqual([{ number: 1, reason: 'info-point', detail: 'Nee', ...more }]);
});
