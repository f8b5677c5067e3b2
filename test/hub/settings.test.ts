import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '#hub/config.ts';
import { isStartFault } from '#hub/start-fault.ts';
import { takeHubLock } from '#hub/store/embedded/hub-lock.ts';
import { aDirectory, clearHubs } from '../support/hub-process.ts';

afterAll(clearHubs);

function sentenceOf(start: () => unknown): string {
  try {
    start();
  } catch (fault) {
    if (isStartFault(fault)) return fault.message;
    throw fault;
  }
  return '';
}

test('without any setting the hub takes port 8080 and the directory data', () => {
  const config = readConfig({ PORT: '', HOME: '/home/balie' });

  expect(config).toMatchObject({ port: 8080, dataDir: join(process.cwd(), 'data'), logLevel: 'warn' });
  expect([config.databaseUrl, config.tls, config.publicUrl, config.host]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an address with a path is cut down to what tablets and links need', () => {
  expect(readConfig({ PUBLIC_URL: 'https://ido.bibliotheek.nl/' }).publicUrl).toBe('https://ido.bibliotheek.nl');
});

test.each([
  [{ PORT: 'acht' }, /^PORT moet een getal van 0 tot en met 65535 zijn/],
  [{ PORT: '70000' }, /^PORT moet een getal van 0 tot en met 65535 zijn/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL moet beginnen met postgresql:/],
  [{ TLS_CERT: '/nergens.pem' }, /^Geef TLS_CERT en TLS_KEY samen/],
  [{ TLS_CERT: '/nergens.pem', TLS_KEY: '/nergens.key' }, /^Het bestand \/nergens.pem van TLS_CERT is niet te lezen/],
  [{ TLS_CERT: 'package.json', TLS_KEY: 'package.json' }, /^TLS_CERT en TLS_KEY horen niet bij elkaar/],
  [{ PUBLIC_URL: 'ido.bibliotheek.nl' }, /^PUBLIC_URL moet een volledig adres zijn/],
  [{ TRUST_PROXY: 'overal' }, /^TRUST_PROXY moet uit adressen of netwerken bestaan/],
  [{ TRUST_PROXY: '127.0.0.1' }, /^Geef bij TRUST_PROXY ook PUBLIC_URL/],
  [{ METRICS_PORT: 'ja' }, /^METRICS_PORT moet een getal/],
  [{ SECURITY_CONTACT: 'bel maar' }, /^SECURITY_CONTACT moet een e-mailadres/],
  [{ LOG_LEVEL: 'veel' }, /^LOG_LEVEL moet een van deze zijn/],
])('%o is answered with one sentence that says what to do', (environment, sentence) => {
  expect(sentenceOf(() => readConfig(environment))).toMatch(sentence);
});

test.each([
  [
    'without https',
    { issuer: 'http://login.example.nl' },
    /^De issuer van streek in .* moet met https:\/\/ beginnen\.$/,
  ],
  ['with a field nobody knows', { redirect: 'https://elders.example' }, /klopt niet/],
])('an identity provider %s is refused in one sentence', (_, bent, sentence) => {
  const path = join(aDirectory(), 'providers.json');
  const honest = {
    id: 'streek',
    name: 'De Streek',
    organisation: 'de-streek',
    clientId: 'balieboek',
    clientSecret: 'x',
  };
  writeFileSync(path, JSON.stringify([{ ...honest, issuer: 'https://login.example.nl', ...bent }]));

  expect(sentenceOf(() => readConfig({ OIDC_PROVIDERS: path }))).toMatch(sentence);
});

test('a lock is held by one, and is there again for the next after it is released', () => {
  const directory = aDirectory();
  const lock = takeHubLock(directory);
  const held = readFileSync(join(directory, 'hub.lock'), 'utf8');

  lock.release();

  expect(JSON.parse(held)).toMatchObject({ pid: process.pid });
  expect(existsSync(join(directory, 'hub.lock'))).toBe(false);
  takeHubLock(directory).release();
});

test.each([
  ['of a process that is gone', { pid: 2 ** 22 + 1, started: 'long ago' }],
  ['whose number another process has now', { pid: process.ppid, started: 'another boot 1' }],
  ['of an earlier process with our own number', { pid: process.pid, started: 'another boot 1' }],
  ['that was only half written', 'half'],
])('a lock %s stops nobody', (_, left) => {
  const directory = aDirectory();
  writeFileSync(join(directory, 'hub.lock'), JSON.stringify(left).slice(0, -1));
  if (typeof left === 'object') writeFileSync(join(directory, 'hub.lock'), JSON.stringify(left));

  const lock = takeHubLock(directory);

  expect(JSON.parse(readFileSync(join(directory, 'hub.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
});
