import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Obstacle, SendingLine } from '#desk/sending-line.tsx';
import * as outbox from '#storage/outbox.ts';
import { sendingState } from '#storage/sending-state.ts';
import { saveVisit } from '#storage/visits.ts';
import { longestAsked } from '#sync/hub-answer.ts';
import { sendingRounds } from '#sync/send-round.ts';
import { firstRetry, keepSending } from '#sync/when-to-send.ts';
import { aVisit } from '../support/builders.ts';
import { memoryOf } from '../support/memory.ts';
import * as outside from '../support/misbehaving-hub.ts';
import { oneToken } from '../support/one-token.ts';
import { senderOf, today } from '../support/sender-of.ts';
import { aDatabase, onADay } from '../support/tablet.ts';

const another = '0'.repeat(64);

let place: outside.MisbehavingHub;
beforeAll(async () => {
  place = await outside.aMisbehavingHub();
});
afterAll(() => place.stop());

/** One visit on a real disk, sent by the real sender over a real socket; only the clock stands still. */
async function aTabletThatTries(chance: number, isReachable: boolean) {
  const database = await aDatabase();
  await saveVisit(database, aVisit({ day: today }), onADay(today));
  let obstacle: Obstacle | undefined;
  const planned = new Set<number>();
  const send = sendingRounds({
    outbox: (withRefused) => memoryOf(database, withRefused),
    sender: { ...senderOf(database, oneToken('x'.repeat(43)), async () => 1), patience: 500 },
    hub: isReachable ? place.hub : () => fetch('http://127.0.0.1:9/'),
    clock: () => 0,
    onReach: (now) => {
      obstacle = now;
    },
  });
  const sending = keepSending(send, {
    later: (_, delay) => {
      planned.add(delay);
      return () => planned.delete(delay);
    },
    chance: () => chance,
    onSign: () => () => undefined,
  });
  await sending.now();
  const sees = async () => {
    const state = await sendingState(database, today);
    const line = createElement(SendingLine, { sending: state, obstacle, today, onFollow: () => undefined });
    return {
      state,
      words: renderToStaticMarkup(line)
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  };
  const close = async () => {
    sending.stop();
    await database.delete();
  };
  const [next] = planned;
  return { database, sending, sees, next, close };
}

const waits = '1 bezoek nog niet verstuurd, oudste van vandaag';
const words: Record<Exclude<Obstacle, 'tablet'>, string> = {
  'no-network': `${waits} Geen verbinding. Ga gerust door, alles blijft bewaard.`,
  stranger: `${waits} De wifi laat Balieboek nog niet door. Ga gerust door, alles blijft bewaard.`,
  trouble: `${waits} De hub kan nu niets ontvangen. Ga gerust door, alles blijft bewaard.`,
  unlinked: 'Deze tablet is losgekoppeld. Ga gerust door, alles blijft bewaard. Opnieuw koppelen',
};

type Delay = [number, number];
const soon: Delay = [firstRetry / 2, firstRetry];
const after = (asked: number): Delay => [asked, asked * 1.1];
const inTwoMinutes = { date: 'Tue, 10 Mar 2026 09:00:00 GMT', 'retry-after': 'Tue, 10 Mar 2026 09:02:00 GMT' };
const refused = (digest: string | null, reason: string) => ({ answer: 'refused', reason, digest });
const behave = (as: outside.Misbehaviour) => place.behave(as);

type Row = [answer: string, behaviour: outside.Misbehaviour | 'no network', shown: keyof typeof words, next: Delay];
const table: Row[] = [
  ['a page with 200', outside.html(200), 'stranger', soon],
  ['204', (response) => void response.writeHead(204).end(), 'stranger', soon],
  ['302 to a login', outside.html(302, { location: '/login' }), 'stranger', soon],
  ['401 of a stranger', outside.html(401, { 'www-authenticate': 'Basic' }), 'stranger', soon],
  ['401 of the hub', outside.problem(401, 'onbekende-tablet'), 'unlinked', after(900_000)],
  [
    '401 of the hub about the revision',
    (response, { digest }) =>
      outside.problem(401, 'onbekende-tablet', refused(digest, 'unknown-tablet'))(response, {} as never),
    'unlinked',
    after(900_000),
  ],
  ['403 of a stranger', outside.html(403), 'stranger', soon],
  ['403 of the hub that names no revision', outside.problem(403, 'geen-toegang'), 'trouble', soon],
  ['404', outside.html(404), 'stranger', soon],
  ['404 of the hub', outside.problem(404, 'niet-gevonden'), 'trouble', soon],
  ['408', outside.html(408), 'trouble', soon],
  ['409', outside.problem(409, 'ander-antwoord'), 'trouble', soon],
  [
    '413 of the hub, which left it unread',
    outside.problem(413, 'te-groot', refused(null, 'too-large')),
    'trouble',
    soon,
  ],
  ['429 with seconds', outside.html(429, { 'retry-after': '120' }), 'trouble', after(120_000)],
  ['429 with a date', outside.html(429, inTwoMinutes), 'trouble', after(120_000)],
  ['429 with a year', outside.html(429, { 'retry-after': '31536000' }), 'trouble', after(longestAsked.byStranger)],
  ['429 with nonsense', outside.html(429, { 'retry-after': 'straks' }), 'trouble', soon],
  ['500', outside.problem(500, 'storing'), 'trouble', soon],
  ['503 with seconds', outside.html(503, { 'retry-after': '30' }), 'trouble', after(30_000)],
  [
    '503 of a hub that does not know this shape yet',
    outside.problem(503, 'nieuwere-vorm', {}, { 'retry-after': '3600' }),
    'trouble',
    after(longestAsked.byHub),
  ],
  ['a body cut half-way', outside.cutHalfWay, 'no-network', soon],
  [
    'an answer for another revision',
    (response, revision) => outside.json(200, { ...outside.answerTo(revision), digest: another })(response, revision),
    'stranger',
    soon,
  ],
  [
    'a refusal of another revision',
    outside.problem(403, 'informatiepunt', refused(another, 'info-point')),
    'trouble',
    soon,
  ],
  ['JSON that is no answer', outside.json(200, { ok: true }), 'stranger', soon],
  ['no answer within the patience', outside.silence, 'no-network', soon],
  ['no network', 'no network', 'no-network', soon],
];

test.each(table)('after %s the visit waits, and the tablet says why', async (_, behaviour, shown, [least, most]) => {
  for (const chance of [0, 1]) {
    behave(behaviour === 'no network' ? outside.accept : behaviour);

    const tablet = await aTabletThatTries(chance, behaviour !== 'no network');

    expect(await outbox.waitingSheets(tablet.database)).toMatchObject([
      { number: 1, sheet: { totals: { visits: 1 } } },
    ]);
    expect(await tablet.database.visits.count()).toBe(1);
    expect((await tablet.database.exchanges.toArray()).map(({ receipt }) => receipt)).toEqual([null]);
    expect(tablet.next).toBeGreaterThanOrEqual(least);
    expect(tablet.next).toBeLessThanOrEqual(most);
    const { state, words: said } = await tablet.sees();
    expect(said).toBe(words[shown]);
    expect(state).toMatchObject({ isComplete: false, waiting: 1, receivedAt: null });

    behave(outside.accept);
    await tablet.sending.now(); // the button: nobody's wish to wait holds it back
    if (behaviour !== 'no network') expect((await tablet.sees()).words).toBe('1 van 1 ontvangen, 14.32 uur');
    await tablet.close();
  }
});

test('403 of the hub about the revision sets it aside in sight, and plans nothing', async () => {
  behave((response, { digest }) =>
    outside.problem(403, 'informatiepunt', refused(digest, 'info-point'))(response, {} as never),
  );

  const tablet = await aTabletThatTries(1, true);

  expect(await outbox.waitingSheets(tablet.database)).toEqual([]);
  expect(await outbox.waitingSheets(tablet.database, true)).toHaveLength(1);
  expect(tablet.next).toBeUndefined();
  expect((await tablet.sees()).words).toBe('Maart 2026 van deze tablet is niet aangenomen.');

  behave(outside.accept);
  await outbox.tryRefusedAgain(tablet.database);
  await tablet.sending.now();
  expect((await tablet.sees()).words).toBe('1 van 1 ontvangen, 14.32 uur');
  await tablet.close();
});

test.each(['accepted', 'already-known'])(
  'only the hub’s own answer about this revision makes it received: %s',
  async (answer) => {
    behave((response, revision) => outside.json(200, outside.answerTo(revision, answer))(response, revision));

    const tablet = await aTabletThatTries(1, true);

    expect((await tablet.sees()).words).toBe('1 van 1 ontvangen, 14.32 uur');
    expect(tablet.next).toBeUndefined();
    await tablet.close();
  },
);
