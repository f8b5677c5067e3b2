import { expect, test } from 'vitest';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointChangesPath, infoPointsAnswerSchema } from '#wire/info-points.ts';
import { aHub, withDatabases } from '../support/hub.ts';
import { aLibrary, anInvitedPerson } from '../support/hub-people.ts';

withDatabases();

test('what an info point is called, where and how it helps and its ISIL are kept, and may stay unknown', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const points = async () => infoPointsAnswerSchema.parse(await (await library.get(infoPointsPath)).json());
  const [first] = await points();
  const changed = { id: library.infoPoint, name: 'De Wiel', place: 'Haren', isil: 'NL-0800070000', shape: 'mobile' };

  expect(first).toMatchObject({ isil: null, shape: null });
  expect((await library.post(infoPointChangesPath, changed)).status).toBe(200);

  expect(await points()).toEqual([{ ...changed, municipality: first?.municipality }]);
  const emptied = { ...changed, isil: null, shape: null };
  expect(await (await library.post(infoPointChangesPath, emptied)).json()).toMatchObject(emptied);
});

test('an ISIL that is none, another municipality, a point of another library and a reader are refused', async () => {
  const hub = await aHub();
  const library = await aLibrary(hub);
  const other = await aLibrary(hub, { name: 'Zuid', place: 'Utrecht', municipality: 'GM0344' });
  const reader = await anInvitedPerson(hub, library, { role: 'library-reader' });
  const body = { id: library.infoPoint, name: 'De Wiel', place: 'Haren', isil: null, shape: null };
  const before = await hub.contents();

  for (const isil of ['', 'NL-', 'DE-12', 'NL-123456789012', 'nl-1', 'NL-1 2', '=NL-1']) {
    expect([isil, (await library.post(infoPointChangesPath, { ...body, isil })).status]).toEqual([isil, 400]);
  }
  expect((await library.post(infoPointChangesPath, { ...body, municipality: 'GM0344' })).status).toBe(400);
  expect((await library.post(infoPointChangesPath, { ...body, shape: 'kasteel' })).status).toBe(400);
  expect((await reader.post(infoPointChangesPath, body)).status).toBe(403);
  expect((await library.post(infoPointChangesPath, { ...body, id: other.infoPoint })).status).toBe(404);
  expect(((await hub.contents()) as Record<string, unknown>)['info_point']).toEqual(
    (before as Record<string, unknown>)['info_point'],
  );
});
