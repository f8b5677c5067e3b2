import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpPath } from '#wire/accounts.ts';
import { anAccount, noord } from '../../support/hub-people.ts';
import { aDirectory, aFreePort, clearHubs, runHub } from '../../support/hub-process.ts';
import { gradeOf, type Seen, scoreOf, verdicts } from '../../support/observatory.ts';
import { askOverTls, type OverTls, tlsFiles } from '../../support/over-tls.ts';

let address: string;
let page: OverTls;
let setUp: OverTls;

beforeAll(async () => {
  const PORT = await aFreePort();
  const hub = runHub({
    ...tlsFiles,
    PORT,
    DATA_DIR: join(aDirectory(), 'data'),
    SECURITY_CONTACT: 'beveiliging@bibliotheek.example',
  });
  if ((await hub.started) !== 'ready') throw new Error(`expected a hub on HTTPS: ${hub.err()}`);
  address = `https://localhost:${PORT}`;
  const token = /\/begin#(\S+)/.exec(hub.out())?.[1];
  page = await askOverTls(`${address}/`);
  const body = { token, organisation: 'Bibliotheek De Streek', infoPoint: noord, account: anAccount() };
  setUp = await askOverTls(`${address}${setUpPath}`, body);
}, 120_000);
afterAll(clearHubs);

/** The page with the cookies of a session, and plain HTTP on the same port. */
async function whatIsSeen(): Promise<Seen> {
  const plain = await fetch(address.replace('https:', 'http:'), { redirect: 'manual' }).then(
    ({ status, headers }) => ({ status, location: headers.get('location') }),
    () => undefined,
  );
  return { headers: page.headers, html: page.text, cookies: setUp.cookies, plain };
}

test('every rule of the HTTP Observatory is passed, with A+', async () => {
  const given = verdicts(await whatIsSeen());

  expect(Object.entries(given).filter(([, { passed }]) => !passed)).toEqual([]);
  expect(gradeOf(scoreOf(given))).toBe('A+');
  // Ten for a policy that begins with nothing, five each for cookies, referrer and frames, ten for resources.
  expect(scoreOf(given)).toBe(135);
});

test('the rules see what is wrong: without its policy and with a loose cookie the hub falls', async () => {
  const seen = await whatIsSeen();
  const headers = new Headers(seen.headers);
  headers.delete('content-security-policy');

  const given = verdicts({ ...seen, headers, cookies: ['session_token=1; Path=/'] });

  expect(gradeOf(scoreOf(given))).toMatch(/^[CDF]/);
});

test('a session over HTTPS is a cookie for this host alone, which no script and no other site can use', () => {
  expect(setUp.status).toBe(201);
  for (const cookie of setUp.cookies) {
    expect(cookie).toMatch(/^__Host-balieboek\.\w+=[A-Za-z0-9]{32}\./);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).not.toMatch(/Domain=/);
  }
});

test.each([
  ['TLSv1.1', undefined],
  ['TLSv1.2', 'TLSv1.2'],
  ['TLSv1.3', 'TLSv1.3'],
] as const)('of who knows %s at most, older than 1.2 is turned away', async (maxVersion, expected) => {
  const place = { port: Number(new URL(address).port), host: 'localhost', servername: 'localhost' };
  const oldest = { minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' } as const;

  const spoken = await new Promise((resolve) => {
    const socket = connect({ ...place, ...oldest, ca: readFileSync(tlsFiles.TLS_CERT) }, () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', () => resolve(undefined));
  });

  expect(spoken).toBe(expected);
});

test('every answer over HTTPS says to stay there for a year, below this name too', () => {
  for (const { headers } of [page, setUp]) {
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  }
});

test('who found a hole can read where to tell it, for at least a month and less than a year', async () => {
  const { status, headers, text } = await askOverTls(`${address}/.well-known/security.txt`);
  const said = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const days = (Date.parse(said('Expires')) - Date.now()) / 86_400_000;

  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(said('Contact')).toBe('mailto:beveiliging@bibliotheek.example');
  expect(days > 30 && days < 365).toBe(true);
});
