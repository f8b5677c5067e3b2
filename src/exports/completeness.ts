/** What the figures of a period rest on and what they lack, as a table of its own: silence must never look like a zero. */
import type { Day, Month } from '#domain/calendar.ts';
import type { Coverage } from '#domain/reading/coverage.ts';
import type { ExportMessages } from '#texts/export/export-nl.ts';
import { formatMonth } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { Cell, ExportTable } from './export-table.ts';

export type Completeness = {
  isRunning: boolean;
  coverage: Coverage;
  /** Tablets that delivered anything for this period. */
  tablets: number;
  /** Of so many that could have. */
  ofTablets: number;
  /** Tablets that could have, with the months they did not. */
  silent: { tablet: string; infoPoint: string; months: Month[] }[];
  corrections: number;
  /** How many months of info points there are in the period, and which of them are closed. */
  months: number;
  closed: {
    infoPoint: string;
    month: Month;
    number: number;
    closedOn: Day;
    addendum: { visits: number; changed: number } | null;
  }[];
};

/** Without an answer of the hub about it the table says just that, and claims nothing. */
export function completenessTable(
  known: Completeness | undefined,
  enteredAfterwards: number,
  language: Language,
  { completeness: say }: ExportMessages,
): ExportTable {
  const { title, sheet, about, columns } = say;
  const rows: Cell[][] = known ? knownRows(known, enteredAfterwards, language, say) : [[say.state, say.notAsked]];
  return { id: 'completeness', title, sheet, about, columns, rows };
}

function knownRows(
  { coverage, ...known }: Completeness,
  enteredAfterwards: number,
  language: Language,
  say: ExportMessages['completeness'],
): Cell[][] {
  const { opening } = coverage;
  const states = known.isRunning ? say.running : say.closedMonths(known.closed.length, known.months);
  return [
    [say.state, states],
    [say.tablets, known.tablets],
    [say.ofTablets, known.ofTablets],
    ...known.silent.map(({ tablet, infoPoint, months }): Cell[] => [
      say.silent,
      `${tablet} (${infoPoint}): ${months.map((month) => formatMonth(month, language)).join(', ')}`,
    ]),
    ...(known.silent.length === 0 ? [[say.silent, say.none]] : []),
    [say.daysWithEntries, coverage.daysWithEntries],
    ...(opening
      ? [
          [say.openDays, opening.days],
          [say.openHours, Math.round(opening.minutes / 6) / 10],
          [say.quietDays, opening.quietDays],
          [say.unrecordedDays, opening.unrecordedDays],
        ]
      : [[say.openDays, say.hoursUnknown]]),
    [say.quietSlots, coverage.quietSlots],
    [say.enteredAfterwards, enteredAfterwards],
    [say.corrections, known.corrections],
    ...known.closed.map(({ infoPoint, month, number, closedOn, addendum }): Cell[] => [
      say.closing(infoPoint, formatMonth(month, language), number),
      addendum
        ? say.addendum(closedOn.split('-').reverse().join('-'), addendum.visits, addendum.changed)
        : { day: closedOn },
    ]),
  ];
}
