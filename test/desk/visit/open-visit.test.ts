import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answered,
  endsInBlank,
  hasNoQuestion,
  isWhole,
  openQuestion,
  reopened,
  withAnother,
  withoutLast,
} from '#desk/visit/open-visit.ts';
import { blankAnswers, blankQuestion, type QuestionAnswers, type VisitAnswers } from '#domain/visit.ts';
import { catalogue, someAnswers } from '../../support/builders.ts';

const digid: QuestionAnswers = { ...blankQuestion, group: 'digid', topic: 'digid-app', outcome: 'niet-gelukt' };
const asked = (...questions: QuestionAnswers[]): VisitAnswers => ({ ...blankAnswers('balie'), questions });

test('an answer goes to the last question and leaves the others as they were', () => {
  const before = asked(digid, blankQuestion);

  const after = answered(before, { group: 'zorg' }, catalogue);

  expect(after.questions).toEqual([digid, { ...blankQuestion, group: 'zorg' }]);
  expect(before.questions).toEqual([digid, blankQuestion]);
});

test('a visit is whole when its last answer is given, and not one tap before', () => {
  const before = asked({ ...digid, outcome: null });

  const after = answered(before, { outcome: 'niet-gelukt' }, catalogue);

  expect([isWhole(before, catalogue), isWhole(after, catalogue)]).toEqual([false, true]);
});

test('a question that was left open is asked next when the one before it is complete', () => {
  const left = { ...blankQuestion, group: 'zorg' };

  const after = answered(asked(left, { ...digid, outcome: null }), { outcome: 'niet-gelukt' }, catalogue);

  expect(after.questions).toEqual([digid, left]);
});

test('a further question begins blank, and without it the visit is as it was', () => {
  const before = asked(digid);

  const more = withAnother(before);

  expect([endsInBlank(before), endsInBlank(more)]).toEqual([false, true]);
  expect(withoutLast(more)).toEqual(before);
});

test('what was seen of a visitor is not yet a question', () => {
  const seen = { ...blankAnswers('balie'), targetGroups: ['ouderen'] };

  expect([hasNoQuestion(seen), hasNoQuestion(answered(seen, { group: 'zorg' }, catalogue))]).toEqual([true, false]);
});

test('a part tapped in the sentence opens its question from there, and a question without an answer is given up', () => {
  const zorg = { ...digid, group: 'zorg', topic: 'pgb', helpArea: 'wat-doen' };

  const after = reopened(asked(zorg, digid, blankQuestion), 0, 'topic');

  expect(after.questions).toEqual([digid, { ...zorg, topic: null, outcome: null }]);
});

test('a part that is not there changes nothing', () => {
  expect(reopened(asked(digid), 3, 'topic')).toEqual(asked(digid));
});

test('whatever is opened anew and answered as before gives a whole visit with the same questions', () => {
  fc.assert(
    fc.property(someAnswers(), fc.nat(), (answers, chance) => {
      const place = chance % answers.questions.length;
      const { topic, group, outcome, target, way } = answers.questions[place] ?? blankQuestion;

      const opened = reopened(answers, place, 'group');
      const again = [{ group }, { topic }, { outcome }, { target }, { way }].reduce(
        (open, given) => (isWhole(open, catalogue) ? open : answered(open, given, catalogue)),
        opened,
      );

      expect(openQuestion(opened)).toMatchObject({ group: null, topic: null, outcome: null });
      expect(isWhole(again, catalogue)).toBe(true);
      expect(new Set(again.questions)).toEqual(new Set(answers.questions));
    }),
  );
});
