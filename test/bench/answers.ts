/** Answers for benches: plain ones, spread over the starting lists. */
import { catalogueSchema } from '#domain/catalogue.ts';
import { blankAnswers, blankQuestion, type VisitAnswers } from '#domain/visit.ts';
import lists from '#lists/catalogue.json';

export const catalogue = catalogueSchema.parse(lists);

export function someAnswersOf(at: number): VisitAnswers {
  const topic = catalogue.topics[at % catalogue.topics.length]?.id ?? null;
  const ends = catalogue.outcomes.filter(({ refersTo }) => !refersTo);
  const outcome = ends[at % ends.length]?.id ?? null;
  return { ...blankAnswers('balie'), questions: [{ ...blankQuestion, topic, outcome }] };
}
