/** A visit in a short sentence of the desk. A choice that is no longer on the list is shown by its id rather than hidden. */
import type { Step } from '#desk/visit/question-steps.ts';
import type { Catalogue, Choice } from '#domain/catalogue.ts';
import { referralTargetsOf, undetailed } from '#domain/catalogue.ts';
import type { QuestionAnswers, Visit } from '#domain/visit.ts';
import type { Language } from '#texts/language.ts';
import { undetailedEn } from '#texts/rush/undetailed-en.ts';
import { undetailedNl } from '#texts/rush/undetailed-nl.ts';

export function nameOf(list: readonly Choice[], id: string, language: Language): string {
  return list.find((choice) => choice.id === id)?.[language] ?? id;
}

/** The parts of a question that are known so far, in the order in which they are asked. */
export function questionParts(
  question: QuestionAnswers,
  catalogue: Catalogue,
  language: Language,
): { step: Step; name: string }[] {
  const { group, topic, outcome, target, way } = question;
  const refersTo = catalogue.outcomes.find(({ id }) => id === outcome)?.refersTo;
  return [
    ...(group ? [{ step: 'group' as const, name: nameOf(catalogue.topicGroups, group, language) }] : []),
    ...(topic ? [{ step: 'topic' as const, name: nameOf(catalogue.topics, topic, language) }] : []),
    ...(outcome ? [{ step: 'outcome' as const, name: nameOf(catalogue.outcomes, outcome, language) }] : []),
    ...(target && refersTo
      ? [{ step: 'target' as const, name: nameOf(referralTargetsOf(catalogue, refersTo), target, language) }]
      : []),
    ...(way ? [{ step: 'way' as const, name: nameOf(catalogue.ways, way, language) }] : []),
  ];
}

/** A practice visit can be said as well: no more is asked of it than its questions. */
export function visitWords(visit: Pick<Visit, 'questions'>, catalogue: Catalogue, language: Language): string {
  const notYet = (language === 'nl' ? undetailedNl : undetailedEn).undetailed;
  return visit.questions
    .map(({ group, topic, outcome }) => {
      const about =
        topic === undetailed
          ? nameOf(catalogue.topicGroups, group, language)
          : nameOf(catalogue.topics, topic, language);
      return `${about} · ${outcome === undetailed ? notYet : nameOf(catalogue.outcomes, outcome, language)}`;
    })
    .join(' + ');
}

/** Warm referrals among these visits: those whose way the list calls warm. */
export function warmReferrals(visits: readonly Pick<Visit, 'questions'>[], catalogue: Catalogue): number {
  const warm = new Set(catalogue.ways.filter((way) => way.warm).map(({ id }) => id));
  return visits.flatMap(({ questions }) => questions).filter(({ referral }) => referral && warm.has(referral.way))
    .length;
}
