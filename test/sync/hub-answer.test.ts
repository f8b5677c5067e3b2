import { expect, test } from 'vitest';
import { askHub, type Hub, longestAsked, type Obstacle, type Tokens } from '#sync/hub-answer.ts';
import { unknownTabletType } from '#wire/problem.ts';
import { contactsPath } from '#wire/report-exchange.ts';
import { aHubThat, hubWord, problem } from '../support/sending-tablet.ts';

/** Tokens that write down which of them was put first. */
function aRingOf(...tokens: string[]) {
  const kept: string[] = [];
  const ring: Tokens = { all: async () => tokens, keep: async (token) => void kept.push(token) };
  return { ring, kept };
}

const ask = (hub: Hub, tokens: Tokens) =>
  askHub(hub, contactsPath, { tokens }, { logged: 3 }, (said, ok) => (ok ? said : undefined));

test('a question goes as JSON, asks for JSON and bears the newest token', async () => {
  const { hub, asked } = aHubThat(() => Response.json({ hub: hubWord }));

  await ask(hub, aRingOf('newest', 'earlier').ring);

  expect(asked).toMatchObject([{ path: contactsPath, logged: 3 }]);
  expect(Object.fromEntries(asked[0]!.headers)).toEqual({
    accept: 'application/json',
    authorization: 'Bearer newest',
    'content-type': 'application/json',
  });
});

const named = 'n'.repeat(43);
const welcome = () => Response.json({ hub: hubWord });
const welcomeWithNewer = () => Response.json({ hub: { ...hubWord, token: named } });
const unknown = () => problem(401, { type: unknownTabletType });
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
type Answer = () => Response | Promise<Response>;

type Case = { newest: Answer; earlier: Answer; asked: string[]; kept: string[]; obstacle?: Obstacle };
const both = ['newest', 'earlier'];
const cases: [string, Case][] = [
  ['knows the newest', { newest: welcome, earlier: welcome, asked: ['newest'], kept: [] }],
  ['names a newer one still', { newest: welcomeWithNewer, earlier: welcome, asked: ['newest'], kept: [named] }],
  ['was put back, and knows an earlier one', { newest: unknown, earlier: welcome, asked: both, kept: ['earlier'] }],
  ['was put back, and names a newer one', { newest: unknown, earlier: welcomeWithNewer, asked: both, kept: [named] }],
  [
    'cannot be reached with the earlier one',
    { newest: unknown, earlier: noNetwork, asked: both, kept: [], obstacle: 'no-network' },
  ],
  [
    'is in trouble at the earlier one',
    { newest: unknown, earlier: () => problem(500), asked: both, kept: [], obstacle: 'trouble' },
  ],
  ['knows none of them', { newest: unknown, earlier: unknown, asked: both, kept: [], obstacle: 'unlinked' }],
  [
    'says no for another reason',
    {
      newest: () => problem(403, { type: 'urn:balieboek:probleem:geen-toegang' }),
      earlier: welcome,
      asked: ['newest'],
      kept: [],
      obstacle: 'trouble',
    },
  ],
];

test.each(cases)(
  'an earlier token is tried only when the hub does not know the newer, and comes first only once it worked: a hub that %s',
  async (_, { newest, earlier, asked, kept, obstacle }) => {
    const tokens = aRingOf(...both);
    const place = aHubThat(({ headers }) => (headers.get('authorization') === 'Bearer newest' ? newest() : earlier()));

    const heard = await ask(place.hub, tokens.ring);

    expect(place.asked.map(({ headers }) => headers.get('authorization'))).toEqual(asked.map((one) => `Bearer ${one}`));
    expect(tokens.kept).toEqual(kept);
    expect('obstacle' in heard ? heard.obstacle : undefined).toBe(obstacle);
  },
);

test('what is not JSON is never read as an answer, however little the reader asks of it', async () => {
  const page = aHubThat(() => new Response('<html>Welkom op de gast-wifi</html>', { status: 200 }));

  const heard = await askHub(page.hub, contactsPath, { tokens: aRingOf('newest').ring }, {}, () => 'read');

  expect(heard).toEqual({ obstacle: 'stranger' });
});

const date = 'Tue, 10 Mar 2026 09:00:00 GMT';
const waits: [said: string, headers: Record<string, string>, wait: number | undefined][] = [
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['no seconds at all', { 'retry-after': '0' }, undefined],
  ['a part of a second', { 'retry-after': '12.5' }, undefined],
  ['seconds that are gone', { 'retry-after': '-120' }, undefined],
  ['a power of ten', { 'retry-after': '1e3' }, undefined],
  ['seconds in words', { 'retry-after': '120 seconds' }, undefined],
  ['a date to come', { date, 'retry-after': 'Tue, 10 Mar 2026 09:02:00 GMT' }, 120_000],
  ['the date of now', { date, 'retry-after': date }, undefined],
  ['a date that is gone', { date, 'retry-after': 'Tue, 10 Mar 2026 08:58:00 GMT' }, undefined],
  ['a date, without its own clock beside it', { 'retry-after': 'Tue, 10 Mar 2099 09:00:00 GMT' }, undefined],
  ['a date of next year', { date, 'retry-after': 'Wed, 10 Mar 2027 09:00:00 GMT' }, longestAsked.byStranger],
  ['nothing', {}, undefined],
];

test.each(waits)('who asks for rest with %s gets what can be understood of it', async (_, headers, wait) => {
  const { hub } = aHubThat(() => new Response('', { status: 429, headers }));

  const heard = await ask(hub, aRingOf('newest').ring);

  expect(heard).toEqual({ obstacle: 'trouble', ...(wait && { retryAfter: wait }) });
});
