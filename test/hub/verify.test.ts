import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInfoPointMore, aTabletAt } from '../support/hub-people.ts';

withDatabases();

/** Two info points, two tablets, three months: one of them in its second revision, after one that came late. */
async function aHubWithMonths() {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Almere', municipality: 'GM0034' });
  const noord = await aTabletAt(hub, library, library.infoPoint);
  const elsewhere = await aTabletAt(hub, library, zuid);
  const first = await noord.seal({ visits: 4 });
  await noord.deliver(first);
  await noord.deliver(await noord.seal({ number: 3, visits: 6, buildsOn: [first.digest] }));
  await noord.deliver(await noord.seal({ number: 2, visits: 5, buildsOn: [first.digest] }));
  await elsewhere.deliver(await elsewhere.seal({ visits: 2 }));
  hub.at('2026-04-08T09:00:00Z');
  await elsewhere.deliver(await elsewhere.seal({ month: '2026-04', visits: 3 }));
  return { hub, library, noord };
}

test('what is kept proves every figure that can be read', async () => {
  const { hub } = await aHubWithMonths();

  const { differences, summary } = await verifyStore(hub.store);

  expect(differences).toEqual([]);
  expect(summary).toMatch(/^verified: 3 months, \d{2,} figures, 0 differences$/);
});

test('an empty hub has nothing to prove', async () => {
  const hub = await aHub();

  expect((await verifyStore(hub.store)).summary).toBe('verified: 0 months, 0 figures, 0 differences');
});

test.each([
  ['one count more in a table', `jsonb_set(body, '{tables,visitsByDay,2026-03-02}', '7')`, 'the digest is not'],
  ['another signature', `jsonb_set(body, '{signature}', to_jsonb(repeat('A', 86)))`, 'the signature is not'],
  ['a chain that is cut', `jsonb_set(body, '{buildsOn}', '[]')`, 'it does not build on number 1'],
  ['no revision at all', `'{}'::jsonb`, 'the revision is not one'],
])('a kept month changed by hand is found and named: %s', async (_, change, what) => {
  const { hub, library, noord } = await aHubWithMonths();
  await sql`update report_revision set body = ${sql.raw(change)} where life = ${noord.life}`.execute(hub.database);

  const { differences, summary } = await verifyStore(hub.store);

  const where = `${library.organisation}, life ${noord.life}, ${library.infoPoint}, 2026-03: `;
  expect(differences.some((line) => line.startsWith(`${where}${what}`))).toBe(true);
  expect(summary).toContain(`${differences.length} differences`);
});

test('a total beside the tables that was changed by hand is found, at the month and at the municipality', async () => {
  const { hub, library } = await aHubWithMonths();
  await hub.database.updateTable('report_revision').set({ visits: 60 }).where('visits', '=', 6).execute();

  const { differences } = await verifyStore(hub.store);

  expect(differences).toHaveLength(2);
  expect(differences[0]).toContain(`${library.infoPoint}, 2026-03: the visits beside it is another`);
  expect(differences[1]).toContain('municipality GM0014: 2026-03 visits: 60 is read, 6 is kept');
});

test('a newest month that is gone is missed by those before it', async () => {
  const { hub, noord } = await aHubWithMonths();
  await hub.database.deleteFrom('report_revision').where('life', '=', noord.life).execute();

  expect((await verifyStore(hub.store)).differences).toEqual([expect.stringContaining('the newest is gone')]);
});
