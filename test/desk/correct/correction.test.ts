import { expect, test } from 'vitest';
import { openPlace, whyNotYet, withPart } from '#desk/correct/correction.ts';
import { answersOf } from '#domain/kept-visit.ts';
import { aVisit, catalogue } from '../../support/builders.ts';

const referral = { outcome: 'verwezen-lokaal', target: 'wijkteam', way: 'samen-gebeld' };
const referred = aVisit({ questions: [{ group: 'zorg', topic: 'pgb', ...referral }] });
const at = (step: 'group' | 'topic' | 'outcome') => ({ question: 0, step });

test('another topic leaves the outcome and the referral as they were', () => {
  const after = withPart(answersOf(referred), at('topic'), { topic: 'langdurige-zorg' }, catalogue);

  expect(after.questions).toMatchObject([{ group: 'zorg', topic: 'langdurige-zorg', ...referral }]);
  expect(openPlace(after, catalogue)).toBeUndefined();
});

test('another group asks for a topic of that group, and nothing else', () => {
  const after = withPart(answersOf(referred), at('group'), { group: 'digid' }, catalogue);

  expect(after.questions).toMatchObject([{ group: 'digid', topic: null, ...referral }]);
  expect(openPlace(after, catalogue)).toEqual({ question: 0, step: 'topic' });
});

test('the same group once more changes nothing', () => {
  const before = answersOf(referred);

  expect(withPart(before, at('group'), { group: 'zorg' }, catalogue)).toEqual(before);
});

test('an outcome that is no referral has nobody to refer to', () => {
  const after = withPart(answersOf(referred), at('outcome'), { outcome: 'niet-gelukt' }, catalogue);

  expect(after.questions).toMatchObject([{ outcome: 'niet-gelukt', target: null, way: null }]);
});

test('a referral of another kind asks to whom again, in the same way', () => {
  const after = withPart(answersOf(referred), at('outcome'), { outcome: 'verwezen-landelijk' }, catalogue);

  expect(after.questions).toMatchObject([{ outcome: 'verwezen-landelijk', target: null, way: 'samen-gebeld' }]);
  expect(openPlace(after, catalogue)).toEqual({ question: 0, step: 'target' });
});

test('where there is one to refer to, that one is meant', () => {
  const given = { outcome: 'verwezen-gemeente', target: 'gemeente' };

  const after = withPart(answersOf(referred), at('outcome'), given, catalogue);

  expect(openPlace(after, catalogue)).toBeUndefined();
  expect(after.questions).toMatchObject([given]);
});

test('a correction is kept when something changed, it is whole and a reason is chosen', () => {
  const moment = { day: referred.day, partOfDay: referred.partOfDay };
  const before = answersOf(referred);
  const open = withPart(before, at('group'), { group: 'digid' }, catalogue);
  const other = withPart(before, at('outcome'), { outcome: 'niet-gelukt' }, catalogue);
  const why = (answers: typeof before, reason?: 'mistapped') =>
    whyNotYet(referred, { answers, moment, reason }, catalogue);

  expect([why(open, 'mistapped'), why(before, 'mistapped'), why(other), why(other, 'mistapped')]).toEqual([
    'open',
    'unchanged',
    'noReason',
    undefined,
  ]);
});
