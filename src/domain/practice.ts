/** A visit that never took place. Its mark is one that no real visit can bear, so nothing that counts or sends takes it. */
import * as z from 'zod/mini';
import type { Catalogue } from './catalogue.ts';
import { recordVisit, type VisitAnswers, type VisitFrame, visitSchema } from './visit.ts';

export const practiceVisitSchema = z.strictObject({ ...visitSchema.shape, entered: z.literal('practice') });
export type PracticeVisit = z.infer<typeof practiceVisitSchema>;

/** Answers made into a practice visit, by the same rules as a real one. */
export function recordPractice(
  answers: VisitAnswers,
  frame: Omit<VisitFrame, 'entered'>,
  catalogue: Catalogue,
): PracticeVisit {
  const visit = recordVisit(answers, { ...frame, entered: 'live' }, catalogue);
  return practiceVisitSchema.parse({ ...visit, entered: 'practice' });
}
