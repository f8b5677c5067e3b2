import { expect, test } from 'vitest';
import { notKnown, undetailed } from '#domain/catalogue.ts';
import { enrolmentSchema, infoPointSchema } from '#domain/enrolment.ts';
import { answersOf, isCorrected, isUndetailed, tallyVisit } from '#domain/kept-visit.ts';
import { practiceVisitSchema, recordPractice } from '#domain/practice.ts';
import { blankAnswers, blankQuestion, isBlank, recordVisit, type VisitAnswers, visitSchema } from '#domain/visit.ts';
import { aUuid, aVisit, catalogue } from '../support/builders.ts';

const frame = { infoPoint: 'de-linde', day: '2026-03-02', partOfDay: 'morning', entered: 'live' } as const;

test('one tap in the rush is a visit of that topic group of which nothing else is known', () => {
  const tallied = tallyVisit('zorg', 'balie', { ...frame, id: aUuid() }, catalogue);

  expect(tallied).toMatchObject({ ...frame, setting: 'balie', consultationHour: null, arrival: null, length: null });
  expect([tallied.targetGroups, tallied.signs]).toEqual([[notKnown], []]);
  expect(tallied.questions).toEqual([
    {
      kind: 'digital-government',
      group: 'zorg',
      topic: undetailed,
      helpArea: null,
      outcome: undetailed,
      referral: null,
    },
  ]);
  expect(isUndetailed(tallied)).toBe(true);
});

test('a visit wants detail as long as a topic or an outcome is open in any of its questions', () => {
  const whole = aVisit({ topics: ['digid-app', 'aow'] });
  const [first, second] = whole.questions as [(typeof whole.questions)[0], (typeof whole.questions)[0]];
  const withSecond = (open: Partial<typeof second>) => ({ ...whole, questions: [first, { ...second, ...open }] });

  expect(isUndetailed(whole)).toBe(false);
  expect(isUndetailed(withSecond({ topic: undetailed }))).toBe(true);
  expect(isUndetailed(withSecond({ outcome: undetailed }))).toBe(true);
});

test('what was only tallied stands open on the form again', () => {
  const tallied = tallyVisit('zorg', 'balie', { ...frame, id: aUuid() }, catalogue);

  expect(answersOf(tallied).questions).toEqual([{ ...blankQuestion, group: 'zorg' }]);
});

test('another day, another part of it or another answer each make a correction; the same ones do not', () => {
  const visit = aVisit();
  const moment = { day: visit.day, partOfDay: visit.partOfDay };
  const answers = answersOf(visit);

  expect(isCorrected(visit, answers, moment)).toBe(false);
  expect(isCorrected(visit, answers, { ...moment, day: '2026-03-01' })).toBe(true);
  expect(isCorrected(visit, answers, { ...moment, partOfDay: 'evening' })).toBe(true);
  expect(isCorrected(visit, { ...answers, length: '20-40' }, moment)).toBe(true);
});

const blank = blankAnswers('balie');
const said: [string, Partial<VisitAnswers>][] = [
  ['a topic group', { questions: [{ ...blankQuestion, group: 'zorg' }] }],
  ['a help area', { questions: [{ ...blankQuestion, helpArea: 'beginnen' }] }],
  ['a second question', { questions: [blankQuestion, blankQuestion] }],
  ['a target group', { targetGroups: ['ouderen'] }],
  ['a target group beside "not known"', { targetGroups: [notKnown, 'ouderen'] }],
  ['a sign', { signs: ['geldzorgen'] }],
  ['how the visitor came', { arrival: 'zelf' }],
  ['a length', { length: '20-40' }],
  ['a consultation hour', { consultationHour: 'buurthuis-dinsdag' }],
];

test('a form on which nothing was said is blank, in whatever setting the tablet works', () => {
  expect(isBlank(blank)).toBe(true);
  expect(isBlank(blankAnswers('telefoon'))).toBe(true);
});

test.each(said)('%s makes a visit worth a draft', (_, answers) => {
  expect(isBlank({ ...blank, ...answers })).toBe(false);
});

test.each([
  ['no topic', { topic: null }, 'topic and an outcome'],
  ['no outcome', { outcome: null }, 'topic and an outcome'],
  ['a referral to nobody', { outcome: 'verwezen-lokaal', way: 'samen-gebeld' }, 'to whom and how'],
  ['a referral in no way', { outcome: 'verwezen-lokaal', target: 'sociaal-raadslieden' }, 'to whom and how'],
])('a question with %s cannot be recorded', (_, open, words) => {
  const question = { ...blankQuestion, topic: 'digid-app', outcome: 'ter-plekke-geholpen', ...open };

  expect(() => recordVisit({ ...blank, questions: [question] }, { ...frame, id: aUuid() }, catalogue)).toThrow(words);
});

test('a practised visit follows the same rules, and passes for no real one', () => {
  const question = { ...blankQuestion, topic: 'digid-app', outcome: 'ter-plekke-geholpen' };
  const { entered: _, ...moment } = frame;
  const practised = recordPractice({ ...blank, questions: [question] }, { ...moment, id: aUuid() }, catalogue);

  expect(practised).toMatchObject({
    entered: 'practice',
    questions: [{ topic: 'digid-app', kind: 'digital-government' }],
  });
  expect(visitSchema.safeParse(practised).success).toBe(false);
  expect(practiceVisitSchema.safeParse({ ...practised, remark: 'x' }).success).toBe(false);
  expect(practiceVisitSchema.safeParse(aVisit()).success).toBe(false);
});

test('an enrolment that lacks the name of its tablet, its library or its point is none', () => {
  const point = {
    id: 'de-linde',
    name: 'De Linde',
    place: 'Voorbeeldstad',
    municipality: { code: 'GM0000', name: 'V' },
  };
  const whole = {
    tablet: { id: aUuid(), name: 'balie' },
    token: 'a'.repeat(43),
    organisation: { id: 'bieb', name: 'Bieb' },
    infoPoints: [point],
  };

  expect(infoPointSchema.safeParse(point).success).toBe(true);
  expect(infoPointSchema.safeParse({}).success).toBe(false);
  expect(infoPointSchema.safeParse({ ...point, municipality: {} }).success).toBe(false);
  expect(enrolmentSchema.safeParse(whole).success).toBe(true);
  expect(enrolmentSchema.safeParse({}).success).toBe(false);
  expect(enrolmentSchema.safeParse({ ...whole, tablet: {} }).success).toBe(false);
  expect(enrolmentSchema.safeParse({ ...whole, organisation: {} }).success).toBe(false);
});
