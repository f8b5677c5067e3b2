/** The figures as JSON, in a form with a number of its own; docs/export-format.md says what each part means. */
import { isYear } from '#domain/reading/period.ts';
import { courseSteps, longFrom, longVisits, warmReferrals } from '#exports/derived.ts';
import type { OnStep } from '#exports/making/steps.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { machineTables, periodBounds } from './counted-rows.ts';

/** Rises when something is taken away or changes its meaning; what is only added leaves it as it is. */
const formatVersion = 1;

export function periodJson(input: PeriodInput, onStep?: OnStep): string {
  const { period, organisation, infoPoints, madeOn, language, totals, completeness } = input;
  const { long, known } = longVisits(input);
  const file = {
    format: 'balieboek-figures',
    version: formatVersion,
    period: { kind: isYear(period) ? 'year' : 'month', id: period, ...periodBounds(input) },
    organisation,
    infoPoints,
    madeOn,
    language,
    listVersion: input.catalogue.version,
    totals,
    derived: {
      warmReferrals: warmReferrals(input),
      ...courseSteps(input.tables),
      visitsOfKnownLength: known,
      longVisits: long,
      longFromMinutes: longFrom,
    },
    completeness: completeness ?? null,
    byMonth: input.byMonth ?? null,
    tables: machineTables(input),
  };
  onStep?.('writing');
  return `${JSON.stringify(file, null, 2)}\n`;
}
