/** What may be read: exact months for the coordinator, and for the municipality whole quarters in fives. Neither gives the other. */
import { type Month, monthPlus, quarterOf } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { addUp, type MonthSheet } from '#domain/month-sheet.ts';
import { quarterFigures } from '#domain/quarter-figures.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  monthFiguresPath,
  monthFiguresQuerySchema,
  monthFiguresSchema,
  municipalFiguresSchema,
  quarterFiguresPath,
} from '#wire/figures.ts';

type Counts = { visits: number; questions: number };
type MonthlyTotal = { organisation: string; month: Month } & Counts;
type Sheet = Pick<MonthSheet, 'totals' | 'tables'>;

export type FigureStore = {
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
  deliveredMonth: (
    organisation: string,
    month: Month,
    infoPoint?: string,
  ) => Promise<{ sheets: Sheet[]; tablets: number }>;
  monthsWithVisits: (organisation: string, infoPoint?: string) => Promise<Month[]>;
  /** Of the municipality that asks, per organisation. */
  monthlyTotals: () => Promise<MonthlyTotal[]>;
  municipalityNamed: (code: string) => { code: string; name: string } | undefined;
};

export function monthFigures(store: FigureStore): Route {
  return route({
    method: 'GET',
    path: monthFiguresPath,
    access: 'library',
    operation: 'leesMaandcijfers',
    summary: 'Een maand van de eigen organisatie lezen, precies',
    tag: 'cijfers',
    query: monthFiguresQuerySchema,
    answer: monthFiguresSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query: { maand: month, informatiepunt: infoPoint } }) => {
      const own = await store.infoPointsOf(organisation);
      if (infoPoint !== undefined && !own.some(({ id }) => id === infoPoint)) return { problem: noSuchInfoPoint };
      const { sheets, tablets } = await store.deliveredMonth(organisation, month, infoPoint);
      const months = await store.monthsWithVisits(organisation, infoPoint);
      return { value: { month, infoPoint: infoPoint ?? null, ...addUp(sheets), tablets, months } };
    },
  });
}

export function municipalFigures(store: FigureStore): Route {
  return route({
    method: 'GET',
    path: quarterFiguresPath,
    access: 'municipality',
    operation: 'leesKwartaalcijfers',
    summary: 'De kwartalen van de eigen gemeente lezen, in vijftallen',
    tag: 'cijfers',
    answer: municipalFiguresSchema,
    status: 200,
    handle: async ({ caller: { municipality: code } }) => {
      const municipality = store.municipalityNamed(code) ?? { code, name: code };
      return { value: { municipality, quarters: quartersOf(await store.monthlyTotals()) } };
    },
  });
}

/** Newest first, without gaps: a quarter that is missing and one with too few visits look the same. */
function quartersOf(months: ({ month: Month } & Counts)[]) {
  const withVisits = months.filter(({ visits }) => visits > 0);
  const [first, last] = [withVisits[0], withVisits.at(-1)];
  const exact = new Map<string, Counts>();
  if (!first || !last) return [];
  for (let month = first.month; month <= last.month; month = monthPlus(month, 1)) {
    exact.set(quarterOf(month), { visits: 0, questions: 0 });
  }
  for (const { month, visits, questions } of withVisits) {
    const sum = exact.get(quarterOf(month));
    if (!sum) throw new Error('expected every month to lie between the first and the last');
    sum.visits += visits;
    sum.questions += questions;
  }
  return [...exact].map(([quarter, counts]) => quarterFigures(quarter, counts)).reverse();
}

const noSuchInfoPoint = problem(
  404,
  'geen-informatiepunt',
  'Dit informatiepunt bestaat niet',
  'Kies een informatiepunt van de eigen organisatie.',
);
