import { expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import type { NumberedSheet, ReportRevision } from '#domain/report-revision.ts';
import { sayHello } from '#sync/contact.ts';
import type { Hub, Obstacle } from '#sync/hub-answer.ts';
import { type Outbox, type Sender, sendPending } from '#sync/send-pending.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import type { ReportBody } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { oneToken } from '../support/one-token.ts';

const life = '3b9d3c58-6a2f-4f0e-9c3a-1f2f5b8f6a10';
const hubWord = { epoch: life, receivedAt: '2026-03-02T13:32:00.000Z', listVersion: 1, highest: [] };
const keys = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);

const aWaitingMonth = (month: string): NumberedSheet & { buildsOn: string[] } => ({
  life,
  number: 3,
  listVersion: 1,
  sheet: emptySheet('voorbeeldstad', month),
  buildsOn: [],
});

/** A memory that writes down what it was told, in order. */
function anOutbox(...months: string[]) {
  const told: string[] = [];
  const outbox: Outbox = {
    waiting: async () => months.map(aWaitingMonth),
    noteSent: async ({ sheet }) => told.push(`sent ${sheet.month}`) > 0,
    hasSent: async () => true,
    splitOff: async () => void told.push('split off'),
    untoldSplit: async () => undefined,
    noteSplitTold: async () => false,
    keepReceipt: async ({ sheet }, { number }) => void told.push(`receipt ${sheet.month} ${number}`),
    keepRefusal: async ({ sheet }, { reason }) => void told.push(`refused ${sheet.month} ${reason}`),
    reconcile: async () => void told.push('reconciled'),
  };
  return { outbox, told };
}

const sender: Sender = {
  tokens: oneToken('a-token'),
  bear: async () => {
    throw new Error('expected no new life');
  },
  seal: ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, keys.privateKey),
  contact: async () => ({
    life,
    logged: 3,
    oldestUnsentDays: 0,
    appVersion: '0.1.0',
    listVersion: 1,
    storage: 'persistent',
    clock: '2026-03-02T13:32:00.000Z',
  }),
};

type Answering = (revision: ReportRevision) => Response | Promise<Response>;
const aHub =
  (answering: Answering): Hub =>
  async (_, request) => {
    const { revision } = JSON.parse(String(request?.body)) as ReportBody;
    return answering(revision);
  };
const json = (status: number, body: object) => Response.json(body, { status });
const aProblem = (more: object) => ({ type: 'about:blank', title: 'Nee', status: 400, ...more });

const accepted: Answering = ({ digest, number }) => json(200, { answer: 'accepted', digest, number, hub: hubWord });

test('a revision that is accepted gets its receipt, and was noted before it left', async () => {
  const { outbox, told } = anOutbox('2026-03');

  const result = await sendPending(outbox, sender, aHub(accepted));

  expect(result).toEqual({ settled: 1, kept: 0 });
  expect(told).toEqual(['sent 2026-03', 'receipt 2026-03 3', 'reconciled']);
});

test('one month that is refused does not hold up the next', async () => {
  const { outbox, told } = anOutbox('2026-02', '2026-03');

  const result = await sendPending(
    outbox,
    sender,
    aHub((revision) =>
      revision.month === '2026-02'
        ? json(403, aProblem({ answer: 'refused', reason: 'info-point', digest: revision.digest }))
        : accepted(revision),
    ),
  );

  expect(result).toEqual({ settled: 2, kept: 0 });
  expect(told).toEqual([
    'sent 2026-02',
    'refused 2026-02 info-point',
    'sent 2026-03',
    'receipt 2026-03 3',
    'reconciled',
  ]);
});

test.each(['seal', 'noteSent', 'keepReceipt'] as const)(
  'a month at which %s fails is kept, is told without its content, and holds up no other',
  async (step) => {
    const { outbox, told } = anOutbox('2026-02', '2026-03');
    const faults: string[] = [];
    const failing =
      <T extends { sheet: { month: string } }, R>(real: (waiting: T, ...more: never[]) => Promise<R>) =>
      (waiting: T, ...more: never[]) =>
        waiting.sheet.month === '2026-02' ? Promise.reject(new Error('no disk')) : real(waiting, ...more);
    const bent: Outbox = step === 'seal' ? outbox : { ...outbox, [step]: failing(outbox[step] as never) };
    const seal = step === 'seal' ? (failing(sender.seal as never) as Sender['seal']) : sender.seal;

    const result = await sendPending(bent, { ...sender, seal, onFault: (at) => faults.push(at) }, aHub(accepted));

    expect(result).toEqual({ settled: 1, kept: 1, obstacle: 'tablet' });
    expect(told.slice(-3)).toEqual(['sent 2026-03', 'receipt 2026-03 3', 'reconciled']);
    expect(faults).toEqual(['send']);
  },
);

test('when the hub asks to be left alone the rest waits, and the next round begins with another month', async () => {
  const { outbox, told } = anOutbox('2026-01', '2026-02', '2026-03');
  const busy = aHub(() => new Response('', { status: 429, headers: { 'retry-after': '5' } }));

  for (const round of [0, 1, 2, 3]) await sendPending(outbox, sender, busy, round);

  expect(told).toEqual(['sent 2026-01', 'sent 2026-02', 'sent 2026-03', 'sent 2026-01']);
});

const another = '0'.repeat(64);
const doubts: [string, Answering, Obstacle][] = [
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'no-network'],
  [
    'a login page that says 200',
    () => new Response('<html>Welkom op de gast-wifi</html>', { status: 200 }),
    'stranger',
  ],
  ['an answer without a body', () => new Response(null, { status: 204 }), 'stranger'],
  ['a sign-in that is asked for', () => json(401, aProblem({})), 'stranger'],
  ['a hub in trouble', () => json(500, aProblem({})), 'trouble'],
  ['a hub that is closing', () => new Response('Service Unavailable', { status: 503 }), 'trouble'],
  ['too many requests', () => new Response('', { status: 429, headers: { 'retry-after': '5' } }), 'trouble'],
  [
    'a body cut half-way',
    ({ digest }) => new Response(`{"answer":"accepted","digest":"${digest}"`, { status: 200 }),
    'stranger',
  ],
  [
    'an answer about another revision',
    () => json(200, { answer: 'accepted', digest: another, number: 3, hub: hubWord }),
    'stranger',
  ],
  [
    'a refusal of another revision',
    () => json(400, aProblem({ answer: 'refused', reason: 'schema', digest: another })),
    'stranger',
  ],
  [
    'a refusal that does not say of what',
    () => json(400, aProblem({ answer: 'refused', reason: 'schema', digest: null })),
    'stranger',
  ],
  ['a general OK', () => json(200, { ok: true }), 'stranger'],
];

test.each(doubts)('%s is no answer: the month is kept and waits', async (_, answering, obstacle) => {
  const { outbox, told } = anOutbox('2026-03');

  const result = await sendPending(outbox, sender, aHub(answering));

  expect(result).toMatchObject({ settled: 0, kept: 1, obstacle });
  expect(told).toEqual(['sent 2026-03']);
});

test('a superseded revision gets no receipt of its own: the list of the hub decides', async () => {
  const { outbox, told } = anOutbox('2026-03');

  await sendPending(
    outbox,
    sender,
    aHub(({ digest }) => json(200, { answer: 'superseded', digest, number: 9, hub: hubWord })),
  );

  expect(told).toEqual(['sent 2026-03', 'reconciled']);
});

const elsewhere = 'e'.repeat(64);
const held = { infoPoint: 'voorbeeldstad', month: '2026-03', number: 9, digest: elsewhere };
const forked: Answering = ({ digest }) =>
  json(200, { answer: 'forked', digest, number: 9, hub: { ...hubWord, highest: [held] } });

test('what another database with this life delivered makes this one begin a new life, and only one at a time', async () => {
  const { outbox, told } = anOutbox('2026-03');
  const born = { life, privateKey: keys.privateKey, publicKey: {} };

  await sendPending(
    { ...outbox, hasSent: async ({ digest }) => digest !== elsewhere },
    { ...sender, bear: async () => born },
    aHub(forked),
  );

  expect(told).toEqual([
    ...['sent 2026-03', 'reconciled', 'split off'],
    ...['sent 2026-03', 'reconciled', 'refused 2026-03 forked'],
  ]);
});

test('a hub that was put back to an older revision of ours is no fork: the month waits and is taken up from there', async () => {
  const { outbox, told } = anOutbox('2026-03');

  const result = await sendPending(outbox, sender, aHub(forked));

  expect(result).toEqual({ settled: 0, kept: 1, obstacle: 'trouble' });
  expect(told).toEqual(['sent 2026-03', 'reconciled']);
});

test('on a quiet day a word to the hub is enough to learn what it still has', async () => {
  const { outbox, told } = anOutbox();

  expect(await sayHello(outbox, sender, async () => json(200, { hub: hubWord }))).toBe(true);
  expect(await sayHello(outbox, sender, async () => new Response('<html>', { status: 200 }))).toBe(false);

  expect(told).toEqual(['reconciled']);
});
