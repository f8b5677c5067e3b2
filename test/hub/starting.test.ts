import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ownAccountPath, setUpPath } from '#wire/accounts.ts';
import { anAccount, asJson, noord } from '../support/hub-people.ts';
import { type Account, aDirectory, aFreePort, anOrdinaryUser, clearHubs, runHub } from '../support/hub-process.ts';

afterAll(clearHubs);

const patience = 60_000;

async function aPlace(as?: Account) {
  return { PORT: await aFreePort(), DATA_DIR: join(aDirectory(as), 'data') };
}

/** A hub that cannot start says one sentence, nothing else, and ends with 1. */
async function faultOf(environment: Record<string, string>, as?: Account): Promise<string> {
  const hub = runHub(environment, as);
  expect(await hub.ended).toBe(1);
  expect(hub.out()).toBe('');
  expect(hub.err().trim().split('\n')).toHaveLength(1);
  return hub.err().trim();
}

function setUpAt(address: string, token: string | undefined): Promise<Response> {
  const body = { token, organisation: 'Bibliotheek De Streek', infoPoint: noord, account: anAccount() };
  return fetch(`${address}${setUpPath}`, asJson(body));
}

const ordinary = anOrdinaryUser();
const ways: [string, Account | undefined][] = ordinary
  ? [
      ['as root', undefined],
      ['as an ordinary user', ordinary],
    ]
  : [['as an ordinary user', undefined]];

describe.each(ways)('%s', (_, as) => {
  test('a first start ends with the address, gives a link once, and a stop leaves nothing running', {
    timeout: patience,
  }, async () => {
    const place = await aPlace(as);
    const hub = runHub(place, as);

    expect(await hub.started).toBe('ready');

    const address = `http://localhost:${place.PORT}`;
    const lines = hub.out().trim().split('\n');
    expect(lines.at(-1)).toBe(address);
    const token = hub.out().match(/\/begin#([A-Za-z0-9_-]{43})$/m)?.[1];
    expect((await setUpAt(address, token)).status).toBe(201);
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({
      status: 'ok',
      store: 'embedded-postgresql',
    });
    hub.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    expect(hub.err()).toBe('');
    expect(existsSync(join(place.DATA_DIR, 'hub.lock'))).toBe(false);
    expect(existsSync(join(place.DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false);

    const again = runHub(place, as);
    await again.started;
    expect(again.out()).not.toContain('/begin#');
    again.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  test('after kill -9 the hub opens again, and who was signed in still is', { timeout: patience }, async () => {
    const place = await aPlace(as);
    const address = `http://localhost:${place.PORT}`;
    const hub = runHub(place, as);
    await hub.started;
    const response = await setUpAt(address, hub.out().match(/\/begin#(\S+)/)?.[1]);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

    hub.kill('SIGKILL');
    await hub.ended;
    const next = runHub(place, as);

    expect(await next.started).toBe('ready');
    expect((await fetch(`${address}${ownAccountPath}`, { headers: { cookie } })).status).toBe(200);
    next.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  test('a second hub on the same directory is refused, and the first goes on', { timeout: patience }, async () => {
    const place = await aPlace(as);
    const hub = runHub(place, as);
    await hub.started;

    const fault = await faultOf({ ...place, PORT: await aFreePort() }, as);

    expect(fault).toMatch(/^In .* draait al een Balieboek-hub: stop die eerst/);
    expect((await fetch(`http://localhost:${place.PORT}/api/health`)).status).toBe(200);
    hub.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
  });
});

test('a link that nobody used is void after the next start, which gives a new one', { timeout: patience }, async () => {
  const place = await aPlace();
  const first = runHub(place);
  await first.started;
  const old = first.out().match(/\/begin#(\S+)/)?.[1];
  first.kill('SIGTERM');
  await first.ended;

  const second = runHub(place);
  await second.started;

  const address = `http://localhost:${place.PORT}`;
  expect((await setUpAt(address, old)).status).toBe(410);
  expect((await setUpAt(address, second.out().match(/\/begin#(\S+)/)?.[1])).status).toBe(201);
  second.kill('SIGTERM');
  await second.ended;
});

test.runIf(ordinary)('root can keep the data where no other account may go', { timeout: patience }, async () => {
  const place = await aPlace();
  const hidden = join(place.DATA_DIR, 'hidden');
  mkdirSync(hidden, { recursive: true });
  chmodSync(hidden, 0o700);

  const hub = runHub({ ...place, DATA_DIR: join(hidden, 'data') });

  expect(await hub.started).toBe('ready');
  hub.kill('SIGTERM');
  expect(await hub.ended).toBe(0);
});

test('after kill -9 of a hub its database ends by itself', { timeout: patience }, async () => {
  const place = await aPlace();
  const hub = runHub(place);
  await hub.started;
  const [pid, , , , socket = ''] = readFileSync(join(place.DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const isThere = (process: string | undefined) => existsSync(`/proc/${process}`);
  expect([isThere(pid), existsSync(socket)]).toEqual([process.platform === 'linux', true]);

  hub.kill('SIGKILL');
  await hub.ended;

  await expect.poll(() => isThere(pid) || existsSync(socket), { timeout: 20_000 }).toBe(false);
});

test('after kill -9 of a hub and of its database at once it opens again at the first try', {
  timeout: patience * 3,
}, async () => {
  const place = await aPlace();
  let hub = runHub(place);
  for (let round = 0; round < 3; round += 1) {
    expect(await hub.started).toBe('ready');
    const [pid] = readFileSync(join(place.DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    hub.kill('SIGKILL');
    process.kill(Number(pid), 'SIGKILL');
    await hub.ended;
    hub = runHub(place);
  }

  expect(await hub.started).toBe('ready');
  hub.kill('SIGTERM');
  expect(await hub.ended).toBe(0);
});

test('a port that is taken is said in one sentence', { timeout: patience }, async () => {
  const place = await aPlace();
  const other = createServer().listen(Number(place.PORT));

  expect(await faultOf(place)).toBe(
    `Poort ${place.PORT} is al in gebruik: stop het andere programma of kies met PORT een andere poort.`,
  );

  other.close();
  expect(existsSync(join(place.DATA_DIR, 'hub.lock'))).toBe(false);
});

test('a directory that cannot be written is said in one sentence', { timeout: patience }, async () => {
  const closed = aDirectory();
  chmodSync(closed, 0o500);
  const place = { PORT: await aFreePort(), DATA_DIR: ordinary ? join(closed, 'data') : closed };

  expect(await faultOf(place, ordinary)).toMatch(/^In de map .* kan niet geschreven worden: /);
});

test('a database that does not answer is said in one sentence', { timeout: patience }, async () => {
  const DATABASE_URL = `postgresql://x:y@127.0.0.1:${await aFreePort()}/z`;

  expect(await faultOf({ ...(await aPlace()), DATABASE_URL })).toBe(
    'De database van DATABASE_URL is niet te openen: op dat adres antwoordt geen PostgreSQL; controleer server en poort.',
  );
});

test('a theme that is not there is said in one sentence, before anything is opened', async () => {
  const place = await aPlace();

  expect(await faultOf({ ...place, THEME: './nergens.css' })).toMatch(/^Het thema .* van THEME is niet te lezen: /);
  expect(existsSync(place.DATA_DIR)).toBe(false);
});
