import { expect, test } from 'vitest';
import { rolesLetIn } from '#hub/http/who-asks.ts';
import { allRoutes } from '#hub/routes/all-routes.ts';
import { infoPointsPath, ownAccountPath } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { problemSchema } from '#wire/problem.ts';
import { reportsPath } from '#wire/report-exchange.ts';
import { signInPath } from '#wire/sign-in.ts';
import { aHub, withDatabases } from '../../support/hub.ts';
import { aLibrary, asJson, noord } from '../../support/hub-people.ts';

withDatabases();

test('every route of the hub says no in the same ways, whatever it is about', async () => {
  const hub = await aHub();
  const { cookie } = await aLibrary(hub);

  for (const { method, path, body, access } of allRoutes(hub.parts)) {
    const ask = async (init: RequestInit) =>
      (await hub.door(path, { method, ...init, headers: { cookie, ...init.headers } })).status;
    const said = {
      picky: await ask({ headers: { accept: 'text/html' } }),
      otherMethod: await ask({ method: 'PROPFIND' }),
      withSlash: (await hub.door(`${path}/`, { method })).status,
      options: await ask({ method: 'OPTIONS' }),
      ...(body && {
        elsewhere: await ask({ ...asJson({}), headers: { 'sec-fetch-site': 'cross-site' } }),
        neighbour: await ask({ ...asJson({}), headers: { origin: 'https://example.org' } }),
      }),
      ...(body &&
        rolesLetIn(access).includes('coordinator') && {
          form: await ask({ body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
          packed: await ask({
            body: '{}',
            headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
          }),
        }),
    };

    expect([path, said]).toEqual([
      path,
      {
        picky: 406,
        otherMethod: 405,
        withSlash: 404,
        options: 204,
        ...(body && { elsewhere: 403, neighbour: 403 }),
        ...('form' in said && { form: 415, packed: 415 }),
      },
    ]);
  }
});

test('whoever may not ask is told how to, before anything is said about the question', async () => {
  const hub = await aHub();

  const nobody = await hub.door(infoPointsPath, { method: 'POST', body: 'wat dan ook' });

  expect(nobody.status).toBe(401);
  expect(nobody.headers.get('www-authenticate')).toBe('Bearer realm="balieboek"');
});

test('a body without its media type sets no month aside: the tablet tries again', async () => {
  const hub = await aHub();
  const { cookie } = await aLibrary(hub);

  const response = await hub.door(reportsPath, { method: 'POST', headers: { cookie }, body: '{}' });

  expect(problemSchema.parse(await response.json())).not.toHaveProperty('answer');
});

test('a program that has an answer already is told so in a few bytes', async () => {
  const hub = await aHub();
  const { cookie, post, get } = await aLibrary(hub);
  const first = await get(infoPointsPath);
  const tag = first.headers.get('etag') ?? '';
  const again = (known: string) => hub.door(infoPointsPath, { headers: { cookie, 'if-none-match': known } });

  const same = await again(`W/${tag}, "iets-anders"`);
  await post(infoPointsPath, { ...noord, name: 'Zuid' });
  const changed = await again(tag);

  expect([first.status, same.status, changed.status]).toEqual([200, 304, 200]);
  expect(same.headers.get('etag')).toBe(tag);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test('HEAD answers what GET answers, without the content', async () => {
  const { door } = await aHub();

  const response = await door('/api/health', { method: 'HEAD' });

  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('api-version')).toBe('1.0.0');
});

test('any website may read the description, and nothing else', async () => {
  const hub = await aHub();
  const { cookie } = await aLibrary(hub);
  const headers = { cookie, origin: 'https://developer.overheid.nl' };

  const description = await hub.door('/api/v1/openapi.json', { headers });
  const account = await hub.door(ownAccountPath, { headers });
  const lists = await hub.door(cataloguePath, { headers });

  expect(description.headers.get('access-control-allow-origin')).toBe('*');
  expect(description.headers.has('access-control-allow-credentials')).toBe(false);
  for (const { headers: said } of [account, lists]) expect(said.has('access-control-allow-origin')).toBe(false);
});

test('whoever tries too often hears how long to wait', async () => {
  const { door } = await aHub();
  const wrong = asJson({ email: 'iemand@bibliotheek.example', password: 'een lang verkeerd woord' });

  let response = await door(signInPath, wrong);
  for (let tries = 0; response.status !== 429; tries += 1) {
    expect(tries).toBeLessThan(30);
    response = await door(signInPath, wrong);
  }

  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the hub is alive without its database, and ready only with it', async () => {
  const hub = await aHub();
  const statusOf = async (path: string) => (await hub.door(path)).status;

  const before = [await statusOf('/api/health'), await statusOf('/api/ready')];
  const health = await (await hub.door('/api/health')).json();
  await hub.database.destroy();
  const after = [await statusOf('/api/health'), await statusOf('/api/ready')];

  expect(health).toEqual({ status: 'ok', version: '0.0.0-test', store: 'embedded-postgresql' });
  expect([before, after]).toEqual([
    [200, 200],
    [200, 503],
  ]);
});
