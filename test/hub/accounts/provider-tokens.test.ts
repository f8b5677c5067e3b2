import { afterEach, expect, test } from 'vitest';
import { invitationAnswerSchema, invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { providerReturnPath, providerSignInPath } from '#wire/sign-in.ts';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, asJson, signedInBy } from '../../support/hub-people.ts';
import { aBentProvider, type Bent, clientOf } from '../../support/identity-providers.ts';

withDatabases();

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function aProvider(bent: Bent = {}) {
  const provider = await aBentProvider(() => bent);
  stops.push(provider.stop);
  return { ...provider, bent };
}

async function aHubAt(provider: Awaited<ReturnType<typeof aProvider>>) {
  // The provider speaks for an organisation, which gets its id only when it is made.
  const settings = [clientOf('streek', provider.issuer, '')];
  const hub = await aHub({ providers: settings });
  const library = await aLibrary(hub);
  Object.assign(settings[0] ?? {}, { organisation: library.organisation });
  const setOut = async () => {
    const made = await library.post(invitationsPath, { role: 'coordinator' });
    const invitation = new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);
    return hub.door(providerSignInPath, asJson({ provider: 'streek', invitation }));
  };
  const comeBack = async () => {
    const out = await setOut();
    const { searchParams } = new URL(((await out.json()) as { address: string }).address);
    provider.nonceSeen(searchParams.get('nonce') ?? '');
    const cookie = out.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const query = `code=x&state=${searchParams.get('state')}`;
    return hub.door(`${providerReturnPath}/streek?${query}`, { headers: { cookie } });
  };
  return { hub, setOut, comeBack };
}

const whereTo = (response: Response) => response.headers.get('location');

test('what a provider gives to the hub stays there: no token goes to the browser, and none is kept', async () => {
  const provider = await aProvider({ accessToken: 'the-access-token', refreshToken: 'the-refresh-token' });
  const { hub, comeBack } = await aHubAt(provider);

  const response = await comeBack();

  expect(whereTo(response)).toBe('/kantoor');
  const account = await (await signedInBy(hub, response).get(ownAccountPath)).text();
  const seen = [...response.headers, await response.text(), account, hub.answered].map((part) => JSON.stringify(part));
  const kept = JSON.stringify(await hub.contents());
  const [idToken = ''] = provider.gave();
  expect(idToken.split('.')).toHaveLength(3);
  for (const token of ['the-access-token', 'the-refresh-token', idToken]) {
    expect([token, seen.join().includes(token), kept.includes(token)]).toEqual([token, false, false]);
  }
});

test('an access token says nothing of who somebody is: not beside the ID token, not without it, not in its place', async () => {
  const provider = await aProvider();
  const { hub, comeBack } = await aHubAt(provider);
  const ofAnother = { aud: 'the-figures-of-somebody', sub: 'directie', email: 'directie@bibliotheek.example' };

  Object.assign(provider.bent, { accessToken: provider.sign(ofAnother) });
  const beside = await comeBack();
  expect(whereTo(beside)).toBe('/kantoor');
  const account = await signedInBy(hub, beside).get(ownAccountPath);
  expect(await account.json()).toMatchObject({ email: 'collega@bibliotheek.example' });

  Object.assign(provider.bent, { idToken: null });
  expect(whereTo(await comeBack())).toBe('/kantoor#refused');

  Object.assign(provider.bent, { idToken: provider.sign(ofAnother) });
  expect(whereTo(await comeBack())).toBe('/kantoor#refused');
  expect((await hub.contents()).user).toHaveLength(2);
});

test('a provider whose own data name another issuer is not gone to', async () => {
  const provider = await aProvider({ metadata: { issuer: 'http://127.0.0.1:9/elsewhere' } });
  const { setOut } = await aHubAt(provider);

  const response = await setOut();

  expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
  Object.assign(provider.bent, { metadata: {} });
  expect((await setOut()).status).toBe(201);
});

test.each([
  ['its own data', '/.well-known/openid-configuration', 'set out'],
  ['its keys', '/jwks', 'come back'],
  ['the token', '/token', 'come back'],
])('a provider that sends the hub elsewhere for %s is not followed', async (_, path, until) => {
  const elsewhere = await aProvider();
  const provider = await aProvider();
  Object.assign(provider.bent, { redirects: { [path]: `${elsewhere.issuer}${path}` } });
  const { setOut, comeBack } = await aHubAt(provider);

  if (until === 'set out') expect((await setOut()).status).toBe(503);
  else expect(whereTo(await comeBack())).toMatch(/^\/kantoor#(refused|down)$/);

  expect(provider.asked()).toContain(path);
  expect(elsewhere.asked()).toEqual([]);
});
