/** Visits, answers and sheets for tests: each builder names only what the test is about, the rest is plain and valid. */
import fc from 'fast-check';
import { dayPlus, partsOfDay } from '#domain/calendar.ts';
import { type Catalogue, type ChoiceId, catalogueSchema, notKnown, referralTargetsOf } from '#domain/catalogue.ts';
import { countVisit, emptySheet, type MonthSheet } from '#domain/month-sheet.ts';
import type { NumberedSheet } from '#domain/report-revision.ts';
import {
  blankAnswers,
  blankQuestion,
  type QuestionAnswers,
  recordVisit,
  type Visit,
  type VisitAnswers,
} from '#domain/visit.ts';
import lists from '#lists/catalogue.json' with { type: 'json' };

/** The lists the app starts with. */
export const catalogue: Catalogue = catalogueSchema.parse(lists);

const anInfoPoint: ChoiceId = 'de-linde';

type VisitWishes = Partial<Omit<Visit, 'questions'>> & {
  /** One question about each of these, helped on the spot. */
  topics?: ChoiceId[];
  /** In place of `topics`: what is left out is DigiD, helped on the spot. */
  questions?: Partial<QuestionAnswers>[];
};

let born = 0;

/** A whole visit made by the rule the desk uses; without wishes one question about DigiD, helped on the spot. */
export function aVisit({ topics = ['digid-app'], questions, ...wishes }: VisitWishes = {}): Visit {
  const plain = { ...blankQuestion, topic: 'digid-app', outcome: 'ter-plekke-geholpen' };
  const asked = questions ?? topics.map((topic) => ({ topic }));
  const answers = { ...blankAnswers('balie'), questions: asked.map((wish) => ({ ...plain, ...wish })) };
  const frame = {
    id: aUuid(),
    infoPoint: anInfoPoint,
    day: '2026-03-02',
    partOfDay: 'morning' as const,
    entered: 'live' as const,
  };
  return { ...recordVisit(answers, frame, catalogue), ...wishes };
}

/** A new one at every call, and the same ones in every run. */
export function aUuid(): string {
  born += 1;
  return `00000000-0000-4000-8000-${String(born).padStart(12, '0')}`;
}

export function anEmptySheet(): MonthSheet {
  return emptySheet(anInfoPoint, '2026-03');
}

/** The sheet of these visits and no others. */
export function aSheetOf(visits: readonly Visit[], empty = anEmptySheet()): MonthSheet {
  return visits.reduce((sheet, visit) => countVisit(sheet, visit, 1), empty);
}

export function aNumberedSheet(wishes: Partial<NumberedSheet> = {}): NumberedSheet {
  return { life: aUuid(), number: 1, listVersion: catalogue.version, sheet: aSheetOf([aVisit()]), ...wishes };
}

/** Any answers that the desk could hand up on the real lists. */
export function someAnswers(): fc.Arbitrary<VisitAnswers> {
  return fc.record({
    setting: idOf(catalogue.settings),
    consultationHour: fc.option(fc.constantFrom('buurthuis-dinsdag', 'wijkcentrum-vrijdag'), { freq: 4 }),
    arrival: fc.option(idOf(catalogue.arrivals)),
    targetGroups: fc.oneof(
      fc.constant<ChoiceId[]>([notKnown]),
      fc.subarray(idsOf(catalogue.targetGroups.filter(({ id }) => id !== notKnown)), { minLength: 1 }),
    ),
    length: fc.option(idOf(catalogue.lengths)),
    signs: fc.subarray(idsOf(catalogue.signs)),
    questions: fc.array(someQuestion(), { minLength: 1, maxLength: 4 }),
  });
}

/** Any number of different visits, of any day of four years, a leap year among them. */
export function someVisits(): fc.Arbitrary<Visit[]> {
  const visit = fc
    .record({
      answers: someAnswers(),
      frame: fc.record({
        id: fc.uuid({ version: 4 }),
        infoPoint: fc.constantFrom(anInfoPoint, 'het-anker'),
        day: fc.nat(4 * 365).map((days) => dayPlus('2024-01-01', days)),
        partOfDay: fc.constantFrom(...partsOfDay),
        entered: fc.constantFrom('live' as const, 'afterwards' as const),
      }),
    })
    .map(({ answers, frame }) => recordVisit(answers, frame, catalogue));
  return fc.uniqueArray(visit, { selector: ({ id }) => id, maxLength: 12 });
}

function someQuestion(): fc.Arbitrary<QuestionAnswers> {
  return fc
    .record({
      topic: fc.constantFrom(...catalogue.topics),
      outcome: fc.constantFrom(...catalogue.outcomes),
      way: idOf(catalogue.ways),
      helpArea: fc.option(idOf(catalogue.helpAreas)),
    })
    .chain(({ topic, outcome, way, helpArea }): fc.Arbitrary<QuestionAnswers> => {
      const question = { group: topic.group, topic: topic.id, outcome: outcome.id, helpArea };
      if (!outcome.refersTo) return fc.constant({ ...question, target: null, way: null });
      return idOf(referralTargetsOf(catalogue, outcome.refersTo)).map((target) => ({ ...question, target, way }));
    });
}

function idOf(list: readonly { id: ChoiceId }[]): fc.Arbitrary<ChoiceId> {
  return fc.constantFrom(...idsOf(list));
}

function idsOf(list: readonly { id: ChoiceId }[]): ChoiceId[] {
  return list.map(({ id }) => id);
}
