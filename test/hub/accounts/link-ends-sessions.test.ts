import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accessSchema, auditPath, auditSchema, peoplePath, recoveryLinksPath } from '#wire/access.ts';
import { acceptancesPath, ownAccountPath } from '#wire/accounts.ts';
import { ownCodesConfirmPath, ownCodesPath, preparedCodesSchema } from '#wire/own-security.ts';
import { recoveriesPath, secondStepPath, signInPath } from '#wire/sign-in.ts';
import { codeFrom } from '../../support/authenticator.ts';
import { aHub, type TestHub, withDatabases } from '../../support/hub.ts';
import {
  aLibrary,
  anAccount,
  anInvitedPerson,
  aPassword,
  asJson,
  type Person,
  signedInBy,
} from '../../support/hub-people.ts';

withDatabases();

const next = 'vier losse woorden samen';

const signIn = (hub: TestHub, email: string) => hub.door(signInPath, asJson({ email, password: aPassword }));
const recover = (hub: TestHub, token: string, cookie = '') =>
  hub.door(recoveriesPath, asJson({ token, password: next }, cookie === '' ? {} : { cookie }));
const statusesOf = async (...people: { get: (path: string) => Promise<Response> }[]) =>
  Promise.all(people.map(async (person) => (await person.get(ownAccountPath)).status));
const tokenIn = (link: string) => new URL(link).hash.slice(1);

/** A coordinator, and a colleague who is signed in with two browsers. */
async function aColleagueWithTwoBrowsers() {
  // The command beside the hub goes by the clock of the machine.
  const hub = await aHub({ now: new Date().toISOString() });
  const library = await aLibrary(hub);
  const desk = await anInvitedPerson(hub, library, { role: 'coordinator' });
  const { people } = accessSchema.parse(await (await library.get(peoplePath)).json());
  const { id = '', email = '' } = people.find(({ isYou }) => !isYou) ?? {};
  const home = signedInBy(hub, await signIn(hub, email));
  expect(await statusesOf(desk, home, library)).toEqual([200, 200, 200]);
  const aLink = async (keepsSecondStep = true) => {
    const made = await library.post(recoveryLinksPath, { id, keepsSecondStep });
    return tokenIn(((await made.json()) as { link: string }).link);
  };
  return { hub, library, desk, home, email, aLink };
}

/** `npm run --silent account`, on the database of this hub. */
async function command(hub: TestHub, ...given: string[]): Promise<string> {
  const { rows } = await sql<{ name: string; who: string; place: string }>`
    select current_database() as name, current_user as who,
      current_setting('unix_socket_directories') as place`.execute(hub.database);
  const { name, who, place } = rows[0] ?? { name: '', who: '', place: '' };
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: '/tmp', DATABASE_URL: `postgresql://${who}@/${name}?host=${encodeURIComponent(place)}` };
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/hub/backup/account.ts', ...given], {
    env,
  });
  const [, link = ''] = (await run).stdout.trim().split('\n');
  return tokenIn(link);
}

test('a recovery link of a coordinator ends every session of the account, gives none, and leaves those of others', async () => {
  const { hub, library, desk, home, aLink } = await aColleagueWithTwoBrowsers();

  const recovered = await recover(hub, await aLink());

  expect([recovered.status, recovered.headers.getSetCookie()]).toEqual([200, []]);
  expect(await statusesOf(desk, home, library)).toEqual([401, 401, 200]);
});

test('a recovery link that is used in the browser of somebody else ends the session of that browser too, and no other of theirs', async () => {
  const { hub, library, desk, home, aLink } = await aColleagueWithTwoBrowsers();
  const elsewhere = signedInBy(hub, await signIn(hub, library.account.email));

  expect((await recover(hub, await aLink(), library.cookie)).status).toBe(200);

  expect(await statusesOf(desk, home, library, elsewhere)).toEqual([401, 401, 401, 200]);
});

test('a recovery link that is refused ends no session', async () => {
  const { hub, library, desk, home, aLink } = await aColleagueWithTwoBrowsers();
  const [older] = [await aLink(), await aLink()];

  expect((await recover(hub, older, library.cookie)).status).toBe(410);

  expect(await statusesOf(desk, home, library)).toEqual([200, 200, 200]);
});

async function codesOn(person: Person): Promise<string> {
  const { uri } = preparedCodesSchema.parse(await (await person.post(ownCodesPath, { password: aPassword })).json());
  expect((await person.post(ownCodesConfirmPath, { code: codeFrom(uri) })).status).toBe(200);
  return uri;
}

test('a recovery link leaves the second step what it was: the new password alone does not open the account', async () => {
  const { hub, desk, email, aLink } = await aColleagueWithTwoBrowsers();
  const uri = await codesOn(desk);

  expect((await recover(hub, await aLink())).status).toBe(200);

  const half = signedInBy(hub, await hub.door(signInPath, asJson({ email, password: next })));
  expect(await statusesOf(half)).toEqual([401]);
  const whole = signedInBy(hub, await half.post(secondStepPath, { code: codeFrom(uri, 1) }));
  expect(await statusesOf(whole)).toEqual([200]);
});

test('a link for who lost the second step as well takes it away, and the log tells the two links apart', async () => {
  const { hub, library, desk, email, aLink } = await aColleagueWithTwoBrowsers();
  await codesOn(desk);
  await aLink();

  expect((await recover(hub, await aLink(false))).status).toBe(200);

  const person = signedInBy(hub, await hub.door(signInPath, asJson({ email, password: next })));
  expect(await statusesOf(person)).toEqual([200]);
  const log = auditSchema.parse(await (await library.get(auditPath)).json());
  const made = log.filter(({ what }) => what.endsWith('recovery-link-made')).map(({ what }) => what);
  expect(made.sort()).toEqual(['recovery-link-made', 'whole-recovery-link-made']);
});

test.each([true, false])(
  'who was halfway in gets no further with the code of before a recovery (second step kept: %s)',
  async (keeps) => {
    const { hub, desk, email, aLink } = await aColleagueWithTwoBrowsers();
    const uri = await codesOn(desk);
    const half = signedInBy(hub, await signIn(hub, email));

    expect((await recover(hub, await aLink(keeps))).status).toBe(200);

    expect((await half.post(secondStepPath, { code: codeFrom(uri, 1) })).status).toBe(401);
    expect(await statusesOf(half)).toEqual([401]);
  },
);

test("a link of the operator's command ends the sessions of the account, and that of the browser it is used in", async () => {
  const { hub, library, desk, home, email } = await aColleagueWithTwoBrowsers();

  const recovered = await recover(hub, await command(hub, 'reset', email), library.cookie);

  expect([recovered.status, recovered.headers.getSetCookie()]).toEqual([200, []]);
  expect(await statusesOf(desk, home, library)).toEqual([401, 401, 401]);
}, 60_000);

test("the operator's command keeps the second step, or takes it away when that is asked", async () => {
  const { hub, desk, email } = await aColleagueWithTwoBrowsers();
  await codesOn(desk);
  const signInAnew = async () => signedInBy(hub, await hub.door(signInPath, asJson({ email, password: next })));

  expect((await recover(hub, await command(hub, 'reset', email))).status).toBe(200);
  expect(await statusesOf(await signInAnew())).toEqual([401]);
  expect((await recover(hub, await command(hub, 'reset-all', email))).status).toBe(200);
  expect(await statusesOf(await signInAnew())).toEqual([200]);
}, 60_000);

test("an invitation of the operator's command ends the session of the browser it is taken in", async () => {
  const { hub, library, desk } = await aColleagueWithTwoBrowsers();
  const body = { token: await command(hub, 'operator'), account: anAccount() };

  const taken = await hub.door(acceptancesPath, asJson(body, { cookie: library.cookie }));

  expect(taken.status).toBe(201);
  expect(await statusesOf(library, desk, signedInBy(hub, taken))).toEqual([401, 200, 200]);
}, 60_000);
