/** What a tap makes of a visit that is being corrected: one part is answered anew, the rest stays. */
import { type Step, stepOf } from '#desk/visit/question-steps.ts';
import { type Catalogue, choiceOf } from '#domain/catalogue.ts';
import { type CorrectionReason, isCorrected, type Moment } from '#domain/kept-visit.ts';
import type { QuestionAnswers, Visit, VisitAnswers } from '#domain/visit.ts';

/** The part of the sentence that is being answered. */
export type Place = { question: number; step: Step };

/** The answers with one part anew. Only what cannot go with it is asked again: a topic of another group, whom of another kind. */
export function withPart(
  answers: VisitAnswers,
  { question: at }: Place,
  given: Partial<QuestionAnswers>,
  catalogue: Catalogue,
): VisitAnswers {
  const before = answers.questions[at];
  if (!before) return answers;
  const topic = given.group && given.group !== before.group ? null : before.topic;
  const question = fitting({ ...before, topic, ...given }, before, given, catalogue);
  return { ...answers, questions: answers.questions.with(at, question) };
}

/** What has to be answered before this can be a visit again. */
export function openPlace({ questions }: VisitAnswers, catalogue: Catalogue): Place | undefined {
  for (const [question, asked] of questions.entries()) {
    const step = stepOf(asked, catalogue);
    if (step) return { question, step };
  }
  return undefined;
}

export type Correction = { answers: VisitAnswers; moment: Moment; reason: CorrectionReason | undefined };

/** Why it cannot be kept yet; nothing when it can. */
export function whyNotYet(
  kept: Visit,
  { answers, moment, reason }: Correction,
  catalogue: Catalogue,
): 'open' | 'unchanged' | 'noReason' | undefined {
  if (openPlace(answers, catalogue)) return 'open';
  if (!isCorrected(kept, answers, moment)) return 'unchanged';
  return reason ? undefined : 'noReason';
}

/** Without a referral there is nobody to refer to; with one of another kind it is somebody else, in the same way. */
function fitting(
  question: QuestionAnswers,
  before: QuestionAnswers,
  given: Partial<QuestionAnswers>,
  catalogue: Catalogue,
): QuestionAnswers {
  const kindOf = (outcome: string | null) => outcome && choiceOf(catalogue.outcomes, outcome).refersTo;
  const kind = kindOf(question.outcome);
  if (!kind) return { ...question, target: null, way: null };
  if (kind === kindOf(before.outcome)) return question;
  return { ...question, target: given.target ?? null };
}
