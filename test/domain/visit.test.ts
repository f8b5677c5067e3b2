import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notKnown } from '#domain/catalogue.ts';
import {
  blankAnswers,
  blankQuestion,
  isComplete,
  maxQuestions,
  type QuestionAnswers,
  recordVisit,
  visitAnswersSchema,
  visitSchema,
} from '#domain/visit.ts';
import { aVisit, catalogue, someAnswers, someVisits } from '../support/builders.ts';

const frame = {
  id: '5f0c3b1e-6f0a-4f0e-9d4b-0b6f5d1f7a10',
  infoPoint: 'de-linde',
  day: '2026-03-02',
  partOfDay: 'afternoon',
  entered: 'live',
} as const;
const aReferral = {
  topic: 'huurtoeslag',
  outcome: 'verwezen-lokaal',
  target: 'sociaal-raadslieden',
  way: 'samen-gebeld',
};
const isVisit = (thing: unknown) => visitSchema.safeParse(thing).success;

test('whatever the desk hands up on the real lists becomes a visit', () => {
  fc.assert(
    fc.property(someAnswers(), (answers) => {
      expect(visitAnswersSchema.safeParse(answers).success).toBe(true);
      expect(isVisit(recordVisit(answers, frame, catalogue))).toBe(true);
    }),
  );
});

test('a field that is not on the list could carry a person, so it does not pass, wherever it hides', () => {
  const visit = aVisit({ questions: [aReferral] });
  const [question] = visit.questions;

  expect(isVisit(visit)).toBe(true);
  for (const field of ['name', 'bsn', 'time', 'staff', 'note', 'clock']) {
    const smuggled = { [field]: 'mevrouw Jansen' };
    expect(isVisit({ ...visit, ...smuggled })).toBe(false);
    expect(isVisit({ ...visit, questions: [{ ...question, ...smuggled }] })).toBe(false);
    expect(isVisit({ ...visit, questions: [{ ...question, referral: { ...question?.referral, ...smuggled } }] })).toBe(
      false,
    );
  }
});

test('a visit without one of its fields is not a visit', () => {
  fc.assert(
    fc.property(someVisits(), (visits) => {
      for (const visit of visits) {
        for (const field of Object.keys(visit)) expect(isVisit({ ...visit, [field]: undefined })).toBe(false);
      }
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['a name for an id', { id: 'mevrouw-jansen' }],
  ['an info point in words', { infoPoint: 'Bibliotheek De Linde' }],
  ['a clock time', { day: '2026-03-02T14:05' }],
  ['a day that does not exist', { day: '2026-02-30' }],
  ['an hour for a part of the day', { partOfDay: '14' }],
  ['a way of entering that does not exist', { entered: 'later' }],
  ['a setting in words', { setting: 'Aan de balie' }],
  ['an arrival in words', { arrival: 'Door mijn buurvrouw Ans' }],
  ['no target group at all', { targetGroups: [] }],
  ['the same target group twice', { targetGroups: ['ouderen', 'ouderen'] }],
  ['a length in minutes', { length: 25 }],
  ['the same sign twice', { signs: ['taal', 'taal'] }],
  ['no question at all', { questions: [] }],
  ['more questions than one visit can hold', { questions: Array(maxQuestions + 1).fill(aVisit().questions[0]) }],
])('%s does not pass', (_, change) => {
  expect(isVisit({ ...aVisit(), ...change })).toBe(false);
});

test('kind and group are written down as the list has them, whatever the form still held', () => {
  const answers = { ...blankAnswers('balie'), questions: [{ ...blankQuestion, ...aReferral, group: 'verkeer' }] };

  const { questions } = recordVisit(answers, frame, catalogue);

  expect(questions[0]).toMatchObject({ topic: 'huurtoeslag', group: 'geld-en-toeslagen', kind: 'digital-government' });
});

test('a referral that was undone leaves no target behind', () => {
  const undone = { ...blankQuestion, ...aReferral, outcome: 'ter-plekke-geholpen' };

  const { questions } = recordVisit({ ...blankAnswers('balie'), questions: [undone] }, frame, catalogue);

  expect(questions[0]?.referral).toBeNull();
});

test('help with enrolling is told apart from pointing to a course', () => {
  const course = { target: catalogue.courses[0]?.id ?? null, way: 'informatie' };

  const { questions } = aVisit({
    questions: [
      { ...course, outcome: 'naar-cursus' },
      { ...course, outcome: 'ingeschreven-cursus' },
    ],
  });

  expect(questions.map(({ referral }) => referral?.enrolled)).toEqual([false, true]);
});

const open: [string, Partial<QuestionAnswers>, boolean][] = [
  ['nothing chosen', {}, false],
  ['a group', { group: 'digid' }, false],
  ['a topic', { topic: 'digid-app' }, false],
  ['an outcome without a topic', { outcome: 'zelf-verder' }, false],
  ['a topic and an outcome', { topic: 'digid-app', outcome: 'zelf-verder' }, true],
  ['a referral to nobody', { ...aReferral, target: null }, false],
  ['a referral without a way', { ...aReferral, way: null }, false],
  ['a referral to whom and how', aReferral, true],
];
test.each(open)('a question with %s is complete: %s', (_, chosen, complete) => {
  const question = { ...blankQuestion, ...chosen };
  const save = () => recordVisit({ ...blankAnswers('balie'), questions: [question] }, frame, catalogue);

  expect(isComplete(question, catalogue)).toBe(complete);
  if (complete) expect(save).not.toThrow();
  else expect(save).toThrow('expected');
});

test('an empty visit says that nothing is known of the visitor', () => {
  expect(blankAnswers('telefoon')).toEqual({
    setting: 'telefoon',
    consultationHour: null,
    arrival: null,
    targetGroups: [notKnown],
    length: null,
    signs: [],
    questions: [blankQuestion],
  });
});
