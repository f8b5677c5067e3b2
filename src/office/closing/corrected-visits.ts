/** A correction from what was typed: so many visits like this one, counted by the rule of the desk, so that every table adds up. */
import type { Day, Month, PartOfDay } from '#domain/calendar.ts';
import { type Catalogue, notKnown } from '#domain/catalogue.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { type Counts, times } from '#domain/reading/difference.ts';
import { blankAnswers, blankQuestion, recordVisit } from '#domain/visit.ts';

export type TypedCorrection = {
  infoPoint: string;
  kind: 'more' | 'fewer';
  number: string;
  day: Day;
  part: PartOfDay;
  setting: string;
  topic: string;
  outcome: string;
  target: string;
  way: string;
  /** Empty where it is not known. */
  arrival: string;
  targetGroup: string;
  length: string;
  reason: string;
};

/** Counting one visit needs an id; it goes nowhere. */
const nobody = '00000000-0000-4000-8000-000000000000';

export function differenceOf(typed: TypedCorrection, month: Month, catalogue: Catalogue): Counts {
  const { infoPoint, kind, day, part, setting, topic, outcome, target, way } = typed;
  const { arrival, targetGroup, length } = typed;
  const refers = catalogue.outcomes.some(({ id, refersTo }) => id === outcome && refersTo);
  const question = { ...blankQuestion, topic, outcome, ...(refers && { target, way }) };
  const seen = { arrival: arrival || null, targetGroups: [targetGroup || notKnown], length: length || null };
  const answers = { ...blankAnswers(setting), ...seen, questions: [question] };
  // What is added now is entered afterwards; what is taken away was most likely counted at the desk.
  const entered = kind === 'more' ? ('afterwards' as const) : ('live' as const);
  const frame = { id: nobody, infoPoint, day, partOfDay: part, entered };
  const one = countVisit(emptySheet(infoPoint, month), recordVisit(answers, frame, catalogue), 1);
  return times(one, Number(typed.number) * (kind === 'more' ? 1 : -1));
}
