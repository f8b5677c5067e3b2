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

  test('two hubs that start at once share one database, accounts and sessions', { timeout: patience }, async () => {
    const DATABASE_URL = server.urlFor(rightPassword);
    const places = [await aPlace(), await aPlace()];

    const hubs = places.map((place) => runHub({ ...place, DATABASE_URL }));

    expect(await Promise.all(hubs.map(({ started }) => started))).toEqual(['ready', 'ready']);
    const [one, two] = places.map(({ PORT }) => `http://localhost:${PORT}`);
    const links = hubs.map((hub) => hub.out().match(/\/begin#(\S+)/)?.[1]);
    const statuses = [];
    let cookie = '';
    for (const token of links) {
      const body = { token, organisation: 'Bibliotheek De Streek', infoPoint: noord, account: anAccount() };
      const response = await fetch(`${one}${setUpPath}`, asJson(body));
      statuses.push(response.status);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    }
    expect(statuses.sort()).toEqual([201, 410]); // the link of the later start is the one that counts
    expect((await fetch(`${two}${ownAccountPath}`, { headers: { cookie } })).status).toBe(200);
    expect(await (await fetch(`${one}/api/health`)).json()).toMatchObject({ status: 'ok', store: 'postgresql' });
    for (const hub of hubs) hub.kill('SIGTERM');
    expect(await Promise.all(hubs.map(({ ended }) => ended))).toEqual([0, 0]);
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
