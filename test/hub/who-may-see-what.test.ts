import { expect, test } from 'vitest';
import type { Route } from '#hub/http/route.ts';
import { type Access, letsTabletsIn } from '#hub/http/who-asks.ts';
import { allRoutes } from '#hub/routes/all-routes.ts';
import { infoPointsPath, ownAccountPath } from '#wire/accounts.ts';
import { cataloguePath, enrolmentCodesPath } from '#wire/enrolment.ts';
import { monthFiguresPath, municipalFiguresSchema, quarterFiguresPath } from '#wire/figures.ts';
import { signOutPath } from '#wire/sign-in.ts';
import { tabletsPath } from '#wire/tablets.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, anInvitedPerson, asJson, aTabletAt, type Library } from '../support/hub-people.ts';

withDatabases();

const officerIn = (municipality: string) => ({ role: 'municipal-officer' as const, municipality });

function ask(hub: TestHub, { method, path }: Route, headers: Record<string, string>) {
  return hub.door(path, method === 'POST' ? asJson({}, headers) : { headers });
}

async function delivered(
  hub: TestHub,
  library: Library,
  months: Record<string, number>,
  infoPoint = library.infoPoint,
) {
  hub.at('2025-01-10T09:00:00Z');
  const tablet = await aTabletAt(hub, library, infoPoint);
  hub.at('2026-03-10T09:00:00Z');
  for (const [month, visits] of Object.entries(months)) {
    expect((await tablet.deliver(await tablet.seal({ month, visits }))).status).toBe(200);
  }
}

async function quartersFor(hub: TestHub, library: Library, municipality = 'GM0014') {
  const officer = await anInvitedPerson(hub, library, officerIn(municipality));
  return municipalFiguresSchema.parse(await (await officer.get(quarterFiguresPath)).json()).quarters;
}

test('with the municipal account every route but its own answers 401, 403 or 404', async () => {
  const hub = await aHub();
  const officer = await anInvitedPerson(hub, await aLibrary(hub), officerIn('GM0014'));
  const own = [ownAccountPath, quarterFiguresPath];
  const closed = allRoutes(hub.parts).filter(
    ({ access, path }) => !['public', 'own-account'].includes(access) && !own.includes(path),
  );
  expect(closed.length).toBeGreaterThan(8);

  for (const route of closed) {
    const { status } = await ask(hub, route, { cookie: officer.cookie });

    expect([route.operation, [401, 403, 404].includes(status)]).toEqual([route.operation, true]);
  }
  for (const path of own) expect((await officer.get(path)).status).toBe(200);
});

test('what is open to all is on a list, so that nothing is opened by accident', async () => {
  const hub = await aHub();

  const open = allRoutes(hub.parts).filter(({ access }) => access === 'public');

  expect(open.map(({ operation }) => operation).sort()).toEqual([
    'aanvaardUitnodiging',
    'herstelToegang',
    'koppelTablet',
    'leesAanmeldwijzen',
    'leesGereedheid',
    'leesGezondheid',
    'meldAan',
    'meldAanBijAanbieder',
    'meldAanMetSleutel',
    'neemInGebruik',
    'vraagSleutel',
    'zetTweedeStap',
  ]);
});

test('every route says who may ask it, and turns strangers away', async () => {
  const hub = await aHub();
  const kinds: Access[] = [
    'public',
    'tablet',
    'read-figures',
    'keep-library',
    'read-quarters',
    'give-access',
    'run-hub',
    'own-account',
    'tablet-or-read-figures',
    'tablet-or-keep-library',
  ];

  for (const route of allRoutes(hub.parts)) {
    expect(kinds).toContain(route.access);
    if (route.access === 'public') continue;
    const strangers = [{}, { cookie: 'balieboek.session_token=x.y' }, { authorization: `Bearer ${'a'.repeat(43)}` }];
    for (const headers of strangers) {
      expect([route.operation, (await ask(hub, route, headers as Record<string, string>)).status]).toEqual([
        route.operation,
        401,
      ]);
    }
  }
});

test('a tablet may not do what a coordinator may, nor a coordinator what a tablet may', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { token } = await aTabletAt(hub, library, library.infoPoint);
  const all = allRoutes(hub.parts);
  const ofPeople = all.filter(({ access }) => access !== 'public' && !letsTabletsIn(access));
  const ofTablets = all.filter(({ access }) => access === 'tablet');

  for (const route of ofPeople) expect((await ask(hub, route, { authorization: `Bearer ${token}` })).status).toBe(401);
  for (const route of ofTablets) expect((await ask(hub, route, { cookie: library.cookie })).status).toBe(401);
  expect((await library.get(quarterFiguresPath)).status).toBe(403);
});

test('the municipality sees quarters of all its info points together, in fives, newest first', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  const almere = await anInfoPointMore(library, { name: 'Almere', place: 'Almere', municipality: 'GM0034' });
  await delivered(hub, library, { '2025-04': 6, '2025-05': 3, '2025-12': 21 });
  await delivered(hub, library, { '2025-12': 22 }, zuid);
  await delivered(hub, library, { '2025-12': 50 }, almere);

  const quarters = await quartersFor(hub, library);

  expect(quarters).toEqual([
    { quarter: '2025-K4', shown: { visits: 45, questions: 45 } },
    { quarter: '2025-K3', shown: null },
    { quarter: '2025-K2', shown: null },
  ]);
});

test('nine visits show nothing, ten show ten', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  await delivered(hub, library, { '2025-04': 9, '2025-07': 10 });

  const quarters = await quartersFor(hub, library);

  expect(quarters).toEqual([
    { quarter: '2025-K3', shown: { visits: 10, questions: 10 } },
    { quarter: '2025-K2', shown: null },
  ]);
});

test('whatever was counted, every number on the page of the municipality is a multiple of five', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  await delivered(hub, library, { '2025-02': 11, '2025-05': 13, '2025-08': 17, '2025-11': 38 });
  const officer = await anInvitedPerson(hub, library, officerIn('GM0014'));

  const { quarters } = (await (await officer.get(quarterFiguresPath)).json()) as { quarters: unknown };

  const numbers = [...JSON.stringify(quarters).matchAll(/:(\d+(?:\.\d+)?)/g)].map(([, number]) => Number(number));
  expect(numbers).toHaveLength(8);
  expect(numbers.filter((number) => number % 5 !== 0)).toEqual([]);
});

test('two libraries on one hub see nothing of each other', async () => {
  const hub = await aHub();
  const ours = await aLibrary(hub);
  const theirs = await aLibrary(hub, { name: 'Bibliotheek Zuid', place: 'Groningen', municipality: 'GM0014' });
  await delivered(hub, theirs, { '2025-12': 40 });
  const tablet = await aTabletAt(hub, ours, ours.infoPoint);
  const theirMonth = await tablet.seal({ infoPoint: theirs.infoPoint });

  const month = (await (await ours.get(`${monthFiguresPath}?maand=2025-12`)).json()) as object;
  const theirPoint = await ours.get(`${monthFiguresPath}?maand=2025-12&informatiepunt=${theirs.infoPoint}`);
  const points = (await (await ours.get(infoPointsPath)).json()) as { id: string }[];
  const code = await ours.post(enrolmentCodesPath, { infoPoint: theirs.infoPoint, tabletName: 'Balie' });

  expect(month).toMatchObject({ totals: { visits: 0 }, tablets: 0, months: [] });
  expect(theirPoint.status).toBe(404);
  expect(points.map(({ id }) => id)).toEqual([ours.infoPoint]);
  expect(await (await ours.get(tabletsPath)).json()).toHaveLength(1);
  expect(code.status).toBe(404);
  expect((await tablet.deliver(theirMonth)).status).toBe(403);
  expect(await quartersFor(hub, ours)).toEqual([]);
  expect((await ours.get(cataloguePath)).status).toBe(200);
});

test('an account that lost its role, or never got one, may do nothing', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  await hub.database.deleteFrom('account_role').execute();

  expect((await library.get(ownAccountPath)).status).toBe(401);
  expect((await library.get(monthFiguresPath)).status).toBe(401);
  expect((await library.post(signOutPath, {})).status).toBeLessThan(500);
});
