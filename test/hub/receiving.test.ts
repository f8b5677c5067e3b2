import { expect, test } from 'vitest';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { reportAnswerSchema } from '#wire/report-exchange.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, aTabletAt, type HubTablet, type Library } from '../support/hub-people.ts';

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
