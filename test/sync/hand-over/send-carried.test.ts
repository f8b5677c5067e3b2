import { expect, test } from 'vitest';
import type { ReportRevision } from '#domain/report-revision.ts';
import { carriedRows, noteCarried, takeInCarried, waitingCarried } from '#storage/lives/carried.ts';
import { sendCarried } from '#sync/hand-over/send-carried.ts';
import { unknownTabletType } from '#wire/problem.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aNumberedSheet } from '../../support/builders.ts';
import { aHubThat, answerAbout, aSendingTablet, problem, refusalOf } from '../../support/sending-tablet.ts';
import { aBirth } from '../../support/tablet.ts';

/** A tablet that was given as many months of other tablets to deliver. */
async function aCarrier(months = 1) {
  const { database, sender } = await aSendingTablet();
  for (let taken = 0; taken < months; taken += 1) {
    const { privateKey } = await aBirth();
    await takeInCarried(database, [await sealRevision(aNumberedSheet(), [], privateKey)]);
  }
  const carried = {
    waiting: () => waitingCarried(database),
    settle: (revision: ReportRevision, answer: string) => noteCarried(database, revision, answer),
  };
  const answers = async () => (await carriedRows(database)).map(({ answer }) => answer);
  return { carried, sender, answers };
}

type Answering = (revision: ReportRevision) => Response | Promise<Response>;
const settling: [string, Answering, string][] = [
  ['accepted', (revision) => answerAbout(revision), 'accepted'],
  ['known already', (revision) => answerAbout(revision, 'already-known'), 'already-known'],
  ['superseded', (revision) => answerAbout(revision, 'superseded'), 'superseded'],
  ['forked', (revision) => answerAbout(revision, 'forked'), 'forked'],
  ['held for a coordinator', (revision) => answerAbout(revision, 'held'), 'held'],
  ['refused', (revision) => refusalOf(revision, 'info-point'), 'info-point'],
];

test.each(settling)('a month carried for another that is %s is settled with that word', async (_, answering, word) => {
  const { carried, sender, answers } = await aCarrier();
  const { hub } = aHubThat(({ revision }) => answering(revision!));

  expect(await sendCarried(carried, sender, hub)).toBe(0);

  expect(await answers()).toEqual([word]);
});

const doubts: [string, Answering][] = [
  ['the hub does not know who brings it', (revision) => refusalOf(revision, 'unknown-tablet')],
  [
    'the hub does not know who brings it, by the name of that problem',
    (revision) => refusalOf(revision, 'unknown-tablet', { type: unknownTabletType }),
  ],
  ['the hub is in trouble', () => problem(500)],
  ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
];

test.each(doubts)('when %s, that says nothing of the month carried: it waits', async (_, answering) => {
  const { carried, sender, answers } = await aCarrier();
  const { hub } = aHubThat(({ revision }) => answering(revision!));

  expect(await sendCarried(carried, sender, hub)).toBe(1);

  expect(await answers()).toEqual([null]);
});

test('one carried month without an answer does not hold up the next', async () => {
  const { carried, sender, answers } = await aCarrier(3);
  const { hub, asked } = aHubThat(({ revision }) =>
    asked.length === 1 ? refusalOf(revision!, 'unknown-tablet') : answerAbout(revision!),
  );

  expect(await sendCarried(carried, sender, hub)).toBe(1);

  expect((await answers()).filter((answer) => answer === 'accepted')).toHaveLength(2);
});
