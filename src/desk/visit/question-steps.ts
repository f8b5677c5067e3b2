/** The order in which a question is asked, and what is asked next. */
import { type Catalogue, choiceOf } from '#domain/catalogue.ts';
import type { QuestionAnswers } from '#domain/visit.ts';

const order = ['group', 'topic', 'outcome', 'target', 'way'] as const;
export type Step = (typeof order)[number];

/** What is to be asked next; nothing when the question is complete. */
export function stepOf(
  { group, topic, outcome, target, way }: QuestionAnswers,
  catalogue: Catalogue,
): Step | undefined {
  if (!group) return 'group';
  if (!topic) return 'topic';
  if (!outcome) return 'outcome';
  if (!choiceOf(catalogue.outcomes, outcome).refersTo) return undefined;
  if (!target) return 'target';
  return way ? undefined : 'way';
}

export function stepBefore(step: Step): Step {
  return order[order.indexOf(step) - 1] ?? 'group';
}

/** A question as it was before this step was answered; what was said of the help itself stays. */
export function openedAt(question: QuestionAnswers, from: Step): QuestionAnswers {
  const open = Object.fromEntries(order.slice(order.indexOf(from)).map((step) => [step, null]));
  return { ...question, ...open };
}
