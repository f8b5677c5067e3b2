import { expect, test } from 'vitest';
import { ownLife } from '#storage/life.ts';
import { splitOff, untoldSplit } from '#storage/lives/split-off.ts';
import type { Hindered } from '#sync/hub-answer.ts';
import { tellOfSplit } from '#sync/lives/tell-of-split.ts';
import { livesPath } from '#wire/tablets.ts';
import { aVisit } from '../../support/builders.ts';
import { today } from '../../support/sender-of.ts';
import { aHubThat, aSendingTablet, problem } from '../../support/sending-tablet.ts';
import { aBirth } from '../../support/tablet.ts';

/** A tablet that found out that another has its life, and began one of its own with the one visit it had. */
async function aTabletThatSplitOff() {
  const tablet = await aSendingTablet();
  await tablet.log(aVisit({ day: today }));
  const before = (await ownLife(tablet.database)).life;
  await splitOff(tablet.database, before, [], await aBirth());
  return { ...tablet, before, life: (await ownLife(tablet.database)).life };
}

test('the hub hears once whose months will come, and what they hold of the life before', async () => {
  const { database, memory, sender, before, life } = await aTabletThatSplitOff();
  const { hub, asked } = aHubThat(() => Response.json({ life }));

  expect(await tellOfSplit(memory, sender, hub)).toBeUndefined();
  expect(await tellOfSplit(memory, sender, hub)).toBeUndefined();

  const months = [{ infoPoint: 'de-linde', month: '2026-03', base: 0, moved: 1, leftBehind: 0 }];
  expect(asked).toMatchObject([{ path: livesPath, life, after: before, months, publicKey: { kty: 'EC' } }]);
  expect(await untoldSplit(database)).toBeUndefined();
});

const anotherLife = '3b9d3c58-6a2f-4f0e-9c3a-1f2f5b8f6a10';
const inBetween: [string, (life: string) => Response | Promise<Response>, Hindered][] = [
  ['a yes about another life', () => Response.json({ life: anotherLife }), { obstacle: 'stranger' }],
  ['a general OK', () => Response.json({ ok: true }), { obstacle: 'stranger' }],
  ['a no that names this life', (life) => Response.json({ life }, { status: 403 }), { obstacle: 'stranger' }],
  ['a hub in trouble that names this life', (life) => problem(500, { life }), { obstacle: 'trouble' }],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), { obstacle: 'no-network' }],
  [
    'a hub that asks for rest',
    () => new Response('', { status: 429, headers: { 'retry-after': '30' } }),
    { obstacle: 'trouble', retryAfter: 30_000 },
  ],
];

test.each(inBetween)('after %s the split is still to be told', async (_, answering, hindered) => {
  const { database, memory, sender, life } = await aTabletThatSplitOff();
  const { hub } = aHubThat(() => answering(life));

  expect(await tellOfSplit(memory, sender, hub)).toEqual(hindered);

  expect(await untoldSplit(database)).toMatchObject({ life });
});

test('a life that was not split off is not spoken of', async () => {
  const { memory, sender } = await aSendingTablet();
  const { hub, asked } = aHubThat(() => problem(500));

  expect(await tellOfSplit(memory, sender, hub)).toBeUndefined();

  expect(asked).toEqual([]);
});
