import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf, correctedVisit, isCorrected } from '#domain/kept-visit.ts';
import { aVisit, catalogue, someVisits } from '../support/builders.ts';

const momentOf = ({ day, partOfDay }: ReturnType<typeof aVisit>) => ({ day, partOfDay });

test('a visit that is answered again as it was is the same visit', () => {
  fc.assert(
    fc.property(someVisits(), (visits) => {
      for (const visit of visits) {
        expect(correctedVisit(visit, answersOf(visit), momentOf(visit), catalogue)).toEqual(visit);
        expect(isCorrected(visit, answersOf(visit), momentOf(visit))).toBe(false);
      }
    }),
  );
});

test('a question that was not touched stays as it was counted, also when the list puts its topic elsewhere now', () => {
  const visit = aVisit({ topics: ['digid-app', 'pgb'] });
  const topics = catalogue.topics.map((topic) => (topic.id === 'digid-app' ? { ...topic, group: 'zorg' } : topic));
  const answers = answersOf(visit);
  const [first, second] = answers.questions;
  if (!first || !second) throw new Error('expected two questions');

  const corrected = correctedVisit(
    visit,
    { ...answers, questions: [first, { ...second, outcome: 'niet-gelukt' }] },
    momentOf(visit),
    { ...catalogue, topics },
  );

  expect(corrected.questions[0]).toEqual(visit.questions[0]);
  expect(corrected.questions[1]).toMatchObject({ topic: 'pgb', outcome: 'niet-gelukt' });
});

test('a visit that turns out to be of another day was entered afterwards; of another part of the day it was not', () => {
  const visit = aVisit({ day: '2026-03-12', partOfDay: 'morning' });
  const moved = (day: string) =>
    correctedVisit(visit, answersOf(visit), { day, partOfDay: 'evening' }, catalogue).entered;

  expect([moved('2026-03-11'), moved('2026-03-12')]).toEqual(['afterwards', 'live']);
  expect(isCorrected(visit, answersOf(visit), { day: visit.day, partOfDay: 'evening' })).toBe(true);
});
