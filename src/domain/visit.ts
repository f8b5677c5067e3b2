/** One person helped once. Strict on purpose: a field that is not listed here could carry a person, so it does not pass. */
import * as z from 'zod/mini';
import { daySchema, partOfDaySchema } from './calendar.ts';
import { type Catalogue, choiceIdSchema, choiceOf, notKnown, referralTargetKindSchema } from './catalogue.ts';

const referralSchema = z.strictObject({
  targetKind: referralTargetKindSchema,
  target: choiceIdSchema,
  way: choiceIdSchema,
  enrolled: z.boolean(),
});

/** Kind and group are written down with the topic, so that a later list cannot change what was counted. */
const questionSchema = z.strictObject({
  kind: choiceIdSchema,
  group: choiceIdSchema,
  topic: choiceIdSchema,
  helpArea: z.nullable(choiceIdSchema),
  outcome: choiceIdSchema,
  referral: z.nullable(referralSchema),
});
export type Question = z.infer<typeof questionSchema>;

const aboutTheVisit = {
  setting: choiceIdSchema,
  consultationHour: z.nullable(choiceIdSchema),
  arrival: z.nullable(choiceIdSchema),
  targetGroups: z.array(choiceIdSchema).check(z.minLength(1), z.maxLength(12), z.refine(hasNoDouble)),
  length: z.nullable(choiceIdSchema),
  signs: z.array(choiceIdSchema).check(z.maxLength(12), z.refine(hasNoDouble)),
};

export const maxQuestions = 12;

export const visitSchema = z.strictObject({
  id: z.uuid(),
  infoPoint: choiceIdSchema,
  day: daySchema,
  partOfDay: partOfDaySchema,
  entered: z.enum(['live', 'afterwards']),
  ...aboutTheVisit,
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(maxQuestions)),
});
export type Visit = z.infer<typeof visitSchema>;

/** One question as it stands on the screen: any part may still be open. */
export const questionAnswersSchema = z.strictObject({
  group: z.nullable(choiceIdSchema),
  topic: z.nullable(choiceIdSchema),
  outcome: z.nullable(choiceIdSchema),
  target: z.nullable(choiceIdSchema),
  way: z.nullable(choiceIdSchema),
  helpArea: z.nullable(choiceIdSchema),
});
export type QuestionAnswers = z.infer<typeof questionAnswersSchema>;

/** What the form holds: also what is kept as a draft. */
export const visitAnswersSchema = z.strictObject({
  ...aboutTheVisit,
  questions: z.array(questionAnswersSchema).check(z.minLength(1), z.maxLength(maxQuestions)),
});
export type VisitAnswers = z.infer<typeof visitAnswersSchema>;

export const blankQuestion: QuestionAnswers = {
  group: null,
  topic: null,
  outcome: null,
  target: null,
  way: null,
  helpArea: null,
};

/** An empty visit in the setting the tablet works in. */
export function blankAnswers(setting: string): VisitAnswers {
  return {
    setting,
    consultationHour: null,
    arrival: null,
    targetGroups: [notKnown],
    length: null,
    signs: [],
    questions: [blankQuestion],
  };
}

/** Nothing was said of this visitor yet; the setting belongs to the tablet. A visit that is not blank is worth a draft. */
export function isBlank({ questions, targetGroups, signs, arrival, length, consultationHour }: VisitAnswers): boolean {
  const [question] = questions;
  const isAsked = questions.length > 1 || Boolean(question?.group || question?.helpArea);
  const isSeen = targetGroups.some((seen) => seen !== notKnown) || signs.length > 0;
  return !isAsked && !isSeen && arrival === null && length === null && consultationHour === null;
}

export type VisitFrame = Pick<Visit, 'id' | 'infoPoint' | 'day' | 'partOfDay' | 'entered'>;

/** Answers and frame made into a visit. Throws when a question is still open or a choice is not on the list. */
export function recordVisit(answers: VisitAnswers, frame: VisitFrame, catalogue: Catalogue): Visit {
  const { questions, ...about } = answers;
  return visitSchema.parse({ ...frame, ...about, questions: questions.map((open) => settle(open, catalogue)) });
}

/** A question is complete when it has a topic and an outcome and, for a referral, to whom and how. */
export function isComplete(question: QuestionAnswers, catalogue: Catalogue): boolean {
  if (!question.topic || !question.outcome) return false;
  const { refersTo } = choiceOf(catalogue.outcomes, question.outcome);
  return !refersTo || (question.target !== null && question.way !== null);
}

function settle({ topic, outcome, target, way, helpArea }: QuestionAnswers, catalogue: Catalogue): Question {
  if (!topic || !outcome) throw new Error('expected a topic and an outcome');
  const { group } = choiceOf(catalogue.topics, topic);
  const { mainKind: kind } = choiceOf(catalogue.topicGroups, group);
  const { refersTo: targetKind, enrols } = choiceOf(catalogue.outcomes, outcome);
  if (!targetKind) return { kind, group, topic, helpArea, outcome, referral: null };
  if (!target || !way) throw new Error('expected a referral to say to whom and how');
  return { kind, group, topic, helpArea, outcome, referral: { targetKind, target, way, enrolled: enrols ?? false } };
}

function hasNoDouble(ids: string[]): boolean {
  return new Set(ids).size === ids.length;
}
