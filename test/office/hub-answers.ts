/** A hub on the other side of the wire: what it says per path, in bodies that the wire's own schemas let pass. */
import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import { addUp, fewestVisitsToCross } from '#domain/month-sheet.ts';
import { monthsOf, periodBefore, samePeriodLastYear } from '#domain/reading/period.ts';
import { infoPointsPath, ownAccountPath, ownAccountSchema } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { infoPointsAnswerSchema, type KeptInfoPoint } from '#wire/info-points.ts';
import { problemSchema } from '#wire/problem.ts';
import { figuresPath, figuresSchema } from '#wire/reading/figures.ts';
import { aSheet, catalogue } from '../exports/a-month.ts';

// Two cores that are shared with other work may take their time.
configure({ asyncUtilTimeout: 8_000 });

export type Asked = { path: string; query: URLSearchParams; body: unknown };
type Say = (asked: Asked) => Response | Promise<Response>;

export const lindehof: KeptInfoPoint = {
  isil: null,
  shape: null,
  id: 'lindehof',
  name: 'Informatiepunt Lindehof',
  place: 'Schagen',
  municipality: { code: 'GM0441', name: 'Schagen' },
};

/** Answers by method and path; everything that was asked is kept, in order. */
export function aHub(answers: Record<string, Say>): Asked[] {
  const heard: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    const url = new URL(address, 'https://balieboek.test');
    const asked = {
      path: url.pathname,
      query: url.searchParams,
      body: request.body ? JSON.parse(String(request.body)) : undefined,
    };
    heard.push(asked);
    const say = answers[`${request.method ?? 'GET'} ${url.pathname}`];
    return say ? say(asked) : aProblem(404);
  });
  return heard;
}

export function said(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

export function aProblem(status: number, detail = 'Probeer het later opnieuw.'): Response {
  return said(problemSchema.parse({ type: 'urn:balieboek:probleem', title: 'Het lukte niet', status, detail }), status);
}

export const coordinator = ownAccountSchema.parse({
  name: 'Anneke',
  email: 'anneke@delinde.nl',
  role: 'coordinator',
  organisation: { id: 'de-linde', name: 'Bibliotheek De Linde' },
  municipality: null,
  owesSecondFactor: false,
});

/** What a signed-in coordinator of one info point is told; months hold as many visits as is said here. */
export function coordinatorAnswers(visits: Record<string, number>): Record<string, Say> {
  const months = Object.keys(visits).sort().reverse();
  return {
    [`GET ${ownAccountPath}`]: () => said(coordinator),
    [`GET ${infoPointsPath}`]: () => said(infoPointsAnswerSchema.parse([lindehof])),
    [`GET ${cataloguePath}`]: () => said(catalogue),
    [`GET ${figuresPath}`]: ({ query }) =>
      said(figuresSchema.parse(someFigures(query.get('periode') ?? '', visits, months))),
  };
}

/** Of one info point that was open on all days with visits and one more, with two tablets of which one delivered. */
function someFigures(period: string, visits: Record<string, number>, months: string[]) {
  const countsOf = (asked: string) => {
    const sheets = Object.keys(visits).filter((month) => month.startsWith(asked));
    const { totals, tables } = addUp(sheets.map((month) => aSheet(month, visits[month] ?? 0)));
    return { period: asked, totals, tables, isCrossed: totals.visits >= fewestVisitsToCross };
  };
  const counts = countsOf(period);
  const days = Object.keys(counts.tables.visitsByDay).length;
  const opening = { days: days + 1, slots: 2 * days + 2, minutes: 360 * (days + 1), quietDays: 0, unrecordedDays: 1 };
  const coverage = { daysWithEntries: days, quietSlots: 0, opening };
  const year = monthsOf(period);
  const delivered = year.filter((month) => visits[month] !== undefined);
  const tablet = (id: string, name: string, has: string[]) => ({
    ...{ id, name, infoPoint: lindehof.id, delivered: has },
    missing: year.filter((month) => !has.includes(month)),
  });
  return {
    ...counts,
    scope: { kind: 'info-point', id: lindehof.id, name: lindehof.name },
    stand: 'nu',
    infoPoints: [lindehof],
    byMonth: period.length === 4 ? year.map((month) => ({ month, totals: countsOf(month).totals })) : [],
    byInfoPoint: [{ infoPoint: lindehof.id, totals: counts.totals, coverage }],
    coverage,
    corrections: [],
    tablets: [tablet('a', 'Balie', delivered), tablet('b', 'Spreekuur', [])],
    closed: [],
    before: countsOf(periodBefore(period)),
    lastYear: countsOf(samePeriodLastYear(period)),
    months,
  };
}
