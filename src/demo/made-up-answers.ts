/** One visitor who does not exist: what the desk would have tapped, with the shares that were published about real ones. */
import {
  type Catalogue,
  type Choice,
  type ChoiceId,
  notKnown,
  type Outcome,
  referralTargetsOf,
} from '#domain/catalogue.ts';
import { blankAnswers, blankQuestion, type QuestionAnswers, type VisitAnswers } from '#domain/visit.ts';
import type { Chance } from './chance.ts';

/** Published: about a quarter of the questions are about DigiD, and 38 % of the visits take more than twenty minutes. */
const shareOfDigid = 0.24;
const shareOfLongVisits = 0.38;

// The other shares are made up, and meant to look like a year at a desk.
const weights = {
  groups: {
    'geld-en-toeslagen': 0.2,
    'digitale-basis': 0.2,
    gemeente: 0.14,
    'werk-en-inkomen': 0.11,
    zorg: 0.08,
    verkeer: 0.08,
    'private-diensten': 0.07,
    'wonen-en-recht': 0.04,
    'school-en-studie': 0.03,
    bibliotheek: 0.03,
    overig: 0.02,
  },
  outcomes: {
    'zelf-verder': 0.38,
    'ter-plekke-geholpen': 0.34,
    'naar-spreekuur': 0.06,
    'verwezen-lokaal': 0.06,
    'verwezen-landelijk': 0.05,
    'verwezen-gemeente': 0.03,
    'naar-cursus': 0.03,
    'ingeschreven-cursus': 0.015,
    'niet-gelukt': 0.035,
  },
  settings: {
    balie: 0.72,
    'spreekuur-bibliotheek': 0.14,
    'spreekuur-elders': 0.06,
    telefoon: 0.06,
    online: 0.02,
  },
  arrivals: {
    zelf: 0.5,
    'eerder-geweest': 0.17,
    bekende: 0.13,
    'loket-gemeente': 0.08,
    'lokale-partner': 0.06,
    'landelijke-organisatie': 0.04,
    campagne: 0.02,
  },
  targetGroups: {
    ouderen: 0.45,
    nt2: 0.2,
    basisvaardigheden: 0.12,
    'digivaardig-wel-e-overheid-niet': 0.1,
    'praktisch-opgeleid': 0.07,
    'geld-of-recht': 0.06,
  },
  ways: {
    contactgegevens: 0.35,
    informatie: 0.3,
    'afspraak-gemaakt': 0.15,
    'samen-gebeld': 0.14,
    'partner-aanwezig': 0.06,
  },
};

export function madeUpAnswers(chance: Chance, catalogue: Catalogue): VisitAnswers {
  const questions = chance.is(0.78) ? 1 : chance.is(0.82) ? 2 : 3;
  return {
    ...blankAnswers(chance.pickBy(catalogue.settings, weights.settings).id),
    arrival: chance.is(0.55) ? chance.pickBy(catalogue.arrivals, weights.arrivals).id : null,
    targetGroups: chance.is(0.62) ? [notKnown] : madeUpTargetGroups(chance, catalogue),
    length: chance.is(0.8) ? madeUpLength(chance, catalogue) : null,
    signs: chance.is(0.09) ? [chance.pick(catalogue.signs).id] : [],
    questions: Array.from({ length: questions }, () => madeUpQuestion(chance, catalogue)),
  };
}

function madeUpTargetGroups(chance: Chance, catalogue: Catalogue): ChoiceId[] {
  const seen = Array.from({ length: chance.is(0.15) ? 2 : 1 }, () => {
    const known = catalogue.targetGroups.filter(({ id }) => id !== notKnown);
    return chance.pickBy(known, weights.targetGroups).id;
  });
  return [...new Set(seen)];
}

function madeUpLength(chance: Chance, catalogue: Catalogue): ChoiceId {
  const isLong = chance.is(shareOfLongVisits);
  return chance.pick(catalogue.lengths.filter(({ minMinutes }) => minMinutes >= 20 === isLong)).id;
}

function madeUpQuestion(chance: Chance, catalogue: Catalogue): QuestionAnswers {
  const others = catalogue.topicGroups.filter(({ id }) => id !== 'digid');
  const group = chance.is(shareOfDigid) ? 'digid' : chance.pickBy(others, weights.groups).id;
  const topic = chance.pick(catalogue.topics.filter((one) => one.group === group));
  const outcome = chance.pickBy(catalogue.outcomes, weights.outcomes);
  const helpArea = chance.is(0.4) ? chance.pick(catalogue.helpAreas).id : null;
  const question = { ...blankQuestion, group, topic: topic.id, outcome: outcome.id, helpArea };
  if (!outcome.refersTo) return question;
  const target = madeUpTarget(chance, catalogue, outcome, topic.organisations);
  return { ...question, target: target.id, way: chance.pickBy(catalogue.ways, weights.ways).id };
}

/** Preferably who knows about this topic. */
function madeUpTarget(
  chance: Chance,
  catalogue: Catalogue,
  { refersTo }: Outcome,
  organisations: readonly ChoiceId[] = [],
): Choice {
  const targets = refersTo ? referralTargetsOf(catalogue, refersTo) : [];
  const fitting = targets.filter(({ id }) => organisations.includes(id));
  return chance.pick(fitting.length > 0 ? fitting : targets);
}
