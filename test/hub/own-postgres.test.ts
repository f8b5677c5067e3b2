import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownAccountPath, setUpPath } from '#wire/accounts.ts';
import { hasDebianPostgres, type OwnPostgres, rightPassword, startOwnPostgres } from '../support/hub-own-postgres.ts';
import { anAccount, asJson, noord } from '../support/hub-people.ts';
import { aDirectory, aFreePort, clearHubs, runHub } from '../support/hub-process.ts';

const patience = 60_000;
let server: OwnPostgres;

describe.skipIf(!hasDebianPostgres)('on a PostgreSQL 15 of the organisation itself', () => {
  beforeAll(async () => {
    server = await startOwnPostgres();
  });
  afterAll(async () => {
    await clearHubs();
    await server.stop();
  });

  const aPlace = async () => ({ PORT: await aFreePort(), DATA_DIR: join(aDirectory(), 'data') });

  test('of ten hubs that start at once on an empty database one makes the tables, and all serve', {
    timeout: 5 * patience,
  }, async () => {
    const DATABASE_URL = server.urlFor(rightPassword);
    const places = await Promise.all(Array.from({ length: 10 }, aPlace));

    const hubs = places.map((place) => runHub({ ...place, DATABASE_URL, LOG_LEVEL: 'info' }));

    expect(await Promise.all(hubs.map(({ started }) => started))).toEqual(places.map(() => 'ready'));
    const made = hubs.filter((hub) => hub.err().includes('brought the tables up to date'));
    expect(made).toHaveLength(1);
    const addresses = places.map(({ PORT }) => `http://localhost:${PORT}`);
    for (const address of addresses) {
      expect(await (await fetch(`${address}/api/ready`)).json()).toMatchObject({ status: 'ok' });
      expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ store: 'postgresql' });
    }
    const links = hubs.map((hub) => hub.out().match(/\/begin#(\S+)/)?.[1]);
    const statuses = [];
    let cookie = '';
    for (const token of links) {
      const body = { token, organisation: 'Bibliotheek De Streek', infoPoint: noord, account: anAccount() };
      const response = await fetch(`${addresses[0]}${setUpPath}`, asJson(body));
      statuses.push(response.status);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    }
    // The link of the latest start is the one that counts, at whichever of them.
    expect(statuses.sort()).toEqual([201, ...Array.from({ length: 9 }, () => 410)]);
    for (const address of addresses) {
      expect((await fetch(`${address}${ownAccountPath}`, { headers: { cookie } })).status).toBe(200);
    }
    for (const hub of hubs) hub.kill('SIGTERM');
    expect(await Promise.all(hubs.map(({ ended }) => ended))).toEqual(places.map(() => 0));
  });

  test.each([
    ['a wrong password', () => server.urlFor('het verkeerde'), /gebruiker of wachtwoord klopt niet\.$/],
    ['a database that is not there', () => server.urlFor(rightPassword, 'nergens'), /die database bestaat niet; /],
  ])('%s is said in one sentence', { timeout: patience }, async (_, url, sentence) => {
    const hub = runHub({ ...(await aPlace()), DATABASE_URL: url() });

    expect(await hub.ended).toBe(1);
    expect(hub.err().trim()).toMatch(sentence);
    expect(hub.err().trim().split('\n')).toHaveLength(1);
  });
});
