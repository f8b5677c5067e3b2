/** What may be read: exact months for the coordinator, and for the municipality whole quarters in fives. Neither gives the other. */
import { type Month, monthPlus, quarterOf } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { quarterFigures } from '#domain/quarter-figures.ts';
import { sumOfCounts } from '#domain/reading/difference.ts';
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { countsNow } from '#hub/reading/month-read.ts';
import type { PeriodStore } from '#hub/reading/read-period.ts';
import {
  monthFiguresPath,
  monthFiguresQuerySchema,
  monthFiguresSchema,
  municipalFiguresSchema,
  quarterFiguresPath,
} from '#wire/figures.ts';

type Counts = { visits: number; questions: number };

export type FigureStore = {
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
  monthsRead: PeriodStore['monthsRead'];
  monthsWithAny: PeriodStore['monthsWithAny'];
  monthlyTotalsIn: (organisation: string, municipality: string) => Promise<({ month: Month } & Counts)[]>;
  municipalityNamed: (code: string) => { code: string; name: string } | undefined;
};

export function monthFigures(store: FigureStore): Route {
  return route({
    method: 'GET',
    path: monthFiguresPath,
    access: 'read-figures',
    operation: 'leesMaandcijfers',
    summary: 'Een maand van de eigen organisatie lezen, precies',
    tag: 'cijfers',
    query: monthFiguresQuerySchema,
    answer: monthFiguresSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query: { maand: month, informatiepunt: infoPoint } }) => {
      const own = (await store.infoPointsOf(organisation)).map(({ id }) => id);
      if (infoPoint !== undefined && !own.includes(infoPoint)) return { problem: noSuchInfoPoint };
      const asked = infoPoint === undefined ? own : [infoPoint];
      const read = await store.monthsRead(organisation, asked, [month]);
      const tablets = new Set(read.flatMap(({ revisions }) => revisions.map(({ tablet }) => tablet))).size;
      const months = await store.monthsWithAny(organisation, asked);
      const counts = sumOfCounts(read.map(countsNow));
      return { value: { month, infoPoint: infoPoint ?? null, ...counts, tablets, months } };
    },
  });
}

export function municipalFigures(store: FigureStore): Route {
  return route({
    method: 'GET',
    path: quarterFiguresPath,
    access: 'read-quarters',
    operation: 'leesKwartaalcijfers',
    summary: 'De kwartalen van de eigen gemeente lezen, in vijftallen',
    tag: 'cijfers',
    answer: municipalFiguresSchema,
    status: 200,
    handle: async ({ caller: { organisation, municipality: code } }) => {
      const months = await store.monthlyTotalsIn(organisation, code);
      const municipality = store.municipalityNamed(code) ?? { code, name: code };
      return { value: { municipality, quarters: quartersOf(months) } };
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
