import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptySheet } from '#domain/month-sheet.ts';
import { judgeRevision, type NumberedDigest } from '#domain/report-revision.ts';
import type { Database, ExchangeRow, LifeRow, SheetRow } from '#storage/database.ts';
import { lifeOf } from '#storage/life.ts';
import * as outbox from '#storage/outbox.ts';
import type { Hub } from '#sync/hub-answer.ts';
import { oneDay, sendingRounds } from '#sync/send-round.ts';
import { keepSending } from '#sync/when-to-send.ts';
import type { ReportBody } from '#wire/report-exchange.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { memoryOf } from '../support/memory.ts';
import { oneToken } from '../support/one-token.ts';
import { aBirth, aDatabase } from '../support/tablet.ts';

const states = 1000;
const bound = 2 * oneDay;

let database: Database;
let life: LifeRow;
beforeAll(async () => {
  database = await aDatabase();
  life = (await lifeOf(database))!;
});
afterAll(() => database.delete());

/** One month: how far it was counted, and what of it was sent, answered, received at the hub or refused before. */
type Month = {
  number: number;
  received: number;
  sentSince: number;
  /** How many of those sent the hub has without the tablet knowing: the answer was lost. */
  lost: number;
  refused: string | null;
};
type Before = 'no network' | 'a page' | 'busy' | 'storage fails' | 'silence';

const month: fc.Arbitrary<Month> = fc
  .record({
    number: fc.integer({ min: 1, max: 9 }),
    received: fc.nat(9),
    sentSince: fc.nat(3),
    lost: fc.nat(3),
    refused: fc.constantFrom(null, null, 'info-point', 'unknown-tablet', 'schema', 'forked'),
  })
  .map((wish) => ({ ...wish, received: Math.min(wish.received, wish.number) }));

const state = fc.record({
  months: fc.array(month, { minLength: 0, maxLength: 3 }),
  before: fc.array(fc.constantFrom<Before>('no network', 'a page', 'busy', 'storage fails', 'silence'), {
    maxLength: 12,
  }),
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
  hasSaved: fc.boolean(),
  isDenied: fc.boolean(),
});

const monthAt = (place: number) => `2026-0${place + 1}`;
const receivedAt = '2026-03-10T13:32:00.000Z';

/** Writes the state as the tablet would have it on disk, and what of it the hub then holds. */
async function write(months: readonly Month[]): Promise<Map<string, NumberedDigest>> {
  await Promise.all([database.sheets.clear(), database.exchanges.clear()]);
  const held = new Map<string, NumberedDigest>();
  for (const [place, { number, received, sentSince, lost, refused }] of months.entries()) {
    const name = monthAt(place);
    const numbered = (at: number) => ({
      life: life.life,
      number: at,
      listVersion: 1,
      sheet: emptySheet('de-linde', name),
    });
    const sent: ExchangeRow['sent'] = [];
    for (let at = Math.max(1, received); at <= Math.min(number, received + sentSince); at += 1) {
      const { digest } = await sealRevision(numbered(at), [], life.privateKey);
      sent.push({ number: at, digest, totals: numbered(at).sheet.totals });
    }
    const known = sent.filter(({ number: at }) => at <= received + lost).at(-1);
    if (known && (received > 0 || lost > 0)) held.set(name, known);
    const [first] = sent;
    const receipt = received > 0 && first ? { ...first, at: receivedAt } : null;
    const row: SheetRow = { ...numbered(number), infoPoint: 'de-linde', month: name, logged: number };
    await database.sheets.put(row);
    await database.exchanges.put({
      infoPoint: 'de-linde',
      month: name,
      sent,
      receipt,
      refused: refused ? { number, reason: refused, detail: '' } : null,
    });
  }
  return held;
}

/** The hub as far as a revision goes: the rule of the domain, and its whole word at every answer. */
function aFaithfulWire(held: Map<string, NumberedDigest>): Hub {
  return async (_, asked) => {
    const { revision } = JSON.parse(String(asked?.body)) as Partial<ReportBody>;
    let answer = {};
    if (revision) {
      const judgement = judgeRevision(held.get(revision.month), revision);
      if (judgement === 'accepted') held.set(revision.month, revision);
      answer = { answer: judgement, digest: revision.digest, number: held.get(revision.month)?.number };
    }
    const highest = [...held].map(([name, { number, digest }]) => ({
      infoPoint: 'de-linde',
      month: name,
      number,
      digest,
    }));
    return Response.json({ ...answer, hub: { epoch: life.life, receivedAt, listVersion: 1, highest } });
  };
}

/** A clock that moves only when nothing is being done. */
function aClock() {
  let now = 0;
  let busy = 0;
  let planned: { at: number; step: () => void }[] = [];
  const later = (step: () => void, delay: number) => {
    const plan = { at: now + delay, step };
    planned.push(plan);
    return () => {
      planned = planned.filter((other) => other !== plan);
    };
  };
  async function passUntil(isOver: () => Promise<boolean>) {
    for (;;) {
      do await new Promise((resolve) => setImmediate(resolve));
      while (busy > 0);
      if (await isOver()) return now;
      const [next] = planned.sort((one, other) => one.at - other.at);
      if (!next || next.at > bound) return Number.POSITIVE_INFINITY;
      planned = planned.filter((other) => other !== next);
      now = next.at;
      next.step();
    }
  }
  const working = async <T>(step: () => Promise<T>) => {
    busy += 1;
    return step().finally(() => {
      busy -= 1;
    });
  };
  return { later, passUntil, working, now: () => now };
}

test(`from ${states} states of outbox and backoff everything is received in bounded time, with no hand on the tablet`, async () => {
  await fc.assert(
    fc.asyncProperty(state, async ({ months, before, chance, hasSaved, isDenied }) => {
      const held = await write(months);
      const clock = aClock();
      const faithful = aFaithfulWire(held);
      const failures = [...before];
      let denials = isDenied ? 3 : 0;
      let now: Before | undefined;
      const hub: Hub = async (...question) => {
        if (now === 'no network') throw new TypeError('Failed to fetch');
        if (now === 'a page') return new Response('<html>', { status: 200 });
        if (now === 'busy') return new Response('', { status: 503, headers: { 'retry-after': '9999' } });
        return faithful(...question);
      };
      const rounds = sendingRounds({
        outbox: (withRefused) => ({
          ...memoryOf(database),
          waiting: () =>
            now === 'storage fails'
              ? Promise.reject(new Error('no disk'))
              : outbox.waitingSheets(database, withRefused()),
        }),
        sender: {
          tokens: oneToken('x'.repeat(43)),
          bear: aBirth,
          seal: ({ buildsOn, ...numbered }) => sealRevision(numbered, buildsOn, life.privateKey),
          contact: async () => ({
            life: life.life,
            logged: 3,
            oldestUnsentDays: 0,
            appVersion: '0.1.0',
            listVersion: 1,
            storage: 'persistent',
            clock: receivedAt,
          }),
        },
        hub,
        clock: clock.now,
        onReach: () => undefined,
      });
      const send = async () => {
        if (denials > 0) {
          denials -= 1; // another tab holds the lock
          return { settled: 0, kept: 1 };
        }
        now = failures.shift();
        return now === 'silence' ? new Promise<never>(() => undefined) : clock.working(rounds);
      };
      const sending = keepSending(send, {
        later: clock.later,
        chance: () => chance,
        // What the browser gives by itself: a look every six hours.
        onSign: (wake) => {
          const again = () => {
            wake();
            clock.later(again, oneDay / 4);
          };
          clock.later(again, oneDay / 4);
          return () => undefined;
        },
      });
      if (hasSaved) sending.afterSave();

      const took = await clock.passUntil(
        async () => failures.length === 0 && (await outbox.waitingSheets(database, true)).length === 0,
      );
      sending.stop();

      expect(took).toBeLessThanOrEqual(bound);
      for (const [place, { number }] of months.entries()) expect(held.get(monthAt(place))?.number).toBe(number);
    }),
    { numRuns: states },
  );
}, 240_000);
