/** What a tap makes of the answers on the screen: answers in, answers out. */
import type { Catalogue } from '#domain/catalogue.ts';
import { blankQuestion, isComplete, type QuestionAnswers, type VisitAnswers } from '#domain/visit.ts';
import { openedAt, type Step } from './question-steps.ts';

/** The question that is being answered: always the last one. */
export function openQuestion({ questions }: VisitAnswers): QuestionAnswers {
  return questions.at(-1) ?? blankQuestion;
}

/** Nothing was asked of this visitor yet; what was seen of them may be known. */
export function hasNoQuestion(answers: VisitAnswers): boolean {
  return answers.questions.length === 1 && !openQuestion(answers).group;
}

/** A further question was begun and nothing of it was answered: the visit is whole without it. */
export function endsInBlank(answers: VisitAnswers): boolean {
  return answers.questions.length > 1 && !openQuestion(answers).group;
}

export function isWhole({ questions }: VisitAnswers, catalogue: Catalogue): boolean {
  return questions.every((question) => isComplete(question, catalogue));
}

/** The open question with one answer more. When that completes it, one that was left open earlier is asked next. */
export function answered(answers: VisitAnswers, given: Partial<QuestionAnswers>, catalogue: Catalogue): VisitAnswers {
  const last = { ...openQuestion(answers), ...given };
  const questions = answers.questions.with(-1, last);
  const left = isComplete(last, catalogue) && questions.find((question) => !isComplete(question, catalogue));
  return { ...answers, questions: left ? [...questions.filter((question) => question !== left), left] : questions };
}

export function withAnother(answers: VisitAnswers): VisitAnswers {
  return { ...answers, questions: [...answers.questions, blankQuestion] };
}

export function withoutLast(answers: VisitAnswers): VisitAnswers {
  return { ...answers, questions: answers.questions.slice(0, -1) };
}

/** Back to a question: it becomes the last one again, open from this step on. One without an answer is given up. */
export function reopened(answers: VisitAnswers, place: number, from: Step): VisitAnswers {
  const chosen = answers.questions[place];
  if (!chosen) return answers;
  const others = answers.questions.filter((other, index) => index !== place && other.group);
  return { ...answers, questions: [...others, openedAt(chosen, from)] };
}
