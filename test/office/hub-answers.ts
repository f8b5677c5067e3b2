/** A hub on the other side of the wire: what it says per path, in bodies that the wire's own schemas let pass. */
import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import type { InfoPoint } from '#domain/enrolment.ts';
import { infoPointsAnswerSchema, infoPointsPath, ownAccountPath, ownAccountSchema } from '#wire/accounts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { problemSchema } from '#wire/problem.ts';
import { aSheet, catalogue } from '../exports/a-month.ts';

// Two cores that are shared with other work may take their time.
configure({ asyncUtilTimeout: 8_000 });

export type Asked = { path: string; query: URLSearchParams; body: unknown };
type Say = (asked: Asked) => Response | Promise<Response>;

export const lindehof: InfoPoint = {
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
});

/** What a signed-in coordinator of one info point is told; months hold as many visits as is said here. */
export function coordinatorAnswers(visits: Record<string, number>): Record<string, Say> {
  const months = Object.keys(visits).sort().reverse();
  return {
    [`GET ${ownAccountPath}`]: () => said(coordinator),
    [`GET ${infoPointsPath}`]: () => said(infoPointsAnswerSchema.parse([lindehof])),
    [`GET ${cataloguePath}`]: () => said(catalogue),
    [`GET ${monthFiguresPath}`]: ({ query }) => {
      const month = query.get('maand') ?? '';
      const { totals, tables } = aSheet(month, visits[month] ?? 0);
      const infoPoint = query.get('informatiepunt');
      return said(monthFiguresSchema.parse({ month, infoPoint, totals, tables, tablets: 2, months }));
    },
  };
}
