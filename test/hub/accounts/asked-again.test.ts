import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { invitationAnswerSchema, invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import {
  newPasskeyQuestionsPath,
  ownCodesConfirmPath,
  ownCodesPath,
  ownCodesStopPath,
  ownPasswordPath,
  ownRecoveryCodesPath,
  ownSessionsEndPath,
  ownSessionsPath,
  ownSessionsSchema,
  preparedCodesSchema,
} from '#wire/own-security.ts';
import { providerReturnPath, providerSignInPath, secondStepPath, signInPath } from '#wire/sign-in.ts';
import { codeFrom } from '../../support/authenticator.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, aPassword, asJson, type Person, signedInBy } from '../../support/hub-people.ts';
import { aBentProvider, clientOf } from '../../support/identity-providers.ts';

withDatabases();

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const elevenMinutesGo = (hub: TestHub) =>
  sql`update session set "createdAt" = "createdAt" - interval '11 minutes'`.execute(hub.database);
const wrong = 'een heel ander wachtwoord';
const lives = async ({ get }: Person) => (await get(ownAccountPath)).status === 200;

test('an end to sessions, one or all, asks for the password once more; without it none ends', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { email } = library.account;
  const other = signedInBy(hub, await hub.door(signInPath, asJson({ email, password: aPassword })));
  const all = ownSessionsSchema.parse(await (await library.get(ownSessionsPath)).json());
  const id = all.find(({ isThisOne }) => !isThisOne)?.id;
  const end = async (body: object) => (await library.post(ownSessionsEndPath, body)).status;

  expect([await end({ all: true }), await end({ id })]).toEqual([400, 400]);
  expect([await end({ all: true, password: wrong }), await end({ id, password: wrong })]).toEqual([403, 403]);
  expect([await end({ all: true, password: '' }), await end({ id, password: '' })]).toEqual([403, 403]);
  expect([await lives(other), await lives(library)]).toEqual([true, true]);

  expect(await end({ id, password: aPassword })).toBe(200);
  expect([await lives(other), await lives(library)]).toEqual([false, true]);
  expect(await end({ all: true, password: aPassword })).toBe(200);
  expect(await lives(library)).toBe(false);
});

test('ten wrong passwords at an end to sessions are as many as anywhere else', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await library.post(ownSessionsEndPath, { all: true, password: wrong })).status).toBe(403);
  }

  expect((await library.post(ownSessionsEndPath, { all: true, password: aPassword })).status).toBe(429);
});

test('who has a second step changes it only within ten minutes of having used it, and with the password again', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { uri } = preparedCodesSchema.parse(await (await library.post(ownCodesPath, { password: aPassword })).json());
  const strong = signedInBy(hub, await library.post(ownCodesConfirmPath, { code: codeFrom(uri) }));
  const changes = [ownRecoveryCodesPath, newPasskeyQuestionsPath, ownCodesStopPath];
  const answers = async (person: Person, password: string) => {
    const said = [];
    for (const path of changes) said.push((await person.post(path, { password })).status);
    return said;
  };

  await elevenMinutesGo(hub);
  const late = await strong.post(ownCodesStopPath, { password: aPassword });
  expect(await late.json()).toMatchObject({ type: 'urn:balieboek:probleem:tweede-stap-eerst' });
  expect(await answers(strong, aPassword)).toEqual([403, 403, 403]);
  const next = 'vier losse woorden samen';
  expect((await strong.post(ownPasswordPath, { current: aPassword, next })).status).toBe(403);

  const { email } = library.account;
  const half = signedInBy(hub, await hub.door(signInPath, asJson({ email, password: aPassword })));
  const again = signedInBy(hub, await half.post(secondStepPath, { code: codeFrom(uri, 1) }));
  expect(await answers(again, wrong)).toEqual([403, 403, 403]);
  expect((await again.post(ownPasswordPath, { current: aPassword, next })).status).toBe(200);
  expect(await answers(again, next)).toEqual([201, 201, 200]);
});

test('who comes by a provider and has no password signs in there again before anything of the own way in changes', async () => {
  const provider = await aBentProvider(() => ({}));
  stops.push(provider.stop);
  const settings = [clientOf('streek', provider.issuer, '')];
  const hub = await aHub({ providers: settings });
  const library = await aLibrary(hub);
  Object.assign(settings[0] ?? {}, { organisation: library.organisation });
  const made = await library.post(invitationsPath, { role: 'coordinator' });
  const invitation = new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);
  const enter = async (with_: object = {}) => {
    const out = await hub.door(providerSignInPath, asJson({ provider: 'streek', ...with_ }));
    const { searchParams } = new URL(((await out.json()) as { address: string }).address);
    provider.nonceSeen(searchParams.get('nonce') ?? '');
    const headers = { cookie: out.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const path = `${providerReturnPath}/streek?code=x&state=${searchParams.get('state')}`;
    return signedInBy(hub, await hub.door(path, { headers }));
  };
  const colleague = await enter({ invitation });
  const change = async (person: Person, path: string, body: object = {}) =>
    (await person.post(path, { password: '', ...body })).status;

  await elevenMinutesGo(hub);

  expect(await change(colleague, newPasskeyQuestionsPath)).toBe(403);
  expect(await change(colleague, ownSessionsEndPath, { all: true })).toBe(403);
  const word = await colleague.post(ownPasswordPath, { current: 'x', next: 'vier losse woorden samen' });
  expect(await word.json()).toMatchObject({ status: 403, type: 'urn:balieboek:probleem:eerst-opnieuw-inloggen' });
  expect(await lives(colleague)).toBe(true);
  const again = await enter();
  expect(await change(again, newPasskeyQuestionsPath)).toBe(201);
  expect(await change(again, ownSessionsEndPath, { all: true })).toBe(200);
  expect([await lives(colleague), await lives(again)]).toEqual([false, false]);
});
