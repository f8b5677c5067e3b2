import { expect, test } from 'vitest';
import { infoPointsPath } from '#wire/accounts.ts';
import { enrolmentCodesPath } from '#wire/enrolment.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { problemSchema } from '#wire/problem.ts';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anInfoPointMore, aTabletAt, noord } from '../../support/hub-people.ts';

withDatabases();

async function aLibraryWithTwoPoints() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const other = await anInfoPointMore(library, { ...noord, name: 'Bibliotheek Oost' });
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  await tablet.deliver(await tablet.seal({ visits: 4 }));
  return { hub, library, other };
}

test('a question that names something twice gets no answer to either, and hears which name it was', async () => {
  const { library, other } = await aLibraryWithTwoPoints();
  const asked = (query: string) => library.get(`${monthFiguresPath}?${query}`);
  const once = await asked(`maand=2026-03&informatiepunt=${library.infoPoint}`);
  expect(monthFiguresSchema.parse(await once.json()).totals.visits).toBe(4);

  for (const [name, query] of [
    ['maand', 'maand=2026-03&maand=2026-02'],
    ['maand', 'maand=2026-03&maand=2026-03'],
    ['informatiepunt', `maand=2026-03&informatiepunt=${library.infoPoint}&informatiepunt=${other}`],
  ] as const) {
    const answer = await asked(query);

    expect([query, answer.status]).toEqual([query, 400]);
    expect(problemSchema.parse(await answer.json()).errors).toMatchObject([{ path: name }]);
  }
});

test('what stands behind the question mark, or in a cookie, takes the place of nothing in the body', async () => {
  const { hub, library, other } = await aLibraryWithTwoPoints();
  const body = { infoPoint: library.infoPoint, tabletName: 'Balie 2' };
  const headers = { 'content-type': 'application/json', cookie: `${library.cookie}; infoPoint=${other}` };

  const both = await hub.door(`${enrolmentCodesPath}?infoPoint=${other}&tabletName=Elders`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const inQueryOnly = await hub.door(`${enrolmentCodesPath}?infoPoint=${other}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ tabletName: 'Balie 2' }),
  });

  expect([both.status, inQueryOnly.status]).toEqual([201, 400]);
  const codes = (await hub.contents()) as Record<string, string[]>;
  // The code of the first tablet is used and gone.
  expect(codes['enrolment_code']).toHaveLength(1);
  expect(codes['enrolment_code']?.join()).toContain(`${library.infoPoint},`);
});

test('of a name that stands twice in a body one is taken, and the other is nowhere', async () => {
  const { hub, library } = await aLibraryWithTwoPoints();
  const twice = '{"name":"Eerst","name":"Bibliotheek West","place":"Groningen","municipality":"GM0014"}';

  const made = await hub.door(infoPointsPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: library.cookie },
    body: twice,
  });

  expect(made.status).toBe(201);
  const kept = JSON.stringify(await hub.contents());
  expect([kept.includes('Bibliotheek West'), kept.includes('Eerst')]).toEqual([true, false]);
});
