import { expect, test } from 'vitest';
import { sumOf } from '#domain/month-sheet.ts';
import { demoPeople, fillWithMadeUpYear } from '#hub/demo/fill-demo.ts';
import { infoPointsPath } from '#wire/accounts.ts';
import { monthFiguresPath, monthFiguresSchema, municipalFiguresSchema, quarterFiguresPath } from '#wire/figures.ts';
import { signInPath } from '#wire/sign-in.ts';
import { tabletsPath } from '#wire/tablets.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { asJson, signedInBy } from '../support/hub-people.ts';

withDatabases();

async function signedIn(hub: TestHub, at: number) {
  const { email, password } = demoPeople[at] ?? { email: '', password: '' };
  return signedInBy(hub, await hub.door(signInPath, asJson({ email, password })));
}

test('the demo has a made-up library with five info points, three tablets and twelve months that read like any other', async () => {
  const hub = await aHub();

  await fillWithMadeUpYear(hub.store, hub.parts.accounts, '2026-02', '2026-03-10');

  const coordinator = await signedIn(hub, 0);
  const newest = monthFiguresSchema.parse(await (await coordinator.get(`${monthFiguresPath}?maand=2026-02`)).json());
  const points = (await (await coordinator.get(infoPointsPath)).json()) as { name: string }[];
  const tablets = (await (await coordinator.get(tabletsPath)).json()) as { name: string }[];
  expect(newest.months).toHaveLength(12);
  expect(sumOf(newest.tables.visitsByDay)).toBe(newest.totals.visits);
  expect([points.length, tablets.length]).toEqual([5, 3]);
  for (const { name } of [...points, ...tablets]) expect(name).toContain('(voorbeeld)');

  const officer = await signedIn(hub, 1);
  const { quarters } = municipalFiguresSchema.parse(await (await officer.get(quarterFiguresPath)).json());
  expect(quarters.filter(({ shown }) => shown).length).toBeGreaterThanOrEqual(4);
});
