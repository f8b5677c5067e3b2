import { expect, test } from 'vitest';
import { sayHello } from '#sync/contact.ts';
import type { Hindered } from '#sync/hub-answer.ts';
import { aHubThat, aSendingTablet, hubWord, problem } from '../support/sending-tablet.ts';

const answering = () => aHubThat(() => Response.json({ hub: hubWord })).hub;

/** A tablet whose disk fails at one of the two things that a word to the hub needs of it. */
async function aTabletThatFailsAt(step: 'contact' | 'reconcile') {
  const { memory, sender } = await aSendingTablet();
  const fails = () => Promise.reject(new Error('no disk'));
  return step === 'contact'
    ? { memory, sender: { ...sender, contact: fails } }
    : { memory: { ...memory, reconcile: fails }, sender };
}

test.each(['contact', 'reconcile'] as const)(
  'when its own memory fails at %s, the word counts as not said, and both who listen hear that it was the tablet',
  async (step) => {
    const { memory, sender } = await aTabletThatFailsAt(step);
    const faults: unknown[] = [];
    const hindered: Hindered[] = [];
    const onFault = (...fault: unknown[]) => faults.push(fault);

    const isHeard = await sayHello(memory, { ...sender, onFault }, answering(), (by) => hindered.push(by));

    expect(isHeard).toBe(false);
    expect(faults).toEqual([['contact', new Error('no disk')]]);
    expect(hindered).toEqual([{ obstacle: 'tablet' }]);
  },
);

test.each(['contact', 'reconcile'] as const)(
  'when its own memory fails at %s and nobody listens, the word still only counts as not said',
  async (step) => {
    const { memory, sender } = await aTabletThatFailsAt(step);

    expect(await sayHello(memory, sender, answering())).toBe(false);
  },
);

test('what stands between tablet and hub is no fault of the tablet, whether or not anybody listens', async () => {
  const { memory, sender } = await aSendingTablet();
  const { hub } = aHubThat(() => problem(500));
  const faults: string[] = [];
  const hindered: Hindered[] = [];
  const onFault = (at: string) => faults.push(at);

  expect(await sayHello(memory, { ...sender, onFault }, hub)).toBe(false);
  expect(await sayHello(memory, { ...sender, onFault }, hub, (by) => hindered.push(by))).toBe(false);

  expect(faults).toEqual([]);
  expect(hindered).toEqual([{ obstacle: 'trouble' }]);
});
