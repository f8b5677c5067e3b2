import { expect, test } from 'vitest';
import { contentOf, currentShape, judgeRevision, reportRevisionSchema } from '#domain/report-revision.ts';
import { aNumberedSheet } from '../support/builders.ts';

const [first, second, other] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

test.each([
  ['the first of a month', undefined, { number: 1, digest: first, buildsOn: [] }, 'accepted'],
  ['a first that is already number 9', undefined, { number: 9, digest: first, buildsOn: [other] }, 'accepted'],
  ['the same once more', { number: 4, digest: first }, { number: 4, digest: first, buildsOn: [] }, 'already-known'],
  ['the next', { number: 4, digest: first }, { number: 5, digest: second, buildsOn: [first] }, 'accepted'],
  ['a later one', { number: 4, digest: first }, { number: 9, digest: second, buildsOn: [other, first] }, 'accepted'],
  ['an earlier one, late', { number: 4, digest: first }, { number: 3, digest: second, buildsOn: [] }, 'superseded'],
  [
    'a next that knows nothing of it',
    { number: 4, digest: first },
    { number: 5, digest: second, buildsOn: [] },
    'forked',
  ],
  ['a next on another', { number: 4, digest: first }, { number: 5, digest: second, buildsOn: [other] }, 'forked'],
  [
    'the same number, other figures',
    { number: 4, digest: first },
    { number: 4, digest: second, buildsOn: [] },
    'forked',
  ],
  [
    'the same number on top of it',
    { number: 4, digest: first },
    { number: 4, digest: second, buildsOn: [first] },
    'forked',
  ],
] as const)('%s is %4$s', (_, known, revision, judgement) => {
  expect(judgeRevision(known, { ...revision, buildsOn: [...revision.buildsOn] })).toBe(judgement);
});

test('what the digest covers is the stored sheet and nothing around it', () => {
  const numbered = aNumberedSheet();
  const { infoPoint, month, totals, tables, quietSlots } = numbered.sheet;

  expect(contentOf(numbered)).toEqual({
    shape: currentShape,
    life: numbered.life,
    infoPoint,
    month,
    number: 1,
    listVersion: 1,
    totals,
    tables,
    quietSlots,
  });
});

test('a revision has no room for anything but counts', () => {
  const revision = { ...contentOf(aNumberedSheet()), digest: first, buildsOn: [], signature: 'A'.repeat(86) };
  const isRevision = (thing: unknown) => reportRevisionSchema.safeParse(thing).success;

  expect(isRevision(revision)).toBe(true);
  expect(isRevision({ ...revision, visits: [] })).toBe(false);
  expect(isRevision({ ...revision, note: 'mevrouw Jansen' })).toBe(false);
  expect(isRevision({ ...revision, totals: { ...revision.totals, remark: 1 } })).toBe(false);
  expect(isRevision({ ...revision, number: 0 })).toBe(false);
  expect(isRevision({ ...revision, shape: currentShape + 1 })).toBe(false);
  expect(isRevision({ ...revision, digest: first.toUpperCase() })).toBe(false);
});
