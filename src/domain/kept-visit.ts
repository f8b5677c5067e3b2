/** What may still happen to a visit that was kept: its detail, a correction, its removal. Why, in a fixed list: free words could name a person. */
import * as z from 'zod/mini';
import { type Day, daySchema, type PartOfDay } from './calendar.ts';
import { type Catalogue, choiceOf, notKnown, undetailed } from './catalogue.ts';
import {
  type Question,
  type QuestionAnswers,
  recordVisit,
  type Visit,
  type VisitAnswers,
  type VisitFrame,
  visitSchema,
} from './visit.ts';

/** Reasons that staff choose from. */
export const correctionReasons = ['mistapped', 'turned-out-differently'] as const;
export const removalReasons = ['mistapped', 'double', 'not-a-visit'] as const;
/** Reasons that follow from what was done: nobody is asked for them. */
const ownReasons = ['undone', 'put-back', 'detailed'] as const;

const reasonSchema = z.enum([...new Set([...correctionReasons, ...removalReasons, ...ownReasons])]);
export type CorrectionReason = (typeof correctionReasons)[number] | 'detailed';
export type RemovalReason = (typeof removalReasons)[number] | 'undone';

/** One line of a visit's history on its tablet. It never leaves it. */
export const visitChangeSchema = z.strictObject({
  on: daySchema,
  did: z.enum(['corrected', 'removed', 'restored']),
  reason: reasonSchema,
});
export type VisitChange = z.infer<typeof visitChangeSchema>;

/** A visitor in the rush: one tap says what it was about, and nothing else is known yet. */
export function tallyVisit(group: string, setting: string, frame: VisitFrame, catalogue: Catalogue): Visit {
  const { mainKind: kind } = choiceOf(catalogue.topicGroups, group);
  const question = { kind, group, topic: undetailed, helpArea: null, outcome: undetailed, referral: null };
  const unsaid = { consultationHour: null, arrival: null, targetGroups: [notKnown], length: null, signs: [] };
  return visitSchema.parse({ ...frame, setting, ...unsaid, questions: [question] });
}

export function isUndetailed({ questions }: Visit): boolean {
  return questions.some(({ topic, outcome }) => topic === undetailed || outcome === undetailed);
}

export type Moment = { day: Day; partOfDay: PartOfDay };

/**
 * The kept visit with these answers at this moment. What was not touched stays as it was counted, whatever the lists say
 * now; a visit that turns out to be of another day was by that very fact entered afterwards.
 */
export function correctedVisit(kept: Visit, answers: VisitAnswers, moment: Moment, catalogue: Catalogue): Visit {
  const { id, infoPoint } = kept;
  const entered = moment.day === kept.day ? kept.entered : 'afterwards';
  const visit = recordVisit(answers, { id, infoPoint, entered, ...moment }, catalogue);
  const before = answersOf(kept).questions.map((question) => JSON.stringify(question));
  const questions = visit.questions.map((question, place) => {
    const isUntouched = before[place] === JSON.stringify(answers.questions[place]);
    return (isUntouched && kept.questions[place]) || question;
  });
  return { ...visit, questions };
}

/** Whether these answers and this moment say anything else than the kept visit does. */
export function isCorrected(kept: Visit, answers: VisitAnswers, { day, partOfDay }: Moment): boolean {
  const isMoved = day !== kept.day || partOfDay !== kept.partOfDay;
  return isMoved || JSON.stringify(answers) !== JSON.stringify(answersOf(kept));
}

/** The visit as it stands on the form again; what was only tallied is open there. */
export function answersOf(visit: Visit): VisitAnswers {
  const { setting, consultationHour, arrival, targetGroups, length, signs, questions } = visit;
  return {
    setting,
    consultationHour,
    arrival,
    targetGroups,
    length,
    signs,
    questions: questions.map(answersOfQuestion),
  };
}

function answersOfQuestion({ group, topic, outcome, referral, helpArea }: Question): QuestionAnswers {
  return {
    group,
    topic: topic === undetailed ? null : topic,
    outcome: outcome === undetailed ? null : outcome,
    target: referral?.target ?? null,
    way: referral?.way ?? null,
    helpArea,
  };
}
