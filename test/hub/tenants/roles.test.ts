import { expect, test } from 'vitest';
import { hubApp } from '#hub/hub-app.ts';
import { accessSchema, auditPath, auditSchema, peoplePath, peopleRolesPath } from '#wire/access.ts';
import { invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { municipalFiguresSchema, quarterFiguresPath } from '#wire/figures.ts';
import {
  newLibraryPath,
  operatedAuditPath,
  operatedAuditSchema,
  operatedPath,
  operatedSchema,
  operatedTabletsPath,
  operatedTabletsSchema,
} from '#wire/operating.ts';
import { figuresPath } from '#wire/reading/figures.ts';
import { type Role, roles, rolesGivenBy } from '#wire/roles.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import {
  aLibrary,
  aLibraryBy,
  anInvitedPerson,
  anOperator,
  aTabletAt,
  everyRole,
  type Person,
} from '../../support/hub-people.ts';
import { put, questionsAbout } from './every-route.ts';

withDatabases();

/** What would end the session that asks. */
const leaves = ['meldAf', 'beeindigMijnSessies', 'wijzigMijnWachtwoord'];
const nothingFilled = { keys: {}, open: { maand: '2026-01', periode: '2026-01', period: '2026-01' }, bodies: {} };

/** Where a role got in that the description does not name, or was kept out where it does. */
async function outOfPlace(hub: TestHub, door: Pick<TestHub, 'door'>, people: Record<Role, Person>) {
  const found: string[] = [];
  const asked = questionsAbout(hub, nothingFilled).filter(({ operation }) => !leaves.includes(operation));
  for (const role of roles) {
    for (const question of asked) {
      if (question.isForAnybody) continue;
      const response = await put(door, question, { cookie: people[role].cookie });
      const { type = '' } = (await response.json()) as { type?: string };
      const isRefused = response.status === 401 || type.endsWith(':geen-toegang');
      if (isRefused === question.roles.includes(role)) found.push(`${role} ${question.operation} ${response.status}`);
    }
  }
  return found;
}

test('every role gets through to the routes that name it in the description, and to no other', async () => {
  const hub = await aHub();
  const people = await everyRole(hub, await aLibrary(hub), 'GM0014');

  expect(await outOfPlace(hub, hub, people)).toEqual([]);

  const everybodyCoordinates = hubApp({
    ...hub.parts,
    roleOf: async (userId) => {
      const given = await hub.parts.roleOf(userId);
      return given && { ...given, role: 'coordinator' };
    },
  });
  const forgetful = await outOfPlace(hub, { door: everybodyCoordinates.request as unknown as typeof fetch }, people);
  expect(forgetful).toContain('library-reader sluitMaandAf 400');
  expect(forgetful).toContain('operator leesCijfers 200');
}, 120_000);

test('what each role may do beside its own account is on a list, so that nothing is opened by accident', async () => {
  const hub = await aHub();
  const asked = questionsAbout(hub, nothingFilled);
  const own = asked.filter((question) => question.roles.length === roles.length).map(({ operation }) => operation);
  const opened = (role: Role) => [
    ...new Set(
      asked
        .filter((question) => question.roles.includes(role) && !own.includes(question.operation))
        .map(({ method, operation }) => `${method} ${operation}`),
    ),
  ];

  expect(opened('library-reader').sort()).toEqual([
    'GET leesBestandVanAfsluiting',
    'GET leesCijfers',
    'GET leesInformatiepunten',
    'GET leesKeuzelijsten',
    'GET leesMaandafsluiting',
    'GET leesMaandcijfers',
    'GET leesOpeningstijden',
  ]);
  for (const role of ['municipal-officer', 'municipal-financial-officer'] as const) {
    expect(opened(role)).toEqual(['GET leesKwartaalcijfers']);
  }
  expect(opened('operator').sort()).toEqual([
    'GET leesAlleTablets',
    'GET leesHeleLogboek',
    'GET leesLogboek',
    'GET leesOrganisaties',
    'GET leesToegang',
    'POST beeindigSessies',
    'POST maakHerstellink',
    'POST maakIngebruiknamelink',
    'POST maakUitnodiging',
    'POST trekUitnodigingIn',
    'POST verwijderToegang',
    'POST wijzigRol',
  ]);
  for (const role of roles) {
    expect(opened('coordinator').filter((one) => opened('operator').includes(one))).not.toContain('GET leesCijfers');
    expect(opened(role)).not.toEqual([]);
  }
});

test('a role is given, changed and ended by who may give it: no coordinator makes an operator, no operator a coordinator', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const operator = await anOperator(hub);

  for (const [giver, role] of [
    [library, 'coordinator'],
    [operator, 'operator'],
  ] as const) {
    for (const given of roles) {
      const body = given.startsWith('municipal') ? { role: given, municipality: 'GM0014' } : { role: given };
      const may = rolesGivenBy(role).includes(given);
      expect([role, given, (await giver.post(invitationsPath, body)).status]).toEqual([role, given, may ? 201 : 403]);
    }
  }
  const colleague = await anInvitedPerson(hub, library, { role: 'coordinator' });
  const own = async () => (await (await colleague.get(ownAccountPath)).json()) as { role: Role; email: string };
  const { people } = accessSchema.parse(await (await library.get(peoplePath)).json());
  const { email } = await own();
  const id = people.find((person) => person.email === email)?.id ?? '';
  const become = async (to: object) => (await library.post(peopleRolesPath, { id, ...to })).status;

  expect(await become({ role: 'library-reader' })).toBe(200);
  expect((await own()).role).toBe('library-reader');
  expect((await colleague.get(peoplePath)).status).toBe(403);
  expect((await colleague.get(`${figuresPath}?periode=2026-01`)).status).toBe(200);
  expect(await become({ role: 'operator' })).toBe(403);
  expect(await become({ role: 'municipal-financial-officer', municipality: 'GM0034' })).toBe(409);
  expect(await become({ role: 'municipal-financial-officer' })).toBe(400);
  expect(await become({ role: 'library-reader', municipality: 'GM0014' })).toBe(400);
  expect((await own()).role).toBe('library-reader');
  expect(await become({ role: 'municipal-financial-officer', municipality: 'GM0014' })).toBe(200);
  const figures = await colleague.get(quarterFiguresPath);
  expect(municipalFiguresSchema.parse(await figures.json()).municipality.code).toBe('GM0014');
  expect((await colleague.get(`${figuresPath}?periode=2026-01`)).status).toBe(403);

  const self = people.find(({ isYou }) => isYou)?.id ?? '';
  expect((await library.post(peopleRolesPath, { id: self, role: 'library-reader' })).status).toBe(409);
  expect((await operator.post(peopleRolesPath, { id, role: 'operator' })).status).toBe(404);
  const log = auditSchema.parse(await (await library.get(auditPath)).json());
  expect(log.filter(({ what, about }) => what === 'role-changed' && about === email)).toHaveLength(2);
});

test('who runs the hub sees its libraries and how their tablets are, and no count of anything that happened there', async () => {
  const hub = await aHub();
  const operator = await anOperator(hub);
  const made = (await (await operator.post(newLibraryPath, {})).json()) as { link: string };
  const library = await aLibraryBy(hub, new URL(made.link).hash.slice(1));
  const other = await aLibrary(hub, { name: 'Zuid', place: 'Utrecht', municipality: 'GM0344' });
  const tablet = await aTabletAt(hub, library, library.infoPoint);
  const many = 87_654_321;
  const revision = await tablet.seal({ visits: 7 });
  expect((await tablet.deliver(revision, tablet.contact({ logged: many }))).status).toBe(200);

  const answers = [];
  for (const path of [operatedPath, operatedTabletsPath, operatedAuditPath]) answers.push(await operator.get(path));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const [organisations, tablets, log] = texts.map((text) => JSON.parse(text));

  expect(
    operatedSchema
      .parse(organisations)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([library.organisation, other.organisation].sort());
  expect(operatedTabletsSchema.parse(tablets)).toMatchObject([{ id: tablet.id, unsentDays: 0, isRevoked: false }]);
  expect(operatedAuditSchema.parse(log).map(({ what }) => what)).toContain('library-invited');
  for (const text of texts) expect(text).not.toContain(String(many));
  expect(Object.keys(tablets[0]).sort()).toEqual([
    'appVersion',
    'clockDifferenceSeconds',
    'id',
    'isRevoked',
    'lastContact',
    'listVersion',
    'name',
    'organisation',
    'storage',
    'unsentDays',
  ]);
});

test('the doors of those who run the hub give nothing to a library that asks by itself', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  await aTabletAt(hub, library, library.infoPoint);
  await hub.store.makeRoomForOperators();
  const asked = hub.parts.store as TestHub['store'];
  const all = async () => [
    ...(await asked.operatedOrganisations()),
    ...(await asked.operatedTablets()),
    ...(await asked.operatedAudit(undefined, 100)),
  ];

  expect(await all()).toEqual([]);
  expect(await asked.workFor({ organisation: library.organisation }, all)).toEqual([]);
  expect((await asked.workFor({ organisation: 'beheer' }, all)).length).toBeGreaterThan(2);
  const intruder = { organisation: library.organisation, role: 'operator' as const, municipality: null };
  const raised = asked.workFor(intruder, () => asked.giveRole('wie-dan-ook', intruder));
  await expect(raised).rejects.toThrow(/account_role_of_operators/);
});
