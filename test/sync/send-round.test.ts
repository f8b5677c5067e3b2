import { expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import type { ReportRevision } from '#domain/report-revision.ts';
import { lifeOf } from '#storage/life.ts';
import { contactFacts } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import type { Hub, Obstacle } from '#sync/hub-answer.ts';
import { oneDay, sendingRounds } from '#sync/send-round.ts';
import { contactsPath, type HubWord, type ReportBody, reportsPath } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aVisit } from '../support/builders.ts';
import { memoryOf } from '../support/memory.ts';
import { oneToken } from '../support/one-token.ts';
import { refusalOf } from '../support/sending-tablet.ts';
import { aBirth, aDatabase, onADay } from '../support/tablet.ts';

const today = '2026-04-10';

/** What stands in for the hub's own answer about a month, or nothing. */
type Bent = (revision: ReportRevision) => Response | Promise<Response> | undefined;

const noNetwork = () => Promise.reject(new TypeError('no network'));

/** `clock` in milliseconds. */
async function aRound(clock: () => number) {
  const database = await aDatabase();
  const asked: string[] = [];
  const months: string[] = [];
  const unsent: (number | null)[] = [];
  const reached: (Obstacle | undefined)[] = [];
  const atHub = { highest: [] as HubWord['highest'], isDeafTo: '', bent: (() => undefined) as Bent };
  const hub = (async (path, init) => {
    asked.push(String(path));
    if (path === atHub.isDeafTo) return noNetwork();
    const { revision, contact } = JSON.parse(String(init?.body)) as Partial<ReportBody>;
    if (contact) unsent.push(contact.oldestUnsentDays);
    if (revision) months.push(revision.month);
    const bent = revision && atHub.bent(revision);
    if (bent) return bent;
    const { infoPoint, month, number, digest } = revision ?? {};
    if (infoPoint && month && number && digest) {
      atHub.highest = [...atHub.highest.filter((one) => one.month !== month), { infoPoint, month, number, digest }];
    }
    const { highest } = atHub;
    const word = { epoch: crypto.randomUUID(), receivedAt: '2026-04-10T09:00:00.000Z', listVersion: 1, highest };
    return Response.json({ answer: 'accepted', digest, number, hub: word });
  }) as Hub;
  const life = (await lifeOf(database))!;
  const parts: Parameters<typeof sendingRounds>[0] = {
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
    onReach: (obstacle) => reached.push(obstacle),
  };
  const log = (day: string) => saveVisit(database, aVisit({ day }), onADay(today));
  return { database, parts, send: sendingRounds(parts), log, asked, months, unsent, reached, atHub };
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

test('a hub that asks for rest at every month hears of another one first in each round', async () => {
  const { send, log, months, atHub } = await aRound(() => 0);
  for (const day of ['2026-02-10', '2026-03-10', today]) await log(day);
  atHub.bent = () => new Response('', { status: 429, headers: { 'retry-after': '5' } });

  for (let round = 0; round < 4; round += 1) await send();

  expect(months).toEqual(['2026-02', '2026-03', '2026-04', '2026-02']);
});

const refuses: Bent = (revision) => refusalOf(revision, 'info-point');

test('what was refused is asked about again when a day has passed, and until then the hub is left alone', async () => {
  let now = 0;
  const { send, log, asked, reached, atHub } = await aRound(() => now);
  await log(today);
  atHub.bent = refuses;

  expect(await send()).toEqual({ settled: 1, kept: 0 });
  now = oneDay - 1;
  await send();
  expect(asked).toEqual([reportsPath]);

  now = oneDay;
  await send();
  expect(asked).toEqual([reportsPath, reportsPath]);
  expect(reached).toEqual([undefined, undefined]); // the round between found out nothing, and says nothing
});

test('when the hub cannot be reached about what was refused, that is tried again like anything that waits', async () => {
  let now = 0;
  const { send, log, atHub } = await aRound(() => now);
  await log(today);
  atHub.bent = refuses;
  await send();

  now = oneDay;
  atHub.bent = noNetwork;
  expect(await send()).toEqual({ settled: 0, kept: 1, obstacle: 'no-network' });
  atHub.bent = () => undefined;
  expect(await send()).toEqual({ settled: 1, kept: 0 });
});

test('what was refused still waits for its answer when another month gets one', async () => {
  let now = 0;
  const { send, log, asked, atHub } = await aRound(() => now);
  await log(today);
  atHub.bent = refuses;
  await send();
  await log('2026-03-10');

  now = oneDay;
  atHub.bent = ({ month }) => (month === '2026-04' ? noNetwork() : undefined);

  expect(await send()).toEqual({ settled: 1, kept: 1, obstacle: 'no-network' });
  expect(asked).toEqual([reportsPath, reportsPath, reportsPath]);
});

test('that all is received is not said while a month waits, be it one without a visit', async () => {
  const { database, send, log, asked, reached, atHub } = await aRound(() => 0);
  const { life } = (await lifeOf(database))!;
  const empty = { life, number: 1, listVersion: 1, sheet: emptySheet('de-linde', '2026-03') };
  await database.sheets.put({ ...empty, infoPoint: 'de-linde', month: '2026-03', logged: 0 });
  await log(today);
  atHub.bent = ({ month }) => (month === '2026-03' ? noNetwork() : undefined);

  expect(await send()).toEqual({ settled: 1, kept: 1, obstacle: 'no-network' });

  expect(asked).toEqual([reportsPath, reportsPath]);
  expect(reached).toEqual(['no-network']);
});

test('a round in which nothing was asked says nothing of the road to the hub', async () => {
  const { send, asked, reached } = await aRound(() => 0);

  await send();
  await send();

  expect(asked).toEqual([contactsPath]);
  expect(reached).toEqual([undefined]);
});

test.each(['somebody', 'nobody'])(
  'a memory that cannot be read is no reason to stop trying: %s listens',
  async (who) => {
    const { parts, reached } = await aRound(() => 0);
    const faults: unknown[] = [];
    const onFault = (...fault: unknown[]) => void faults.push(fault);
    const send = sendingRounds({
      ...parts,
      outbox: () => ({ ...parts.outbox(() => false), waiting: () => Promise.reject(new Error('no disk')) }),
      sender: { ...parts.sender, ...(who === 'somebody' && { onFault }) },
    });

    expect(await send()).toEqual({ settled: 0, kept: 1, obstacle: 'tablet' });

    expect(reached).toEqual(['tablet']);
    expect(faults).toEqual(who === 'somebody' ? [['send', new Error('no disk')]] : []);
  },
);
