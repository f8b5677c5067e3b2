import { expect, test } from 'vitest';
import { hashOf, newToken } from '#hub/tokens.ts';
import {
  acceptancesPath,
  infoPointsPath,
  invitationAnswerSchema,
  invitationsPath,
  ownAccountPath,
  ownAccountSchema,
  setUpPath,
} from '#wire/accounts.ts';
import { problemSchema } from '#wire/problem.ts';
import { signInPath, signOutPath } from '#wire/sign-in.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import {
  aLibrary,
  anAccount,
  anInvitedPerson,
  aPassword,
  asJson,
  noord,
  type Person,
  signedInBy,
} from '../../support/hub-people.ts';

withDatabases();

async function aFirstLink(hub: TestHub): Promise<string> {
  const token = newToken();
  await hub.store.replaceFirstLink(hashOf(token));
  return token;
}

const settingUp = (token: string, account: object = anAccount()) =>
  asJson({ token, organisation: 'Bibliotheek De Streek', infoPoint: noord, account });

async function whoIs({ get }: Person) {
  return ownAccountSchema.parse(await (await get(ownAccountPath)).json());
}

test('the first link makes the first coordinator, signs in with a cookie that no script can read, and is used up', async () => {
  const hub = await aHub();
  const token = await aFirstLink(hub);

  const response = await hub.door(setUpPath, settingUp(token));
  const again = await hub.door(setUpPath, settingUp(token));

  expect([response.status, again.status]).toEqual([201, 410]);
  const [cookie] = response.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(await whoIs(signedInBy(hub, response))).toMatchObject({
    role: 'coordinator',
    organisation: { name: 'Bibliotheek De Streek' },
    municipality: null,
  });
});

test('a newer first link makes the one before void', async () => {
  const hub = await aHub();
  const older = await aFirstLink(hub);
  await aFirstLink(hub);

  expect((await hub.door(setUpPath, settingUp(older))).status).toBe(410);
});

test('of two who follow the first link at once one gets in, and the other leaves nothing behind', async () => {
  const hub = await aHub();
  const token = await aFirstLink(hub);

  const both = await Promise.all([1, 2].map(() => hub.door(setUpPath, settingUp(token))));

  expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
  const contents = await hub.contents();
  expect(contents.user).toHaveLength(1);
  expect(contents.organisation).toHaveLength(1);
});

test('a password shorter than twelve characters makes no account, and the link stays good', async () => {
  const hub = await aHub();
  const token = await aFirstLink(hub);

  const short = await hub.door(setUpPath, settingUp(token, { ...anAccount(), password: 'elf tekens.' }));

  const said = problemSchema.parse(await short.json());
  expect(said).toMatchObject({ status: 400 });
  expect(said.errors?.map(({ path }) => path)).toEqual(['account.password']);
  expect((await hub.door(setUpPath, settingUp(token))).status).toBe(201);
});

test('a municipality that does not exist is pointed out, and the link stays good', async () => {
  const hub = await aHub();
  const token = await aFirstLink(hub);
  const infoPoint = { ...noord, municipality: 'GM9999' };
  const body = { token, organisation: 'Bibliotheek', infoPoint, account: anAccount() };

  const response = await hub.door(setUpPath, asJson(body));

  expect(problemSchema.parse(await response.json()).errors?.[0]?.path).toBe('infoPoint.municipality');
  expect((await hub.door(setUpPath, settingUp(token))).status).toBe(201);
});

test('signing in asks for the right password; signing out ends the session', async () => {
  const hub = await aHub();
  const account = anAccount();
  await hub.door(setUpPath, settingUp(await aFirstLink(hub), account));

  const wrong = await hub.door(signInPath, asJson({ email: account.email, password: 'een ander wachtwoord' }));
  const right = await hub.door(signInPath, asJson({ email: account.email.toUpperCase(), password: aPassword }));

  expect(problemSchema.parse(await wrong.json()).title).toBe('E-mailadres of wachtwoord klopt niet');
  expect(await right.text()).not.toMatch(/token/);
  const person = signedInBy(hub, right);
  expect(await whoIs(person)).toMatchObject({ email: account.email });
  const { cookie } = person;
  const out = await hub.door(signOutPath, asJson({}, { cookie, origin: 'http://localhost' }));
  expect(out.status).toBe(200);
  expect((await person.get(ownAccountPath)).status).toBe(401);
});

test('of the account keeper itself nothing can be reached', async () => {
  const hub = await aHub();
  const { cookie } = await aLibrary(hub);
  const headers = { cookie, origin: 'http://localhost' };

  for (const path of [
    'sign-in/email',
    'sign-out',
    'two-factor/enable',
    'passkey/generate-authenticate-options',
    'sign-up/email',
    'change-password',
    'delete-user',
    'update-user',
    'list-sessions',
    'get-session',
    'ok',
  ]) {
    for (const method of ['GET', 'POST']) {
      const response = await hub.door(`/api/auth/${path}`, { method, headers });

      expect([path, method, response.status]).toEqual([path, method, 404]);
    }
  }
});

test('whoever guesses passwords is sent away', async () => {
  const hub = await aHub();
  const { email } = anAccount();
  let last = 0;

  for (let tries = 0; tries < 25; tries += 1) {
    last = (await hub.door(signInPath, asJson({ email, password: 'een lang verkeerd woord' }))).status;
  }

  expect(last).toBe(429);
});

test('an invitation makes one colleague, once, within a week', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const invite = async () => {
    const answer = invitationAnswerSchema.parse(
      await (await library.post(invitationsPath, { role: 'coordinator' })).json(),
    );
    return answer.link;
  };
  const accept = (link: string, account = anAccount()) =>
    hub.door(acceptancesPath, asJson({ token: new URL(link).hash.slice(1), account }));
  const link = await invite();

  const first = await accept(link);
  const second = await accept(link);
  const late = await invite();
  hub.at('2026-03-17T09:00:00Z');

  expect(link).toMatch(/^http:\/\/localhost\/uitnodiging#[A-Za-z0-9_-]{43}$/);
  expect([first.status, second.status, (await accept(late)).status]).toEqual([201, 410, 410]);
  expect(await whoIs(signedInBy(hub, first))).toMatchObject({
    role: 'coordinator',
    organisation: { id: library.organisation },
  });
});

test('an e-mail address that has an account already is told so, and the invitation stays good', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { email } = await whoIs(library);
  const made = await library.post(invitationsPath, { role: 'coordinator' });
  const token = new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);

  const taken = await hub.door(acceptancesPath, asJson({ token, account: { ...anAccount(), email } }));
  const free = await hub.door(acceptancesPath, asJson({ token, account: anAccount() }));

  expect([taken.status, free.status]).toEqual([409, 201]);
});

test('a municipal officer can be invited only where the library has an info point', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);

  const elsewhere = await library.post(invitationsPath, { role: 'municipal-officer', municipality: 'GM0034' });
  const officer = await anInvitedPerson(hub, library, { role: 'municipal-officer', municipality: 'GM0014' });

  expect(problemSchema.parse(await elsewhere.json())).toMatchObject({ status: 409 });
  expect(await whoIs(officer)).toMatchObject({
    role: 'municipal-officer',
    organisation: null,
    municipality: { code: 'GM0014', name: 'Groningen' },
  });
});

test('a question that another website asks with our cookie is turned away', async () => {
  const hub = await aHub();
  const { cookie } = await aLibrary(hub);

  const headers = { cookie, 'sec-fetch-site': 'same-site' };
  const response = await hub.door(infoPointsPath, asJson({ ...noord, name: 'Oost' }, headers));

  expect(response.status).toBe(403);
});

test('two info points of one name get ids of their own', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);

  await library.post(infoPointsPath, noord);

  const points = (await (await library.get(infoPointsPath)).json()) as { id: string }[];
  expect(points.map(({ id }) => id)).toEqual(['bibliotheek-noord', 'bibliotheek-noord-2']);
});
