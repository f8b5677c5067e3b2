import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, weekdayOf } from '#domain/calendar.ts';
import { crossedTables, emptySheet } from '#domain/month-sheet.ts';
import type { Visit } from '#domain/visit.ts';
import { type Figures, figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { aSheetOf, aVisit, someVisits } from '../../support/builders.ts';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anInfoPointMore, aTabletAt, type Person } from '../../support/hub-people.ts';

withDatabases();

async function figures(person: Person, query: Record<string, string>): Promise<Figures> {
  const response = await person.get(`${figuresPath}?${new URLSearchParams(query)}`);
  return figuresSchema.parse(await response.json());
}

async function aHubWithThreeTablets() {
  const hub = await aHub({ now: '2023-12-30T09:00:00Z' });
  const library = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Almere', municipality: 'GM0034' });
  const tablets = [
    await aTabletAt(hub, library, library.infoPoint),
    await aTabletAt(hub, library, library.infoPoint),
    await aTabletAt(hub, library, zuid),
  ];
  return { hub, library, zuid, tablets };
}

/** Counted here from the visits themselves, without a line of the counting that is tested. */
function counted(visits: readonly Visit[]) {
  const tally = (keys: string[]) => {
    const table: Record<string, number> = {};
    for (const key of keys.sort()) table[key] = (table[key] ?? 0) + 1;
    return table;
  };
  const questions = visits.flatMap((visit) => visit.questions);
  return {
    visits: visits.length,
    questions: questions.length,
    afterwards: visits.filter(({ entered }) => entered === 'afterwards').length,
    days: tally(visits.map(({ day }) => day)),
    parts: tally(visits.map(({ day, partOfDay }) => `${weekdayOf(day)}/${partOfDay}`)),
    groups: tally(visits.flatMap(({ targetGroups }) => targetGroups)),
    topics: tally(questions.map(({ group, topic }) => `${group}/${topic}`)),
    outcomes: tally(questions.map(({ outcome }) => outcome)),
    referrals: tally(questions.flatMap(({ referral }) => (referral ? [`${referral.target}/${referral.way}`] : []))),
  };
}

function read({ totals, tables }: Pick<Figures, 'totals' | 'tables'>): ReturnType<typeof counted> {
  return {
    visits: totals.visits,
    questions: totals.questions,
    afterwards: totals.enteredAfterwards,
    days: tables.visitsByDay,
    parts: tables.visitsByWeekdayAndPart,
    groups: tables.mentionsByTargetGroup,
    topics: tables.questionsByTopic,
    outcomes: tables.questionsByOutcome,
    referrals: tables.questionsByReferralTargetAndWay,
  };
}

test('of any years of visits on several tablets, every period and place reads what was logged there', async () => {
  const { hub, library, zuid, tablets } = await aHubWithThreeTablets();
  const newest = new Map<string, { number: number; digest: string }>();

  await fc.assert(
    fc.asyncProperty(fc.tuple(someVisits(), someVisits(), someVisits()), async (perTablet) => {
      hub.at('2028-01-05T09:00:00Z');
      const logged = perTablet.map((visits, at) =>
        visits.map((visit) => ({ ...visit, infoPoint: tablets[at]?.infoPoint ?? '' })),
      );
      const months = [...new Set([...newest.keys(), ...logged.flat().map(({ day }) => monthOf(day))])].map((name) =>
        name.slice(-7),
      );
      for (const [at, tablet] of tablets.entries()) {
        for (const month of months) {
          const before = newest.get(`${tablet.life} ${month}`);
          const visits = (logged[at] ?? []).filter(({ day }) => monthOf(day) === month);
          const revision = await tablet.seal({
            number: (before?.number ?? 0) + 1,
            buildsOn: before ? [before.digest] : [],
            month,
            sheet: aSheetOf(visits, emptySheet(tablet.infoPoint, month)),
          });
          expect((await tablet.deliver(revision)).status).toBe(200);
          newest.set(`${tablet.life} ${month}`, revision);
        }
      }

      const all = logged.flat();
      for (const periode of ['2024', '2025', ...months.slice(0, 2)]) {
        const then = all.filter(({ day }) => day.startsWith(periode));
        expect(read(await figures(library, { periode }))).toEqual(counted(then));
        const there = then.filter(({ infoPoint }) => infoPoint === zuid);
        expect(read(await figures(library, { periode, informatiepunt: zuid }))).toEqual(counted(there));
        expect(read(await figures(library, { periode, gemeente: 'GM0034' }))).toEqual(counted(there));
      }
    }),
    { numRuns: 3 },
  );
}, 120_000);

test('two attributes side by side are read from ten visits in the period on, not before', async () => {
  const { library, tablets } = await aHubWithThreeTablets();
  const [one, other] = tablets;
  for (const [tablet, visits] of [[one, 9] as const, [other, 1] as const]) {
    await tablet?.deliver(await tablet.seal({ month: '2023-12', visits }));
  }
  const few = await figures(library, { periode: '2023-11' });
  const ten = await figures(library, { periode: '2023-12' });
  await one?.deliver(await one.seal({ month: '2024-01', visits: 9 }));
  const nine = await figures(library, { periode: '2024-01' });

  expect([few.isCrossed, ten.isCrossed, nine.isCrossed]).toEqual([false, true, false]);
  expect(ten.tables.questionsByTopicAndOutcome).toEqual({ 'digid-app/ter-plekke-geholpen': 10 });
  for (const name of crossedTables) expect(nine.tables[name]).toEqual({});
  expect(nine.tables.questionsByTopic).toEqual({ 'digid/digid-app': 9 });
});

test('a month says which tablets delivered and which did not, and stands beside the month and the year before it', async () => {
  const { hub, library, tablets } = await aHubWithThreeTablets();
  const [one, silent] = tablets;
  if (!one || !silent) throw new Error('expected three tablets');
  await one.deliver(await one.seal({ month: '2023-12', visits: 3 }));
  hub.at('2024-12-05T09:00:00Z');
  await one.deliver(await one.seal({ month: '2024-11', visits: 2 }));
  await one.deliver(
    await one.seal({
      month: '2024-12',
      sheet: aSheetOf([aVisit({ infoPoint: one.infoPoint, day: '2024-12-04' })], emptySheet(one.infoPoint, '2024-12')),
    }),
  );

  const found = await figures(library, { periode: '2024-12', informatiepunt: one.infoPoint, vergelijk: 'ja' });

  expect(found.tablets).toContainEqual(expect.objectContaining({ id: one.id, delivered: ['2024-12'], missing: [] }));
  expect(found.tablets).toContainEqual(expect.objectContaining({ id: silent.id, delivered: [], missing: ['2024-12'] }));
  expect(found.before).toMatchObject({ period: '2024-11', totals: { visits: 2 } });
  expect(found.lastYear).toMatchObject({ period: '2023-12', totals: { visits: 3 } });
  expect(found.months).toEqual(['2024-12', '2024-11', '2023-12']);
  expect(found.coverage).toMatchObject({ daysWithEntries: 1, opening: null });
});

test('a place that is not of this library is not there', async () => {
  const { library } = await aHubWithThreeTablets();
  const asked = ['informatiepunt=elders', 'gemeente=GM0363', 'informatiepunt=elders&gemeente=GM0034'];

  const answers = asked.map(async (where) => (await library.get(`${figuresPath}?periode=2026&${where}`)).status);

  expect(await Promise.all(answers)).toEqual([404, 404, 400]);
});
