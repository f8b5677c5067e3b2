import { expect, test } from 'vitest';
import { lifeOf } from '#storage/life.ts';
import { contactFacts } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import type { Hub } from '#sync/hub-answer.ts';
import { oneDay, sendingRounds } from '#sync/send-round.ts';
import { contactsPath, type HubWord, type ReportBody, reportsPath } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aVisit } from '../support/builders.ts';
import { memoryOf } from '../support/memory.ts';
import { oneToken } from '../support/one-token.ts';
import { aBirth, aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-04-10';

/** `clock` in milliseconds. */
async function aRound(clock: () => number) {
  const database = await aDatabase();
  const asked: string[] = [];
  const unsent: (number | null)[] = [];
  const atHub = { highest: [] as HubWord['highest'], isDeafTo: '' };
  const hub = (async (path, init) => {
    asked.push(String(path));
    if (path === atHub.isDeafTo) throw new TypeError('no network');
    const { revision, contact } = JSON.parse(String(init?.body)) as Partial<ReportBody>;
    if (contact) unsent.push(contact.oldestUnsentDays);
    const { infoPoint, month, number, digest } = revision ?? {};
    if (infoPoint && month && number && digest) {
      atHub.highest = [...atHub.highest.filter((one) => one.month !== month), { infoPoint, month, number, digest }];
    }
    const { highest } = atHub;
    const word = { epoch: crypto.randomUUID(), receivedAt: '2026-04-10T09:00:00.000Z', listVersion: 1, highest };
    return Response.json({ answer: 'accepted', digest, number, hub: word });
  }) as Hub;
  const life = (await lifeOf(database))!;
  const send = sendingRounds({
    outbox: (withRefused) => memoryOf(database, withRefused),
    sender: {
      tokens: oneToken('token'),
      bear: aBirth,
      seal: ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, life.privateKey),
      contact: async () => ({
        ...{ life: life.life, appVersion: '0.1.0', listVersion: 1, ...(await contactFacts(database, today)) },
        ...{ storage: 'persistent', clock: '2026-04-10T09:00:00.000Z' },
      }),
    },
    hub,
    clock,
    onReach: () => undefined,
  });
  return { database, send, asked, unsent, atHub };
}

test('a hub whose answer shows that it was put back in time gets the other months soon, not at the next sign of life', async () => {
  const { database, send, atHub } = await aRound(() => 0);
  await saveVisit(database, aVisit({ day: '2026-03-10' }), onADay(today));
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  expect(await send()).toMatchObject({ settled: 2, kept: 0 });
  atHub.highest = [];
  await saveVisit(database, aVisit({ day: today }), onADay(today));

  const noticed = await send();
  const after = await send();

  expect(noticed).toMatchObject({ settled: 1, kept: 1 });
  expect(after).toMatchObject({ settled: 1, kept: 0 });
  expect(atHub.highest.map(({ month }) => month).sort()).toEqual(['2026-03', '2026-04']);
});

test('once all is received, the hub’s last word of a tablet is that nothing waits', async () => {
  const { database, send, asked, unsent } = await aRound(() => 0);
  await saveVisit(database, aVisit({ day: '2026-03-10' }), onADay('2026-04-08'));
  await saveVisit(database, aVisit({ day: today }), onADay(today));

  expect(await send()).toEqual({ settled: 2, kept: 0 });
  await send();

  expect(asked).toEqual([reportsPath, reportsPath, contactsPath]);
  expect(unsent.at(0)).not.toBeNull();
  expect(unsent.at(-1)).toBeNull();
});

test('when that last word does not arrive, it is said in the next round', async () => {
  const { database, send, asked, unsent, atHub } = await aRound(() => 0);
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  atHub.isDeafTo = contactsPath;

  expect(await send()).toMatchObject({ settled: 1, kept: 1, obstacle: 'no-network' });
  atHub.isDeafTo = '';
  expect(await send()).toEqual({ settled: 0, kept: 0 });

  expect(asked).toEqual([reportsPath, contactsPath, contactsPath]);
  expect(unsent.at(-1)).toBeNull();
});

test('a tablet whose clock is set back says its daily word all the same, and once', async () => {
  let now = 40 * oneDay;
  const { send, asked } = await aRound(() => now);
  await send();
  await send();
  expect(asked).toEqual([contactsPath]);

  now -= 30 * oneDay;
  await send();
  await send();

  expect(asked).toEqual([contactsPath, contactsPath]);
});
