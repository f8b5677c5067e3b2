/** Visits as the seed makes them up, recorded by the rule of the desk on the lists the tablet has. */
import type { Chance } from '#demo/chance.ts';
import type { Day, PartOfDay } from '#domain/calendar.ts';
import { type Catalogue, notKnown, referralTargetsOf } from '#domain/catalogue.ts';
import { choosableOn } from '#domain/choosable.ts';
import { tallyVisit } from '#domain/kept-visit.ts';
import { blankAnswers, blankQuestion, type QuestionAnswers, recordVisit, type Visit } from '#domain/visit.ts';

export type Frame = { infoPoint: string; day: Day; partOfDay: PartOfDay; entered: 'live' | 'afterwards' };

export function madeUpVisit(chance: Chance, lists: Catalogue, frame: Frame, id = chance.uuid()): Visit {
  const offered = choosableOn(lists, frame.day);
  const answers = {
    ...blankAnswers(chance.pick(offered.settings).id),
    targetGroups: [chance.is(0.5) ? notKnown : chance.pick(offered.targetGroups).id],
    length: chance.is(0.3) ? chance.pick(offered.lengths).id : null,
    signs: chance.is(0.2) ? [chance.pick(offered.signs).id] : [],
    questions: Array.from({ length: chance.is(0.2) ? 2 : 1 }, () => madeUpQuestion(chance, offered)),
  };
  return recordVisit(answers, { id, ...frame }, lists);
}

export function madeUpTally(chance: Chance, lists: Catalogue, frame: Frame): Visit {
  return tallyVisit(chance.pick(lists.topicGroups).id, 'balie', { id: chance.uuid(), ...frame }, lists);
}

function madeUpQuestion(chance: Chance, offered: Catalogue): QuestionAnswers {
  const { group, id: topic } = chance.pick(offered.topics);
  const outcome = chance.pick(offered.outcomes);
  const question = { ...blankQuestion, group, topic, outcome: outcome.id };
  if (!outcome.refersTo) return question;
  return {
    ...question,
    target: chance.pick(referralTargetsOf(offered, outcome.refersTo)).id,
    way: chance.pick(offered.ways).id,
  };
}
