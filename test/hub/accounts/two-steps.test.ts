import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hubApp } from '#hub/hub-app.ts';
import { signInFrom } from '#hub/routes/accounts/limits.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { ownAccountPath, setUpPath } from '#wire/accounts.ts';
import { quarterFiguresPath } from '#wire/figures.ts';
import {
  newPasskeyQuestionsPath,
  ownCodesConfirmPath,
  ownCodesPath,
  ownCodesStopPath,
  ownPasskeysGonePath,
  ownRecoveryCodesPath,
  ownSecurityPath,
  preparedCodesSchema,
} from '#wire/own-security.ts';
import { passkeyQuestionsPath, passkeySignInPath, secondStepPath, signInPath } from '#wire/sign-in.ts';
import { codeFrom } from '../../support/authenticator.ts';
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

const officer = { role: 'municipal-officer' as const, municipality: 'GM0014' };

/** Codes switched on, with the address that went into the app. */
async function withCodes(person: Person) {
  const prepared = preparedCodesSchema.parse(await (await person.post(ownCodesPath, { password: aPassword })).json());
  // The tests sign in with the code of a half minute later: that one is unused, however slow the machine.
  const code = codeFrom(prepared.uri);
  const confirmed = await person.post(ownCodesConfirmPath, { code });
  expect(confirmed.status).toBe(200);
  return { ...prepared, confirmed, code };
}

async function halfWay(hub: TestHub, email: string): Promise<Person> {
  const response = await hub.door(signInPath, asJson({ email, password: aPassword }));
  expect(await response.json()).toMatchObject({ state: 'second-step' });
  return signedInBy(hub, response);
}

test('with codes on, the password alone opens nothing, and a code from the app opens the door', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri } = await withCodes(library);

  const half = await halfWay(hub, library.account.email);
  const before = await half.get(ownAccountPath);
  const response = await half.post(secondStepPath, { code: codeFrom(uri, 1) });

  expect([before.status, response.status]).toEqual([401, 201]);
  expect((await signedInBy(hub, response).get(ownAccountPath)).status).toBe(200);
});

test('a wrong code is refused', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri } = await withCodes(library);
  const half = await halfWay(hub, library.account.email);

  const response = await half.post(secondStepPath, { code: codeFrom(uri, 40) });

  expect(response.status).toBe(401);
  expect((await half.get(ownAccountPath)).status).toBe(401);
});

test('a replayed code of the app is refused, also while it is still in time and from another place', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri } = await withCodes(library);
  const code = codeFrom(uri, 1);
  const [first, second] = [await halfWay(hub, library.account.email), await halfWay(hub, library.account.email)];

  const used = await first.post(secondStepPath, { code });
  const replayed = await second.post(secondStepPath, { code });

  expect([used.status, replayed.status]).toEqual([201, 401]);
});

test('of two who bring the same code at the same moment, one gets in', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri } = await withCodes(library);
  const code = codeFrom(uri, 1);
  const both = [await halfWay(hub, library.account.email), await halfWay(hub, library.account.email)];

  const answers = await Promise.all(both.map((half) => half.post(secondStepPath, { code })));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
});

test('the code that switched the codes on does not sign in as well', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { code } = await withCodes(library);

  const response = await (await halfWay(hub, library.account.email)).post(secondStepPath, { code });

  expect(response.status).toBe(401);
});

test('a reused recovery code is refused, and new ones make the old void', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { recoveryCodes, confirmed } = await withCodes(library);
  const [first = '', second = ''] = recoveryCodes;
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
  const use = async (recoveryCode: string) =>
    (await (await halfWay(hub, library.account.email)).post(secondStepPath, { recoveryCode })).status;

  expect([await use(first), await use(first)]).toEqual([201, 401]);
  const made = await signedInBy(hub, confirmed).post(ownRecoveryCodesPath, { password: aPassword });
  expect(made.status).toBe(201);
  expect(await use(second)).toBe(401);
});

test('after ten wrong codes the second step is locked for a quarter, with Retry-After', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  await withCodes(library);
  let last: Response | undefined;

  for (let tries = 0; tries < 12; tries += 1) {
    const half =
      tries % 4 === 0 ? await halfWay(hub, library.account.email) : await halfWay(hub, library.account.email);
    last = await half.post(secondStepPath, { code: String(100_000 + tries) });
  }

  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a code of the own account is none for somebody else’s second step, with the own session brought along', async () => {
  const hub = await aHub();
  const [library, other] = [await aLibrary(hub), await aLibrary(hub)];
  await withCodes(library);
  const { uri, confirmed } = await withCodes(other);
  const half = await halfWay(hub, library.account.email);
  const cookie = `${signedInBy(hub, confirmed).cookie}; ${half.cookie}`;

  const response = await hub.door(secondStepPath, asJson({ code: codeFrom(uri, 1) }, { cookie }));

  expect(response.status).toBe(401);
});

test('a sign-in with a passkey wipes out no wrong tries of others at the same address', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { rows } = await sql<{ id: string }>`select id from "user"`.execute(hub.database);
  const signInWithPasskey = async () => ({ userId: rows[0]?.id ?? '', cookies: [] });
  const app = hubApp({ ...hub.parts, accounts: { ...hub.parts.accounts, signInWithPasskey } });
  const from = signInFrom('127.0.0.1');
  const now = hub.parts.clock();
  for (let tries = 1; tries <= from.most - 2; tries += 1) await hub.store.takeTry(from, now);

  const question = await app.request(passkeyQuestionsPath, asJson({}));
  const answer = await app.request(passkeySignInPath, asJson({ response: {} }));

  expect([question.status, answer.status]).toEqual([201, 201]);
  expect(await answer.json()).toMatchObject({ user: { email: library.account.email } });
  const more = [await hub.store.takeTry(from, now), await hub.store.takeTry(from, now)];
  expect(more.map(({ isFull }) => isFull)).toEqual([false, false]);
  expect((await hub.store.takeTry(from, now)).isFull).toBe(true);
});

test('a municipal officer without a second factor gets no further than the own account, at every route', async () => {
  const hub = await aHub({ secondFactor: 'gemeente' });
  const library = await aLibrary(hub);
  const person = await anInvitedPerson(hub, library, officer);

  const figures = await person.get(quarterFiguresPath);

  expect(figures.status).toBe(403);
  expect(await figures.json()).toMatchObject({ type: 'urn:balieboek:probleem:tweede-stap-nodig' });
  expect(await (await person.get(ownAccountPath)).json()).toMatchObject({ owesSecondFactor: true });
  const { confirmed } = await withCodes(person);
  const strong = signedInBy(hub, confirmed);
  expect((await strong.get(quarterFiguresPath)).status).toBe(200);
  expect(await (await strong.get(ownAccountPath)).json()).toMatchObject({ owesSecondFactor: false });
});

test('switching the codes off asks for the password, and takes the officer back to owing a second factor', async () => {
  const hub = await aHub({ secondFactor: 'gemeente' });
  const library = await aLibrary(hub);
  const person = await anInvitedPerson(hub, library, officer);
  const strong = signedInBy(hub, (await withCodes(person)).confirmed);

  const wrong = await strong.post(ownCodesStopPath, { password: 'een heel ander wachtwoord' });
  const off = await strong.post(ownCodesStopPath, { password: aPassword });

  expect([wrong.status, off.status]).toEqual([403, 200]);
  const weak = signedInBy(hub, off);
  expect((await weak.get(quarterFiguresPath)).status).toBe(403);
  expect(await (await weak.get(ownSecurityPath)).json()).toMatchObject({ hasCodes: false, needsSecondFactor: true });
});

test('the setting decides who needs a second factor', async () => {
  const everyone = await aHub({ secondFactor: 'iedereen' });
  const nobody = await aHub({ secondFactor: 'niemand' });

  const token = newToken();
  await everyone.store.replaceFirstLink(hashOf(token));
  const begun = { token, organisation: 'Bibliotheek', infoPoint: noord, account: anAccount() };
  const owing = await (await everyone.door(setUpPath, asJson(begun))).json();
  const free = await (await anInvitedPerson(nobody, await aLibrary(nobody), officer)).get(quarterFiguresPath);

  expect(owing).toMatchObject({ owesSecondFactor: true });
  expect(free.status).toBe(200);
});

test('whoever has a passkey needs more than the password to add or remove a second factor', async () => {
  const hub = await aHub({ secondFactor: 'gemeente' });
  const library = await aLibrary(hub);
  const person = await anInvitedPerson(hub, library, officer);
  await sql`
    insert into passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
    select 'p', 'x', user_id, 'c', 0, 'singleDevice', false from account_role where role = 'municipal-officer'`.execute(
    hub.database,
  );

  const answers = [
    await person.post(ownCodesPath, { password: aPassword }),
    await person.post(newPasskeyQuestionsPath, { password: aPassword }),
    await person.post(ownPasskeysGonePath, { password: aPassword, id: 'p' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(await answers[0]?.json()).toMatchObject({ type: 'urn:balieboek:probleem:tweede-stap-eerst' });
});
