/** A made-up year of several tablets with its visits kept beside it, so that a test can count them by itself. */
import fc from 'fast-check';
import type { Day } from '#domain/calendar.ts';
import { type Catalogue, referralTargetsOf } from '#domain/catalogue.ts';
import { addUp, countVisit, emptySheet } from '#domain/month-sheet.ts';
import { blankAnswers, blankQuestion, recordVisit, type Visit } from '#domain/visit.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { catalogue } from './a-month.ts';

/** Two names that a spreadsheet could take for more than text, and two with letters outside ASCII. */
export const awkwardNames = {
  organisation: '=1+1 Bibliotheek “Zuid & Één”',
  infoPoints: ['@düne € 5', '+Lindehof', 'IDO <Noord>'],
};

export type MadeYear = { input: PeriodInput; visits: Visit[] };

export function aYear(seed: number, size = 40): MadeYear {
  const [visits] = fc.sample(
    fc.array(aVisitOf(catalogue, '2026-01-01', '2026-12-31'), { minLength: size, maxLength: size }),
    {
      seed,
      numRuns: 1,
    },
  );
  if (!visits) throw new Error('expected a sample');
  return { visits, input: yearOf(visits) };
}

/** Counted by the domain, on two tablets that each have half of the visits. */
function yearOf(visits: readonly Visit[]): PeriodInput {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const byMonth = months.map((month) => {
    const ofMonth = visits.filter(({ day }) => day.startsWith(month));
    const tablets = [0, 1].map((tablet) =>
      ofMonth
        .filter((_, at) => at % 2 === tablet)
        .reduce((sheet, visit) => countVisit(sheet, visit, 1), emptySheet('lindehof', month)),
    );
    return { month, ...addUp(tablets) };
  });
  return {
    period: '2026',
    ...awkwardNames,
    ...addUp(byMonth),
    byMonth: byMonth.map(({ month, totals }) => ({ month, totals })),
    catalogue,
    language: 'nl',
    madeOn: '2027-01-04',
  };
}

export function aVisitOf(lists: Catalogue, from: Day, until: Day): fc.Arbitrary<Visit> {
  const one = <T extends { id: string }>(list: readonly T[]) => fc.constantFrom(...list);
  const question = fc
    .record({
      topic: one(lists.topics),
      outcome: one(lists.outcomes),
      at: fc.nat(),
      way: one(lists.ways),
      help: fc.option(one(lists.helpAreas)),
    })
    .map(({ topic, outcome, at, way, help }) => {
      const targets = outcome.refersTo ? referralTargetsOf(lists, outcome.refersTo) : [];
      return {
        ...blankQuestion,
        group: topic.group,
        topic: topic.id,
        outcome: outcome.id,
        helpArea: help?.id ?? null,
        target: targets[at % Math.max(targets.length, 1)]?.id ?? null,
        way: outcome.refersTo ? way.id : null,
      };
    });
  return fc
    .record({
      id: fc.uuid({ version: 4 }),
      day: fc.date({
        min: new Date(`${from}T12:00:00Z`),
        max: new Date(`${until}T12:00:00Z`),
        noInvalidDate: true,
      }),
      partOfDay: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const),
      entered: fc.constantFrom('live' as const, 'afterwards' as const),
      setting: one(lists.settings),
      length: fc.option(one(lists.lengths)),
      arrival: fc.option(one(lists.arrivals)),
      targetGroups: fc.uniqueArray(one(lists.targetGroups), { minLength: 1, maxLength: 3 }),
      signs: fc.uniqueArray(one(lists.signs), { maxLength: 2 }),
      questions: fc.array(question, { minLength: 1, maxLength: 3 }),
    })
    .map(({ id, day, partOfDay, entered, setting, length, arrival, targetGroups, signs, questions }) =>
      recordVisit(
        {
          ...blankAnswers(setting.id),
          length: length?.id ?? null,
          arrival: arrival?.id ?? null,
          targetGroups: targetGroups.map((group) => group.id),
          signs: signs.map((sign) => sign.id),
          questions,
        },
        { id, infoPoint: 'lindehof', day: day.toISOString().slice(0, 10), partOfDay, entered },
        lists,
      ),
    );
}
