/** A month at a made-up library, drawn from a seed and counted by the domain itself: about a quarter of it is DigiD. */
import { type Catalogue, catalogueSchema, notKnown, referralTargetsOf } from '#domain/catalogue.ts';
import { countVisit, emptySheet, type MonthSheet } from '#domain/month-sheet.ts';
import { blankAnswers, blankQuestion, recordVisit } from '#domain/visit.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import lists from '#lists/catalogue.json' with { type: 'json' };

export const catalogue: Catalogue = catalogueSchema.parse(lists);

export function aMonth(changes: Partial<PeriodInput> = {}, visits = 60): PeriodInput {
  const { totals, tables } = aSheet(changes.period ?? '2026-03', visits);
  return {
    period: '2026-03',
    organisation: 'Bibliotheek De Linde',
    infoPoints: ['Informatiepunt Lindehof'],
    totals,
    tables,
    catalogue,
    language: 'nl',
    madeOn: '2026-04-02',
    ...changes,
  };
}

export function aSheet(month: string, visits: number, seed = 7): MonthSheet {
  const chance = chances(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const topicsOf = (group: string) => catalogue.topics.filter((topic) => topic.group === group);
  let sheet = emptySheet('lindehof', month);
  for (let number = 0; number < visits; number += 1) {
    const question = () => {
      const group = chance() < 0.22 ? 'digid' : pick(catalogue.topicGroups).id;
      const outcome = chance() < 0.7 ? pick(catalogue.outcomes.slice(0, 2)) : pick(catalogue.outcomes.slice(2));
      const target = outcome.refersTo ? pick(referralTargetsOf(catalogue, outcome.refersTo)).id : null;
      const way = target ? pick(catalogue.ways).id : null;
      return { ...blankQuestion, group, topic: pick(topicsOf(group)).id, outcome: outcome.id, target, way };
    };
    const answers = {
      ...blankAnswers(pick(catalogue.settings.slice(0, 3)).id),
      length: chance() < 0.7 ? pick(catalogue.lengths).id : null,
      targetGroups: chance() < 0.5 ? [pick(catalogue.targetGroups).id] : [notKnown],
      signs: chance() < 0.2 ? [pick(catalogue.signs).id] : [],
      questions: chance() < 0.25 ? [question(), question()] : [question()],
    };
    const frame = {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      infoPoint: 'lindehof',
      day: `${month}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`,
      partOfDay: pick(['morning', 'afternoon'] as const),
      entered: 'live' as const,
    };
    sheet = countVisit(sheet, recordVisit(answers, frame, catalogue), 1);
  }
  return sheet;
}

function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
