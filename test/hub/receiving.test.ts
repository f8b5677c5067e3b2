import { expect, test } from 'vitest';
import type { ReportRevision } from '#domain/report-revision.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { contactAnswerSchema, contactsPath, reportAnswerSchema } from '#wire/report-exchange.ts';
import { tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, aTabletAt, type HubTablet, type Library } from '../support/hub-people.ts';

withDatabases();

async function theMonth({ get }: Library, infoPoint?: string) {
  const where = infoPoint ? `&informatiepunt=${infoPoint}` : '';
  return monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=2026-03${where}`)).json());
}

async function anEnrolledTablet() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  return { hub, library, tablet: await aTabletAt(hub, library, library.infoPoint) };
}

async function judged(tablet: HubTablet, revision: Parameters<HubTablet['deliver']>[0]) {
  const response = await tablet.deliver(revision);
  return { status: response.status, ...reportAnswerSchema.parse(await response.json()) };
}

test('a month that a tablet sends is read by the coordinator with the same numbers', async () => {
  const { library, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ visits: 12 });

  const answer = await judged(tablet, revision);

  expect(answer).toMatchObject({ status: 200, answer: 'accepted', number: 1, digest: revision.digest });
  expect(answer.hub.highest).toEqual([
    { infoPoint: library.infoPoint, month: '2026-03', number: 1, digest: revision.digest },
  ]);
  const month = await theMonth(library, library.infoPoint);
  expect(month).toMatchObject({ totals: revision.totals, tables: revision.tables, tablets: 1, months: ['2026-03'] });
});

test('sending the same month twice counts it once, and the second answer says so', async () => {
  const { library, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ visits: 4 });
  await tablet.deliver(revision);

  const again = await judged(tablet, revision);

  expect(again).toMatchObject({ answer: 'already-known', number: 1 });
  expect((await theMonth(library)).totals.visits).toBe(4);
});

test('a newer month replaces the one before, and of that one no table stays behind', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const first = await tablet.seal({ visits: 4 });
  const second = await tablet.seal({ number: 2, visits: 5, buildsOn: [first.digest] });
  await tablet.deliver(first);

  expect(await judged(tablet, second)).toMatchObject({ answer: 'accepted', number: 2 });

  expect((await theMonth(library)).totals.visits).toBe(5);
  const thin = await hub.database.selectFrom('superseded_revision').selectAll().execute();
  expect(thin).toEqual([
    {
      organisation: library.organisation,
      life: tablet.life,
      info_point: library.infoPoint,
      month: '2026-03',
      number: 1,
      digest: first.digest,
      visits: 4,
      questions: 4,
      entered_afterwards: 0,
      received_day: '2026-03-10',
      was_newest: true,
    },
  ]);
});

test('a month that arrives late, after a newer one, changes no total', async () => {
  const { library, tablet } = await anEnrolledTablet();
  const first = await tablet.seal({ visits: 4 });
  const second = await tablet.seal({ number: 2, visits: 6, buildsOn: [first.digest] });
  await tablet.deliver(second);

  const late = await judged(tablet, first);

  expect(late).toMatchObject({ answer: 'superseded', number: 2, digest: first.digest });
  expect(late.hub.highest).toMatchObject([{ number: 2, digest: second.digest }]);
  expect((await theMonth(library)).totals.visits).toBe(6);
});

test('a database that was copied is found out, and neither copy is counted twice', async () => {
  const { library, tablet } = await anEnrolledTablet();
  const common = await tablet.seal({ visits: 2 });
  const here = await tablet.seal({ number: 2, visits: 3, buildsOn: [common.digest] });
  const there = await tablet.seal({ number: 3, visits: 9, buildsOn: [common.digest] });
  await tablet.deliver(common);
  await tablet.deliver(here);

  const answer = await judged(tablet, there);

  expect(answer).toMatchObject({ answer: 'forked', number: 2, digest: there.digest });
  expect((await theMonth(library)).totals.visits).toBe(3);
});

test('twenty versions of a month that arrive at once leave the highest, and only that one whole', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const versions: ReportRevision[] = [];
  for (let number = 1; number <= 20; number += 1) {
    const buildsOn = versions.map(({ digest }) => digest);
    versions.push(await tablet.seal({ number, visits: number, buildsOn }));
  }
  const shuffled = versions.map((_, index) => versions[(index * 7) % 20]).flatMap((version) => version ?? []);

  const answers = await Promise.all(shuffled.map((version) => judged(tablet, version)));

  expect(answers.every(({ answer }) => answer === 'accepted' || answer === 'superseded')).toBe(true);
  expect((await theMonth(library)).totals.visits).toBe(20);
  const whole = await hub.database.selectFrom('report_revision').select('number').execute();
  const thin = await hub.database.selectFrom('superseded_revision').select('number').orderBy('number').execute();
  expect(whole).toEqual([{ number: 20 }]);
  expect(thin.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  expect(hub.mistakes).toEqual([]);
});

test('two tablets at one info point are added up, each point also by itself', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  const second = await aTabletAt(hub, library, library.infoPoint);
  const elsewhere = await aTabletAt(hub, library, zuid);

  await tablet.deliver(await tablet.seal({ visits: 3 }));
  await second.deliver(await second.seal({ visits: 4 }));
  await elsewhere.deliver(await elsewhere.seal({ visits: 5 }));

  expect(await theMonth(library)).toMatchObject({ totals: { visits: 12, questions: 12 }, tablets: 3, infoPoint: null });
  expect(await theMonth(library, library.infoPoint)).toMatchObject({ totals: { visits: 7 }, tablets: 2 });
  expect(await theMonth(library, zuid)).toMatchObject({ totals: { visits: 5 }, tablets: 1 });
});

test('a month in which every visit was voided counts as none', async () => {
  const { library, tablet } = await anEnrolledTablet();
  const first = await tablet.seal({ visits: 1 });
  await tablet.deliver(first);

  await tablet.deliver(await tablet.seal({ number: 2, visits: 0, buildsOn: [first.digest] }));

  expect(await theMonth(library)).toMatchObject({ totals: { visits: 0, questions: 0 }, months: [] });
});

test('what a tablet says of itself is kept, a clock that is wrong included, and never refused', async () => {
  const { hub, library, tablet } = await anEnrolledTablet();
  const contact = tablet.contact({ clock: '2026-03-10T11:00:00.000Z', oldestUnsentDays: 3, storage: 'best-effort' });

  const response = await tablet.deliver(await tablet.seal(), contact);

  expect(response.status).toBe(200);
  const facts = await hub.database.selectFrom('tablet').selectAll().executeTakeFirstOrThrow();
  expect(facts).toMatchObject({ clock_difference_seconds: 7200, oldest_unsent_days: 3, storage: 'best-effort' });
  expect(facts).toMatchObject({ logged: 3, list_version: 1, app_version: '0.1.0' });
  const shown = tabletsAnswerSchema.parse(await (await library.get(tabletsPath)).json());
  expect(shown).toEqual([
    {
      id: tablet.id,
      name: 'Balie 1',
      infoPoints: [library.infoPoint],
      lastContact: '2026-03-10T09:00:00.000Z',
      unsentDays: 3,
      appVersion: '0.1.0',
      listVersion: 1,
      storage: 'best-effort',
      clockDifferenceSeconds: 7200,
      lives: [{ logged: 3, received: 1, months: 1 }],
      isRevoked: false,
      possiblyDouble: 0,
      leftBehind: 0,
      possiblyMissing: 0,
      refused: [],
    },
  ]);
});

test('a tablet with nothing to send still hears what the hub holds', async () => {
  const { hub, tablet } = await anEnrolledTablet();
  const revision = await tablet.seal({ number: 7 });
  await tablet.deliver(revision);
  hub.at('2026-03-11T09:00:00Z');

  const response = await tablet.post(contactsPath, { contact: tablet.contact() });

  const { hub: word } = contactAnswerSchema.parse(await response.json());
  expect(word.highest).toMatchObject([{ month: '2026-03', number: 7, digest: revision.digest }]);
  expect(word).toMatchObject({ listVersion: 1, receivedAt: '2026-03-11T09:00:00.000Z' });
});
