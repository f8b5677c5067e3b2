import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { peopleGonePath, peoplePath, peopleSessionsEndPath } from '#wire/access.ts';
import { acceptancesPath, invitationAnswerSchema, invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { ownPasswordPath, ownSessionsEndPath, ownSessionsPath, ownSessionsSchema } from '#wire/own-security.ts';
import { signInPath } from '#wire/sign-in.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anAccount, anInvitedPerson, aPassword, asJson, signedInBy } from '../../support/hub-people.ts';

withDatabases();

const signIn = async (hub: TestHub, email: string, password = aPassword) =>
  hub.door(signInPath, asJson({ email, password }));

test('a stolen session is dead after "end all sessions"', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const stolen = signedInBy(hub, await signIn(hub, library.account.email));
  expect((await stolen.get(ownAccountPath)).status).toBe(200);

  const ended = await library.post(ownSessionsEndPath, { all: true, password: aPassword });

  expect(ended.status).toBe(200);
  expect((await stolen.get(ownAccountPath)).status).toBe(401);
  expect((await library.get(ownAccountPath)).status).toBe(401);
});

test('the list of sessions says since when, and nothing of where or with what', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const other = signedInBy(hub, await signIn(hub, library.account.email));

  const list = ownSessionsSchema.parse(await (await library.get(ownSessionsPath)).json());

  expect(list.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(['how', 'id', 'isThisOne', 'lastSeen', 'since']);
  const { rows } = await sql`select * from session where "ipAddress" <> '' or "userAgent" <> ''`.execute(hub.database);
  expect(rows).toEqual([]);
  const theOther = list.find(({ isThisOne }) => !isThisOne);
  expect((await library.post(ownSessionsEndPath, { id: theOther?.id, password: aPassword })).status).toBe(200);
  expect([(await other.get(ownAccountPath)).status, (await library.get(ownAccountPath)).status]).toEqual([401, 200]);
});

test('a browser that signs in again leaves no session behind', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const asked = { email: library.account.email, password: aPassword };

  const again = await hub.door(signInPath, asJson(asked, { cookie: library.cookie }));

  expect(again.status).toBe(201);
  expect((await library.get(ownAccountPath)).status).toBe(401);
  expect((await signedInBy(hub, again).get(ownAccountPath)).status).toBe(200);
});

test('an invitation that is taken in a browser with a session leaves that session no life', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const invited = await library.post(invitationsPath, { role: 'coordinator' });
  const token = new URL(invitationAnswerSchema.parse(await invited.json()).link).hash.slice(1);
  const body = { token, account: anAccount() };

  const taken = await hub.door(acceptancesPath, asJson(body, { cookie: library.cookie }));

  expect(taken.status).toBe(201);
  expect((await library.get(ownAccountPath)).status).toBe(401);
  const colleague = signedInBy(hub, taken);
  expect((await colleague.get(ownAccountPath)).status).toBe(200);
});

test("nobody ends somebody else's session by its id", async () => {
  const hub = await aHub();
  const [ours, theirs] = [await aLibrary(hub), await aLibrary(hub)];
  const [session] = ownSessionsSchema.parse(await (await theirs.get(ownSessionsPath)).json());

  expect((await ours.post(ownSessionsEndPath, { id: session?.id, password: aPassword })).status).toBe(404);
  expect((await theirs.get(ownAccountPath)).status).toBe(200);
});

test('a session ends after an hour without use, and after twelve hours in any case', async () => {
  const hub = await aHub();
  const [idle, long] = [await aLibrary(hub), await aLibrary(hub)];
  const [idleOne] = ownSessionsSchema.parse(await (await idle.get(ownSessionsPath)).json());
  const [longOne] = ownSessionsSchema.parse(await (await long.get(ownSessionsPath)).json());
  const { rows } = await sql<{ hours: number }>`
    select extract(epoch from ("expiresAt" - "createdAt"))::float / 3600 as hours from session`.execute(hub.database);
  expect(rows.map(({ hours }) => Math.round(hours))).toEqual([12, 12]);

  await sql`update session set "lastSeen" = now() - interval '61 minutes' where id = ${idleOne?.id}`.execute(
    hub.database,
  );
  await sql`update session set "expiresAt" = now() - interval '1 second' where id = ${longOne?.id}`.execute(
    hub.database,
  );

  expect((await idle.get(ownAccountPath)).status).toBe(401);
  expect((await long.get(ownAccountPath)).status).toBe(401);
});

test('use keeps a session from falling asleep', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);

  await sql`update session set "lastSeen" = now() - interval '59 minutes'`.execute(hub.database);
  await library.get(ownAccountPath);

  const { rows } = await sql<{ fresh: boolean }>`
    select "lastSeen" > now() - interval '1 minute' as fresh from session`.execute(hub.database);
  expect(rows).toEqual([{ fresh: true }]);
});

test('a new password asks for the old one, and ends the other sessions', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const other = signedInBy(hub, await signIn(hub, library.account.email));
  const next = 'vier losse woorden samen';

  const wrong = await library.post(ownPasswordPath, { current: 'niet dit wachtwoord', next });
  const right = await library.post(ownPasswordPath, { current: aPassword, next });

  expect([wrong.status, right.status]).toEqual([403, 200]);
  expect([(await other.get(ownAccountPath)).status, (await library.get(ownAccountPath)).status]).toEqual([401, 200]);
  expect((await signIn(hub, library.account.email)).status).toBe(401);
  expect((await signIn(hub, library.account.email, next)).status).toBe(201);
});

test('a long password of any signs is taken as it is, with its capitals and spaces', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const next = `de Twaalfde haring zwemt ${'ëén zee verder '.repeat(3)}`.slice(0, 64);
  expect(next).toHaveLength(64);

  expect((await library.post(ownPasswordPath, { current: aPassword, next })).status).toBe(200);

  const { email } = library.account;
  expect((await signIn(hub, email, next.toLowerCase())).status).toBe(401);
  expect((await signIn(hub, email, next.slice(0, 63))).status).toBe(401);
  expect((await signIn(hub, email, next.replaceAll(' ', ''))).status).toBe(401);
  expect((await signIn(hub, email, next)).status).toBe(201);
});

test('a coordinator ends the sessions of a colleague, and takes the access away', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const colleague = await anInvitedPerson(hub, library, { role: 'coordinator' });
  const { people } = (await (await library.get(peoplePath)).json()) as { people: { id: string; isYou: boolean }[] };
  const id = people.find(({ isYou }) => !isYou)?.id;
  const own = people.find(({ isYou }) => isYou)?.id;

  expect((await library.post(peopleSessionsEndPath, { id })).status).toBe(200);
  expect((await colleague.get(ownAccountPath)).status).toBe(401);
  expect((await library.post(peopleGonePath, { id: own })).status).toBe(409);
  expect((await library.post(peopleGonePath, { id })).status).toBe(200);
  expect((await library.post(peopleGonePath, { id })).status).toBe(404);
  expect((await hub.contents()).user).toHaveLength(1);
});

test('nobody reaches the people of another library', async () => {
  const hub = await aHub();
  const [ours, theirs] = [await aLibrary(hub), await aLibrary(hub)];
  const { people } = (await (await theirs.get(peoplePath)).json()) as { people: { id: string }[] };
  const id = people[0]?.id;

  expect((await ours.post(peopleSessionsEndPath, { id })).status).toBe(404);
  expect((await ours.post(peopleGonePath, { id })).status).toBe(404);
  expect((await theirs.get(ownAccountPath)).status).toBe(200);
});

test('a withdrawn invitation opens nothing', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const made = await library.post(invitationsPath, { role: 'coordinator' });
  const token = new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);
  const { invitations } = (await (await library.get(peoplePath)).json()) as { invitations: { id: string }[] };

  const gone = await library.post('/api/v1/uitnodigingen/intrekkingen', { id: invitations[0]?.id });
  const late = await hub.door(acceptancesPath, asJson({ token, account: anAccount() }));

  expect([gone.status, late.status]).toEqual([200, 410]);
});
