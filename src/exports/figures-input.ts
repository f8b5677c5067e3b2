/** What the hub says of a period, made into the one input that the page, the paper and every file are made of. */
import { type Day, type Month, monthOf } from '#domain/calendar.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Tables, Totals } from '#domain/month-sheet.ts';
import type { Coverage } from '#domain/reading/coverage.ts';
import { isYear, monthsOf, type Period } from '#domain/reading/period.ts';
import type { Language } from '#texts/language.ts';
import type { Completeness } from './completeness.ts';
import type { PeriodInput } from './period-tables.ts';

/** As much of the hub's figures as a file needs. */
export type FiguresRead = {
  period: Period;
  totals: Totals;
  tables: Tables;
  infoPoints: readonly { id: string; name: string }[];
  byMonth: readonly { month: Month; totals: Totals }[];
  byInfoPoint: readonly { infoPoint: string; totals: Totals; coverage: Coverage }[];
  coverage: Coverage;
  corrections: readonly unknown[];
  tablets: readonly { id: string; name: string; infoPoint: string; delivered: Month[]; missing: Month[] }[];
  closed: Completeness['closed'];
};

type Around = { catalogue: Catalogue; organisation: string; language: Language; today: Day };

export function inputOf(figures: FiguresRead, { catalogue, organisation, language, today }: Around): PeriodInput {
  const { period, totals, tables, infoPoints, coverage, corrections } = figures;
  const nameOf = (infoPoint: string) => infoPoints.find(({ id }) => id === infoPoint)?.name ?? infoPoint;
  // A month that has not begun has no figures; as a row of zeros it would look as if nobody came.
  const begun = figures.byMonth.filter(({ month }) => month <= monthOf(today));
  return {
    ...{ period, organisation, totals, tables, catalogue, language },
    infoPoints: infoPoints.map(({ name }) => name),
    madeOn: today,
    ...(isYear(period) && { byMonth: begun }),
    ...(infoPoints.length > 1 && {
      byInfoPoint: figures.byInfoPoint.map((point) => ({ ...point, name: nameOf(point.infoPoint) })),
    }),
    completeness: {
      isRunning: isRunning(figures, today),
      coverage,
      tablets: delivering(figures),
      ofTablets: new Set(figures.tablets.map(({ id }) => id)).size,
      silent: figures.tablets
        .filter(({ missing }) => missing.length > 0)
        .map(({ name, infoPoint, missing }) => ({ tablet: name, infoPoint: nameOf(infoPoint), months: missing })),
      corrections: corrections.length,
      months: infoPoints.length * monthsOf(period).length,
      closed: figures.closed.map(({ infoPoint, month, number, closedOn, addendum }) => ({
        ...{ month, number, closedOn, addendum },
        infoPoint: nameOf(infoPoint),
      })),
    },
  };
}

export function isRunning({ period }: { period: Period }, today: Day): boolean {
  return today.startsWith(period);
}

/** A tablet that counts for two info points is one. */
function delivering({ tablets }: FiguresRead): number {
  return new Set(tablets.filter(({ delivered }) => delivered.length > 0).map(({ id }) => id)).size;
}
