/** What may still happen to a visit that was kept: its detail, a correction, its removal. Why, in a fixed list: free words could name a person. */
import * as z from 'zod/mini';
import { daySchema } from './calendar.ts';
import { type Catalogue, choiceOf, notKnown, undetailed } from './catalogue.ts';
import {
  type Question,
  type QuestionAnswers,
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
