import { afterEach, expect, test } from 'vitest';
import { auditPath } from '#wire/access.ts';
import { invitationAnswerSchema, invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { monthFiguresPath, quarterFiguresPath } from '#wire/figures.ts';
import { providerReturnPath, providerSignInPath, waysInPath } from '#wire/sign-in.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, asJson, type Library, signedInBy } from '../../support/hub-people.ts';
import { aBentProvider, aRealProvider, type Bent, clientOf } from '../../support/identity-providers.ts';

withDatabases();

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const officer = { role: 'municipal-officer' as const, municipality: 'GM0014' };
const back = `http://localhost${providerReturnPath}/streek`;

async function anInvitation(library: Library, invited: object = { role: 'coordinator' }): Promise<string> {
  const made = await library.post(invitationsPath, invited);
  return new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);
}

/** Off to the provider: the address, and the cookie that goes along. */
async function setOut(hub: TestHub, invitation?: string) {
  const response = await hub.door(
    providerSignInPath,
    asJson({ provider: 'streek', ...(invitation && { invitation }) }),
  );
  expect(response.status).toBe(201);
  const [line = ''] = response.headers.getSetCookie();
  expect(line).toMatch(/HttpOnly; SameSite=Lax/);
  const address = new URL(((await response.json()) as { address: string }).address);
  return { address, cookie: line.split(';')[0] ?? '', state: address.searchParams.get('state') ?? '' };
}

const comeBack = (hub: TestHub, query: string, cookie: string) =>
  hub.door(`${providerReturnPath}/streek?${query}`, { headers: { cookie } });

/** A hub whose second library has a provider of its own, bent as the test wants. */
async function atBent() {
  const bent: Bent = {};
  const provider = await aBentProvider(() => bent);
  stops.push(provider.stop);
  // The provider speaks for an organisation, which gets its id only when it is made.
  const settings = [clientOf('streek', provider.issuer, '')];
  const hub = await aHub({ providers: settings });
  const library = await aLibrary(hub);
  Object.assign(settings[0] ?? {}, { organisation: library.organisation });
  const setOutHere = async (invitation?: string) => {
    const out = await setOut(hub, invitation);
    provider.nonceSeen(out.address.searchParams.get('nonce') ?? '');
    return out;
  };
  return { hub, library, bent, setOut: setOutHere, nonceSeen: provider.nonceSeen };
}

type Place = Awaited<ReturnType<typeof atBent>>;

/** Comes back with an invitation that would let an honest identity in. */
async function comesBack({ hub, library, setOut: out }: Place, change: { state?: string; cookie?: string } = {}) {
  const { cookie, state } = await out(await anInvitation(library));
  return comeBack(hub, `code=x&state=${change.state ?? state}`, change.cookie ?? cookie);
}

async function expectRefused({ library }: Place, response: Response, fault: string) {
  expect([response.status, response.headers.get('location')]).toEqual([303, `/kantoor#${fault}`]);
  expect(response.headers.getSetCookie().join()).not.toMatch(/session_token/);
  expect(await (await library.get(auditPath)).json()).toContainEqual(
    expect.objectContaining({ what: 'provider-refused' }),
  );
}

test('an honest identity with an invitation gets an account, and gets in again without one', async () => {
  const place = await atBent();

  const first = await comesBack(place);
  const { cookie, state } = await place.setOut();
  const again = await comeBack(place.hub, `code=x&state=${state}`, cookie);

  expect([first.headers.get('location'), again.headers.get('location')]).toEqual(['/kantoor', '/kantoor']);
  const account = await signedInBy(place.hub, again).get(ownAccountPath);
  expect(await account.json()).toMatchObject({ role: 'coordinator', email: 'collega@bibliotheek.example' });
});

test('who goes to the provider with a session comes back with another, and the first is over', async () => {
  const place = await atBent();
  const { hub, library } = place;
  const body = { provider: 'streek', invitation: await anInvitation(library) };
  const out = await hub.door(providerSignInPath, asJson(body, { cookie: library.cookie }));
  const address = new URL(((await out.json()) as { address: string }).address);
  place.nonceSeen(address.searchParams.get('nonce') ?? '');
  const [line = ''] = out.headers.getSetCookie();

  const back = await comeBack(hub, `code=x&state=${address.searchParams.get('state')}`, line.split(';')[0] ?? '');

  expect(back.headers.get('location')).toBe('/kantoor');
  expect((await library.get(ownAccountPath)).status).toBe(401);
  expect((await signedInBy(hub, back).get(ownAccountPath)).status).toBe(200);
});

test('a provider that is down is said to be, and is no mistake of ours', async () => {
  const hub = await aHub({ providers: [clientOf('streek', 'http://127.0.0.1:9', 'bibliotheek')] });

  const response = await hub.door(providerSignInPath, asJson({ provider: 'streek' }));

  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('over een paar minuten opnieuw') });
  expect(hub.mistakes).toEqual([]);
});

test('OpenID Connect: the address asks for a code with PKCE S256, a state and a nonce', async () => {
  const { address } = await (await atBent()).setOut();

  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: back });
  expect([asked['state'], asked['nonce'], asked['code_challenge']].map((part) => (part ?? '').length)).toEqual([
    43, 43, 43,
  ]);
});

test('OpenID Connect with a wrong nonce is refused', async () => {
  const place = await atBent();
  Object.assign(place.bent, { claims: { nonce: 'of somebody else' } });

  await expectRefused(place, await comesBack(place), 'refused');
});

test('OpenID Connect with a wrong audience is refused', async () => {
  const place = await atBent();
  Object.assign(place.bent, { claims: { aud: 'another-client' } });

  await expectRefused(place, await comesBack(place), 'refused');
});

test('OpenID Connect with a wrong issuer is refused', async () => {
  const place = await atBent();
  Object.assign(place.bent, { claims: { iss: 'http://127.0.0.1:1' } });

  await expectRefused(place, await comesBack(place), 'refused');
});

test('OpenID Connect with a forged signature, or a token that is over, is refused', async () => {
  const place = await atBent();
  Object.assign(place.bent, { isForged: true });
  await expectRefused(place, await comesBack(place), 'refused');

  Object.assign(place.bent, { isForged: false, claims: { exp: Math.floor(Date.now() / 1000) - 600 } });
  await expectRefused(place, await comesBack(place), 'refused');
});

test.each(['none', 'HS256'] as const)('OpenID Connect with a token signed by %s is refused', async (algorithm) => {
  const place = await atBent();
  Object.assign(place.bent, { algorithm });

  await expectRefused(place, await comesBack(place), 'refused');
});

test('OpenID Connect with a wrong state is refused: another one, none, or without the cookie of this browser', async () => {
  const place = await atBent();

  await expectRefused(place, await comesBack(place, { state: 'of-somebody-else' }), 'refused');
  await expectRefused(place, await comesBack(place, { cookie: '' }), 'refused');
  await expectRefused(place, await comesBack(place, { cookie: 'balieboek.oidc_state=invented' }), 'refused');
});

test('OpenID Connect: a state works once', async () => {
  const place = await atBent();
  const { cookie, state } = await place.setOut(await anInvitation(place.library));

  const first = await comeBack(place.hub, `code=x&state=${state}`, cookie);
  const second = await comeBack(place.hub, `code=x&state=${state}`, cookie);

  expect(first.headers.get('location')).toBe('/kantoor');
  await expectRefused(place, second, 'refused');
});

test('an identity without an invitation gets in nowhere', async () => {
  const place = await atBent();
  const { cookie, state } = await place.setOut();

  await expectRefused(place, await comeBack(place.hub, `code=x&state=${state}`, cookie), 'unknown');
  expect((await place.hub.contents()).user).toHaveLength(1);
});

test('an invitation of one library does not open at the provider of another', async () => {
  const place = await atBent();
  const other = await aLibrary(place.hub);
  const { cookie, state } = await place.setOut(await anInvitation(other));

  await expectRefused(place, await comeBack(place.hub, `code=x&state=${state}`, cookie), 'unknown');
});

test('a municipal officer through a provider that does not say it asked two factors still owes the second', async () => {
  const bent: Bent = {};
  const provider = await aBentProvider(() => bent);
  stops.push(provider.stop);
  const settings = [clientOf('streek', provider.issuer, '')];
  const hub = await aHub({ providers: settings, secondFactor: 'gemeente' });
  const library = await aLibrary(hub);
  Object.assign(settings[0] ?? {}, { organisation: library.organisation });
  const enter = async (invitation?: string) => {
    const { address, cookie, state } = await setOut(hub, invitation);
    provider.nonceSeen(address.searchParams.get('nonce') ?? '');
    return signedInBy(hub, await comeBack(hub, `code=x&state=${state}`, cookie));
  };

  const weak = await enter(await anInvitation(library, officer));
  Object.assign(bent, { claims: { amr: ['pwd', 'mfa'] } });
  const strong = await enter();

  expect([(await weak.get(quarterFiguresPath)).status, (await strong.get(quarterFiguresPath)).status]).toEqual([
    403, 200,
  ]);
});

/** What a browser does at the sign-in page of oidc-provider: follows, fills in, agrees. */
async function throughTheRealOne(start: URL, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next: { url: string; body?: string } = { url: start.href };
  for (let steps = 0; steps < 15; steps += 1) {
    const response: Response = await fetch(next.url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(next.body !== undefined && { method: 'POST', body: next.body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(back)) return new URL(location);
    if (location) next = { url: new URL(location, next.url).href };
    else {
      const page = await response.text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? next.url;
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const typed = prompt === 'login' ? { prompt, login, password: 'x' } : { prompt };
      next = { url: new URL(action, next.url).href, body: new URLSearchParams(typed as never).toString() };
    }
  }
  throw new Error('expected the provider to send the browser back');
}

test('a real provider signs a colleague in, from invitation to month figures', async () => {
  const provider = await aRealProvider(back);
  stops.push(provider.stop);
  const settings = [clientOf('streek', provider.issuer, '')];
  const hub = await aHub({ providers: settings });
  const library = await aLibrary(hub);
  Object.assign(settings[0] ?? {}, { organisation: library.organisation });
  expect(await (await hub.door(waysInPath)).json()).toMatchObject({ providers: [{ id: 'streek', name: 'De Streek' }] });

  const { address, cookie } = await setOut(hub, await anInvitation(library));
  const returned = await throughTheRealOne(address, 'collega');
  const response = await comeBack(hub, returned.search.slice(1), cookie);

  expect(response.headers.get('location')).toBe('/kantoor');
  const colleague = signedInBy(hub, response);
  expect((await colleague.get(`${monthFiguresPath}?maand=2026-03`)).status).toBe(200);
  expect(await (await colleague.get(ownAccountPath)).json()).toMatchObject({ email: 'collega@bibliotheek.example' });
});
