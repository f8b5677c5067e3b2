import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInPath } from '#wire/sign-in.ts';
import { aLibraryBy, aPassword, asJson, aTabletAt } from '../../support/hub-people.ts';
import { aDirectory, aFreePort, clearHubs, type HubRun, runHub } from '../../support/hub-process.ts';

let hub: HubRun;
let port: number;
let address: string;
let metrics: string;
let secrets: string[];

/** A working day in short: a library, a tablet, a month, a wrong password, a query nobody asked for. */
beforeAll(async () => {
  const [PORT, METRICS_PORT] = [await aFreePort(), await aFreePort()];
  hub = runHub({ PORT, METRICS_PORT, DATA_DIR: join(aDirectory(), 'data'), LOG_LEVEL: 'debug' });
  if ((await hub.started) !== 'ready') throw new Error(`expected a hub: ${hub.err()}`);
  port = Number(PORT);
  address = `http://localhost:${PORT}`;
  metrics = `http://127.0.0.1:${METRICS_PORT}/metrics`;
  const door = ((path: string, init?: RequestInit) => fetch(`${address}${path}`, init)) as typeof fetch;
  const firstToken = /\/begin#(\S+)/.exec(hub.out())?.[1] ?? '';
  const library = await aLibraryBy({ door }, firstToken);
  const tablet = await aTabletAt({ door }, library, library.infoPoint);
  const revision = await tablet.seal({ month: new Date().toISOString().slice(0, 7) });
  await tablet.deliver(revision);
  await tablet.deliver(revision);
  await door(signInPath, asJson({ email: library.account.email, password: 'een verkeerd woord' }, { origin: address }));
  await door('/kantoor?naam=mevrouw-jansen', { headers: { 'x-forwarded-for': '198.51.100.77' } });
  const { cookie, account } = library;
  secrets = [
    firstToken,
    tablet.token,
    cookie,
    aPassword,
    account.email,
    'mevrouw-jansen',
    '198.51.100.77',
    '127.0.0.1',
  ];
}, 120_000);
afterAll(clearHubs);

const lines = () =>
  hub
    .err()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a line of the log says which route, how it ended and how long it took', async () => {
  const answer = await fetch(`${address}/api/health`);
  const id = answer.headers.get('x-request-id');
  await expect.poll(() => lines().find((line) => line['id'] === id)).toBeDefined();

  const line = lines().find((found) => found['id'] === id);

  expect(line).toMatchObject({ route: 'leesGezondheid', method: 'GET', status: 200, msg: 'answered' });
  expect(Object.keys(line ?? {}).sort()).toEqual(
    ['id', 'level', 'method', 'milliseconds', 'msg', 'route', 'status', 'time'].sort(),
  );
});

test('no line and no figure holds a token, a cookie, a password, a query, an address or an e-mail address', async () => {
  const said = `${hub.err()}\n${await (await fetch(metrics)).text()}`;

  for (const secret of secrets) expect([secret, said.includes(secret)]).toEqual([secret, false]);
});

test('the figures count answers by route, months by what was said of them, silent tablets and connections', async () => {
  const text = await (await fetch(metrics)).text();
  const value = (line: RegExp) => Number(line.exec(text)?.[1]);

  expect(value(/^balieboek_requests_total\{route="neemInGebruik",method="POST",status="201"\} (\d+)$/m)).toBe(1);
  expect(value(/^balieboek_requests_total\{route="meldAan",method="POST",status="401"\} (\d+)$/m)).toBe(1);
  expect(value(/^balieboek_revisions_total\{answer="accepted"\} (\d+)$/m)).toBe(1);
  expect(value(/^balieboek_revisions_total\{answer="already-known"\} (\d+)$/m)).toBe(1);
  expect(value(/^balieboek_tablets_silent (\d+)$/m)).toBe(0);
  expect(value(/^balieboek_database_connections\{state="open"\} (\d+)$/m)).toBeGreaterThan(0);
  expect(text).toContain('balieboek_request_seconds_bucket');
});

test('the figures are for no page: they keep the same headers, also where there are none', async () => {
  for (const place of [metrics, metrics.replace('/metrics', '/')]) {
    const { headers } = await fetch(place);

    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  }
});

test('the figures are not on the port of the hub', async () => {
  expect(await (await fetch(`${address}/metrics`)).text()).not.toContain('balieboek_requests_total');
});

/** What comes back for bytes that no client would send. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      said += part;
    });
    socket.once('close', () => resolve(said));
    socket.once('error', reject);
    socket.write(bytes);
  });
}

const aPost = 'POST /api/v1/sessies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

test.each([
  ['no HTTP at all', 'wat is dit\r\n\r\n', 400],
  ['heads that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a host that is none', 'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['a length twice', `${aPost}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
  ['a length beside parts', `${aPost}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
  ['a method of old', 'TRACE /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
])('%s gets a problem with the same headers', async (_, bytes, status) => {
  const said = await answerTo(bytes);

  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(said).toMatch(/^api-version: 1\.0\.0\r$/im);
  expect(said).toMatch(/^content-type: application\/problem\+json\r$/im);
  expect(said).toMatch(/^content-security-policy: default-src 'none'/im);
});

test('what runs when the hub is asked to stop is finished, and the hub ends by itself', async () => {
  const answered = new Promise<number>((resolve, reject) => {
    const asked = request(`${address}${signInPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    asked.once('response', (answer) => resolve(answer.statusCode ?? 0));
    asked.once('error', reject);
    // Half a question before the hub is asked to stop, the other half after.
    asked.write('{"email":"iemand@bibliotheek.example",');
    setTimeout(() => {
      hub.kill('SIGTERM');
      setTimeout(() => asked.end('"password":"een lang wachtwoord"}'), 300);
    }, 300);
  });

  expect(await answered).toBe(401);
  expect(await hub.ended).toBe(0);
});
