import { expect, test } from 'vitest';
import { catalogueSchema } from '#domain/catalogue.ts';
import {
  cataloguePath,
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
} from '#wire/enrolment.ts';
import { problemSchema } from '#wire/problem.ts';
import { aUuid } from '../support/builders.ts';
import { aHub, type TestHub, withDatabases } from '../support/hub.ts';
import { aKeyPair, aLibrary, anInfoPointMore, asJson, aTabletAt, type Library } from '../support/hub-people.ts';

withDatabases();

async function aCode({ post }: Library, infoPoint: string) {
  const response = await post(enrolmentCodesPath, { infoPoint, tabletName: 'Balie 2' });
  expect(response.status).toBe(201);
  return enrolmentCodeAnswerSchema.parse(await response.json());
}

async function enrol(hub: TestHub, code: string, life: string = aUuid(), key?: Awaited<ReturnType<typeof aKeyPair>>) {
  const { publicKey } = key ?? (await aKeyPair());
  return hub.door(enrolmentsPath, asJson({ code, life, publicKey }));
}

test('a code typed in small letters with a dash makes this browser a tablet with the lists of the library', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { code, expiresAt } = await aCode(library, library.infoPoint);

  const response = await enrol(hub, `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());

  expect(response.status).toBe(201);
  const enrolled = enrolmentAnswerSchema.parse(await response.json());
  expect(enrolled.tablet.name).toBe('Balie 2');
  expect(enrolled.organisation.name).toBe('Bibliotheek De Streek');
  expect(enrolled.infoPoints).toEqual([
    {
      id: library.infoPoint,
      name: 'Bibliotheek Noord',
      place: 'Groningen',
      municipality: { code: 'GM0014', name: 'Groningen' },
    },
  ]);
  expect(enrolled.catalogue.version).toBe(1);
  expect(expiresAt).toBe('2026-03-10T09:15:00.000Z');
});

test('neither the code nor the token of a tablet can be found in the database', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { code } = await aCode(library, library.infoPoint);
  const { token } = await aTabletAt(hub, library, library.infoPoint);

  const stored = JSON.stringify(await hub.contents());

  expect(stored).not.toContain(code);
  expect(stored).not.toContain(token);
});

test('a code works once, also when two tablets use it at the same moment', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { code } = await aCode(library, library.infoPoint);

  const both = await Promise.all([enrol(hub, code), enrol(hub, code)]);
  const later = await enrol(hub, code);

  expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
  expect(problemSchema.parse(await later.json())).toMatchObject({ status: 410, title: 'Deze koppelcode werkt niet' });
});

test('after a quarter of an hour a code no longer works', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { code } = await aCode(library, library.infoPoint);
  hub.at('2026-03-10T09:15:00Z');

  expect((await enrol(hub, code)).status).toBe(410);
});

test('whoever guesses codes is sent away after twenty tries', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  for (let tries = 0; tries < 20; tries += 1) expect((await enrol(hub, '00000000')).status).toBe(410);
  const { code } = await aCode(library, library.infoPoint);

  const sentAway = await enrol(hub, code);
  hub.at('2026-03-10T09:20:00Z');
  const welcome = await enrol(hub, (await aCode(library, library.infoPoint)).code);

  expect([sentAway.status, welcome.status]).toEqual([429, 201]);
});

test('a tablet that is enrolled again at another info point stays one tablet, with both', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const zuid = await anInfoPointMore(library, { name: 'Zuid', place: 'Groningen', municipality: 'GM0014' });
  const life = aUuid();
  const key = await aKeyPair();
  const first = await enrol(hub, (await aCode(library, library.infoPoint)).code, life, key);

  const again = await enrol(hub, (await aCode(library, zuid)).code, life, key);
  const stranger = await enrol(hub, (await aCode(library, zuid)).code, life);

  const [before, after] = [await first.json(), await again.json()].map((answer) => enrolmentAnswerSchema.parse(answer));
  expect(after?.tablet.id).toBe(before?.tablet.id);
  expect(after?.infoPoints.map(({ id }) => id).sort()).toEqual([library.infoPoint, zuid].sort());
  expect(stranger.status).toBe(409);
});

test('a code can be made for an own info point only', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);

  const response = await library.post(enrolmentCodesPath, { infoPoint: 'nergens', tabletName: 'Balie' });

  expect(response.status).toBe(404);
});

test('the lists are there for a tablet and for a coordinator, and for nobody else', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const { token } = await aTabletAt(hub, library, library.infoPoint);

  const forTablet = await hub.door(cataloguePath, { headers: { authorization: `Bearer ${token}` } });
  const forCoordinator = await library.get(cataloguePath);
  const forNobody = await hub.door(cataloguePath);

  expect(catalogueSchema.parse(await forTablet.json())).toEqual(catalogueSchema.parse(await forCoordinator.json()));
  expect(forNobody.status).toBe(401);
});
