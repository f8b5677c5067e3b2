/** Months and years as a coordinator reads them, of one info point, a municipality or all: exact, and with what is missing. */
import { dutchDayOf } from '#domain/calendar.ts';
import { type Route, route } from '#hub/http/route.ts';
import { figuresOf, type PeriodStore } from '#hub/reading/read-period.ts';
import { rememberedMonths } from '#hub/reading/remembered-months.ts';
import { figuresPath, figuresQuerySchema, figuresSchema } from '#wire/reading/figures.ts';
import { scopeAsked } from './scope-asked.ts';

export type FiguresStore = PeriodStore & Parameters<typeof rememberedMonths>[0];

export function periodFigures(store: FiguresStore): Route {
  const remembering = { ...store, monthsRead: rememberedMonths(store) };
  return route({
    method: 'GET',
    path: figuresPath,
    access: 'read-figures',
    operation: 'leesCijfers',
    summary: 'De cijfers van een maand of jaar van de eigen organisatie lezen, precies',
    tag: 'cijfers',
    query: figuresQuerySchema,
    answer: figuresSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query, now }) => {
      const within = await scopeAsked(store, organisation, query);
      if ('problem' in within) return within;
      const { periode: period, stand = 'nu', vergelijk } = query;
      return {
        value: await figuresOf(remembering, organisation, within, { period, stand, vergelijk }, dutchDayOf(now).day),
      };
    },
  });
}
