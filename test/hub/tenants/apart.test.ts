import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { hubApp } from '#hub/hub-app.ts';
import { sharedTables } from '#hub/store/tenants/shared-tables.ts';
import { accessSchema, peoplePath } from '#wire/access.ts';
import { invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, aTabletAt, everyRole, type Library } from '../../support/hub-people.ts';
import { visitsMore } from '../reading/a-closed-month.ts';
import { put, type Question, questionsAbout } from './every-route.ts';

withDatabases();

/** Stands in every name of the first library, so that a row of it is known wherever it turns up. */
const mark = 'Merkteken';
const months = ['2026-01', '2026-02'];

async function twoLibraries() {
  const hub = await aHub();
  const ours = await aLibrary(hub, { name: `${mark} Zuid`, place: mark, municipality: 'GM0344' });
  const theirs = await aLibrary(hub);
  hub.at('2025-12-10T09:00:00Z');
  const tablet = await aTabletAt(hub, ours, ours.infoPoint);
  const other = await aTabletAt(hub, theirs, theirs.infoPoint);
  hub.at('2026-03-10T09:00:00Z');
  const revisions = [];
  for (const month of months) {
    const revision = await tablet.seal({ month, visits: 7 });
    expect((await tablet.deliver(revision)).status).toBe(200);
    revisions.push(revision);
  }
  expect((await ours.post(invitationsPath, { role: 'coordinator' })).status).toBe(201);
  const access = accessSchema.parse(await (await ours.get(peoplePath)).json());
  const [month = ''] = months;
  const keys = {
    infoPoint: ours.infoPoint,
    informatiepunt: ours.infoPoint,
    gemeente: 'GM0344',
    tablet: tablet.id,
    life: tablet.life,
    after: tablet.life,
    id: access.people[0]?.id ?? '',
    digest: revisions[0]?.digest ?? '',
  };
  const open = { municipality: 'GM0014', month, maand: month, periode: month, period: month };
  const key = { kty: 'EC', crv: 'P-256', x: other.publicKey.x, y: other.publicKey.y };
  const bodies = {
    ontvangMaandopgave: { contact: other.contact(), revision: revisions[0] },
    ontvangTabletcontact: { contact: other.contact({ life: tablet.life }) },
    trekUitnodigingIn: { id: access.invitations[0]?.id },
    maakCorrectie: { infoPoint: ours.infoPoint, month, reason: 'on-paper', difference: visitsMore(1) },
    wijzigInformatiepunt: { id: ours.infoPoint, name: 'Anders', place: 'Elders', isil: null, shape: null },
    zetVinkje: { infoPoint: ours.infoPoint, period: month, place: 'deel/plek', count: 1 },
    beginTabletleven: { life: crypto.randomUUID(), publicKey: key, after: tablet.life, months: [] },
  };
  const people = Object.entries(await everyRole(hub, theirs, 'GM0014'));
  const askers: Askers = {
    nobody: {},
    tablet: { authorization: `Bearer ${other.token}` },
    ...Object.fromEntries(people.map(([role, { cookie }]) => [role, { cookie }])),
  };
  return {
    hub,
    ours,
    theirs,
    people,
    askers,
    questions: questionsAbout(hub, { keys, open, bodies }),
  };
}

type Askers = Record<string, Record<string, string>>;

/** Whatever an answer should not have been. Who runs the hub sees which libraries and tablets there are. */
async function findings(hub: Pick<TestHub, 'door'>, questions: Question[], askers: Askers) {
  const found: string[] = [];
  for (const [who, headers] of Object.entries(askers)) {
    for (const question of questions) {
      if (leavesTheirs.has(question.operation)) continue;
      const response = await put(hub, question, headers);
      const said = await response.text();
      const what = `${who}: ${question.method} ${question.path} ${response.status}`;
      const isForOperators = who === 'operator' && question.roles.join() === 'operator';
      if (said.includes(mark) && !isForOperators) found.push(`${what} shows a row of another library`);
      if (response.status >= 500) found.push(`${what} fails`);
      const isRefused = [401, 403, 404].includes(response.status);
      if (question.namesOther && !isRefused) found.push(`${what} does not refuse`);
    }
  }
  return found;
}

/** What ends the session that asks: everything after it would be asked by nobody. */
const leavesTheirs = new Set(['meldAf', 'beeindigMijnSessies', 'wijzigMijnWachtwoord']);

async function rowsOf(hub: TestHub, { organisation }: Library): Promise<string[]> {
  const all = Object.entries(await hub.contents()) as [string, string[]][];
  return all.flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(organisation)).map((row) => `${table} ${row}`),
  );
}

test('no route shows or changes a row of another library, whoever asks and whatever key is brought', async () => {
  const { hub, ours, askers, questions, people } = await twoLibraries();
  const before = await rowsOf(hub, ours);

  expect(questions.length).toBeGreaterThan(40);
  for (const named of ['informatiepunt=', 'gemeente=']) {
    expect(questions.filter(({ path, namesOther }) => path.includes(named) && namesOther).length).toBeGreaterThan(1);
  }
  expect(await findings(hub, questions, askers)).toEqual([]);
  const strict = hubApp({ ...hub.parts, needsSecondFactor: () => true });
  const owing = Object.fromEntries(people.map(([role, { cookie }]) => [`${role} without a second step`, { cookie }]));
  expect(await findings({ door: strict.request as unknown as typeof fetch }, questions, owing)).toEqual([]);

  expect(await rowsOf(hub, ours)).toEqual(before);
  // Still who they were: or all would have been refused for another reason.
  for (const [, { get }] of people) expect((await get(ownAccountPath)).status).toBe(200);
  expect(hub.mistakes).toEqual([]);
}, 180_000);

test('a route that forgets whose rows it reads is caught by this test, and gives nothing where the database keeps them apart', async () => {
  const { hub, ours, askers, questions } = await twoLibraries();
  const onlyPoints = questions.filter(({ path, method }) => path.endsWith('/informatiepunten') && method === 'GET');
  const forgetful = (store: TestHub['store']) =>
    hubApp({ ...hub.parts, store: { ...store, keptInfoPointsOf: () => store.keptInfoPointsOf(ours.organisation) } });
  const doorOf = (app: ReturnType<typeof hubApp>) => ({ door: app.request as unknown as typeof fetch });

  const asOwner = await findings(doorOf(forgetful(hub.store)), onlyPoints, askers);
  const asApplication = await findings(doorOf(forgetful(hub.parts.store as TestHub['store'])), onlyPoints, askers);

  expect(asOwner.map((one) => one.split(':')[0])).toEqual(['coordinator', 'library-reader']);
  for (const one of asOwner) expect(one).toMatch(/shows a row of another library/);
  expect(asApplication).toEqual([]);
});

/** The tables of the organisations, and all others, as the database itself names them. */
async function tablesOf(hub: TestHub) {
  const { rows } = await sql<{ name: string; isOfOrganisation: boolean }>`
    select c.relname as name, coalesce(a.attname = 'organisation', false) as "isOfOrganisation"
    from pg_class c
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(hub.database);
  const own = rows.filter(({ isOfOrganisation }) => isOfOrganisation).map(({ name }) => name);
  const rest = rows.filter(({ isOfOrganisation }) => !isOfOrganisation).map(({ name }) => name);
  return { own, rest };
}

const askedOf = (hub: TestHub) => hub.parts.store as TestHub['store'];
const databaseOf = (hub: TestHub) => askedOf(hub).shared.db as Kysely<unknown>;

test('with SQL of its own the application reaches no row of another library, and of nobody at all when nobody asks', async () => {
  const { hub, ours, theirs } = await twoLibraries();
  const { own } = await tablesOf(hub);
  const database = databaseOf(hub);
  const before = await rowsOf(hub, ours);
  const seen = async (table: string) =>
    (await sql<{ organisation: string }>`select organisation from ${sql.table(table)}`.execute(database)).rows.map(
      ({ organisation }) => organisation,
    );

  expect(own.length).toBeGreaterThan(15);
  for (const table of own) {
    expect(await seen(table), `${table}, asked by nobody`).toEqual([]);
    await askedOf(hub).workFor({ organisation: theirs.organisation }, async () => {
      expect(new Set(await seen(table)), table).not.toContain(ours.organisation);
      await sql`delete from ${sql.table(table)} where organisation = ${ours.organisation}`.execute(database);
      await sql`update ${sql.table(table)} set organisation = organisation where organisation = ${ours.organisation}`.execute(
        database,
      );
    });
  }
  const intruding = askedOf(hub).workFor({ organisation: theirs.organisation }, () =>
    askedOf(hub).addInfoPoint(ours.organisation, { name: 'Binnen', place: 'x', municipality: 'GM0014' }),
  );
  await expect(intruding).rejects.toThrow(/row-level security/);
  expect(await rowsOf(hub, ours)).toEqual(before);
});

test('the application role owns nothing, bypasses nothing, and reaches no table that is not on the list', async () => {
  const hub = await aHub();
  const { own, rest } = await tablesOf(hub);
  const database = databaseOf(hub);
  const { rows } = await sql<{ bypasses: boolean; owns: number }>`
    select rolsuper or rolbypassrls as bypasses,
      (select count(*)::int from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`.execute(database);
  expect(rows).toEqual([{ bypasses: false, owns: 0 }]);

  for (const table of rest) {
    const look = sql`select count(*) from ${sql.table(table)}`.execute(database);
    if (sharedTables[table]) await look;
    else await expect(look, table).rejects.toThrow(/permission denied/);
  }
  expect(Object.keys(sharedTables).filter((table) => !rest.includes(table))).toEqual([]);
  expect(own).toContain('report_revision');
  await expect(sql`select secret from store_epoch`.execute(database)).rejects.toThrow(/permission denied/);
  await expect(sql`alter table organisation disable row level security`.execute(database)).rejects.toThrow(/owner/);
  await expect(
    database.connection().execute(async (held) => {
      await sql`set row_security = off`.execute(held);
      await sql`select * from organisation`.execute(held);
    }),
  ).rejects.toThrow(/row-level security/);
});
