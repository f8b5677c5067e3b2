import { expect, test } from 'vitest';
import { lifeOf } from '#storage/life.ts';
import { saveVisit } from '#storage/visits.ts';
import type { Hub } from '#sync/hub-answer.ts';
import { sendingRounds } from '#sync/send-round.ts';
import type { HubWord, ReportBody } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aVisit } from '../support/builders.ts';
import { memoryOf } from '../support/memory.ts';
import { aBirth, aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-04-10';

test('a hub whose answer shows that it was put back in time gets the other months soon, not at the next sign of life', async () => {
  const database = await aDatabase();
  let highest: HubWord['highest'] = [];
  const hub = (async (_, init) => {
    const { revision } = JSON.parse(String(init?.body)) as ReportBody;
    const { infoPoint, month, number, digest } = revision;
    highest = [...highest.filter((one) => one.month !== month), { infoPoint, month, number, digest }];
    const word = { epoch: crypto.randomUUID(), receivedAt: '2026-04-10T09:00:00.000Z', listVersion: 1, highest };
    return Response.json({ answer: 'accepted', digest, number, hub: word });
  }) as Hub;
  const life = (await lifeOf(database))!;
  const send = sendingRounds({
    outbox: (withRefused) => memoryOf(database, withRefused),
    sender: {
      token: 'token',
      bear: aBirth,
      seal: ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, life.privateKey),
      contact: async () => ({
        ...{ life: life.life, logged: 0, oldestUnsentDays: null, appVersion: '0.1.0', listVersion: 1 },
        ...{ storage: 'persistent', clock: '2026-04-10T09:00:00.000Z' },
      }),
    },
    hub,
    clock: () => 0,
    onReach: () => undefined,
  });
  await saveVisit(database, aVisit({ day: '2026-03-10' }), onADay(today));
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  expect(await send()).toMatchObject({ settled: 2, kept: 0 });
  highest = [];
  await saveVisit(database, aVisit({ day: today }), onADay(today));

  const noticed = await send();
  const after = await send();

  expect(noticed).toMatchObject({ settled: 1, kept: 1 });
  expect(after).toMatchObject({ settled: 1, kept: 0 });
  expect(highest.map(({ month }) => month).sort()).toEqual(['2026-03', '2026-04']);
});
