import { expect, test } from 'vitest';
import { hubApp } from '#hub/hub-app.ts';
import { auditPath, auditSchema, peoplePath, recoveryLinksPath } from '#wire/access.ts';
import { acceptancesPath, invitationAnswerSchema, invitationsPath, ownAccountPath } from '#wire/accounts.ts';
import { recoveriesPath, signInPath } from '#wire/sign-in.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, anAccount, aPassword, asJson, type Person, signedInBy } from '../../support/hub-people.ts';

withDatabases();

const wrong = 'een lang verkeerd woord';

test('after ten wrong passwords an account is locked for a quarter, also for the right one, and says how long', async () => {
  const hub = await aHub();
  const { account } = await aLibrary(hub);
  const signIn = (password: string) => hub.door(signInPath, asJson({ email: account.email, password }));
  for (let tries = 0; tries < 10; tries += 1) expect((await signIn(wrong)).status).toBe(401);

  const locked = await signIn(aPassword);
  hub.at('2026-03-10T09:16:00Z');
  const later = await signIn(aPassword);

  expect([locked.status, later.status]).toEqual([429, 201]);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(900);
});

test('several hubs on one database count the tries together', async () => {
  const hub = await aHub();
  const { account } = await aLibrary(hub);
  const second = hubApp(hub.parts);
  const asked = asJson({ email: account.email, password: wrong });
  for (let tries = 0; tries < 5; tries += 1) {
    await hub.door(signInPath, asked);
    await second.request(signInPath, asked);
  }

  expect((await second.request(signInPath, asked)).status).toBe(429);
  expect((await hub.door(signInPath, asked)).status).toBe(429);
});

test('an account that does not exist is locked the same way, so that a guess learns nothing', async () => {
  const hub = await aHub();
  const asked = asJson({ email: 'niemand@bibliotheek.example', password: wrong });

  const answers = [];
  for (let tries = 0; tries < 11; tries += 1) answers.push(await hub.door(signInPath, asked));

  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
});

test('an easy password is refused wherever one is chosen, and the link stays good', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const made = await library.post(invitationsPath, { role: 'coordinator' });
  const token = new URL(invitationAnswerSchema.parse(await made.json()).link).hash.slice(1);
  const account = anAccount();
  const easy = ['wachtwoord123', 'Balieboek2026!', account.email, '123123123123', 'qwertyuiop123', 'P4ssw0rd!2026'];

  for (const password of easy) {
    const answer = await hub.door(acceptancesPath, asJson({ token, account: { ...account, password } }));
    expect([password, answer.status]).toEqual([password, 400]);
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'account.password' }] });
  }
  expect((await hub.door(acceptancesPath, asJson({ token, account }))).status).toBe(201);
});

async function aRecoveryLink(library: Person): Promise<string> {
  const { people } = (await (await library.get(peoplePath)).json()) as { people: { id: string; isYou: boolean }[] };
  const made = await library.post(recoveryLinksPath, {
    id: people.find(({ isYou }) => isYou)?.id,
    keepsSecondStep: true,
  });
  return new URL(((await made.json()) as { link: string }).link).hash.slice(1);
}

const recover = (hub: TestHub, token: string, password = 'vier losse woorden samen') =>
  hub.door(recoveriesPath, asJson({ token, password }));

test('a recovery link gives a new password once, and everything that was open before is shut', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const token = await aRecoveryLink(library);

  const [first, second] = [await recover(hub, token), await recover(hub, token)];

  expect([first.status, second.status]).toEqual([200, 410]);
  expect((await library.get(ownAccountPath)).status).toBe(401);
  const { email } = library.account;
  expect((await hub.door(signInPath, asJson({ email, password: aPassword }))).status).toBe(401);
  const response = await hub.door(signInPath, asJson({ email, password: 'vier losse woorden samen' }));
  expect((await signedInBy(hub, response).get(ownAccountPath)).status).toBe(200);
});

test('a recovery link is over after a day, and a newer one makes it void', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const [older, newer] = [await aRecoveryLink(library), await aRecoveryLink(library)];

  expect((await recover(hub, older)).status).toBe(410);
  hub.at('2026-03-11T09:00:01Z');
  expect((await recover(hub, newer)).status).toBe(410);
});

test('the log says who did what, without a token, and only to the own library', async () => {
  const hub = await aHub();
  const [ours, theirs] = [await aLibrary(hub), await aLibrary(hub)];
  await hub.door(signInPath, asJson({ email: ours.account.email, password: wrong }));
  await ours.post(invitationsPath, { role: 'coordinator' });
  await aRecoveryLink(ours);

  const read = async (person: Person) => auditSchema.parse(await (await person.get(auditPath)).json());

  const what = (await read(ours)).map((entry) => entry.what);
  expect(what.sort()).toEqual(['invited', 'recovery-link-made', 'set-up', 'sign-in-failed']);
  expect((await read(theirs)).map((entry) => entry.who)).toEqual([theirs.account.email]);
  expect(JSON.stringify(await read(ours))).not.toMatch(/[A-Za-z0-9_-]{43}/);
});

test('the log forgets after the days of the setting', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);

  hub.at('2027-03-11T09:00:00Z');
  await library.post(invitationsPath, { role: 'coordinator' });

  const left = auditSchema.parse(await (await library.get(auditPath)).json());
  expect(left.map(({ what }) => what)).toEqual(['invited']);
});
