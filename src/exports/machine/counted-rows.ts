/** The tables as rows for a machine: what every machine-readable file is made of, so that none of them can differ. */
import type { Day } from '#domain/calendar.ts';
import type { Totals } from '#domain/month-sheet.ts';
import type { CountedCell, ExportTable } from '#exports/export-table.ts';
import { daysOfPeriod } from '#exports/period.ts';
import { type PeriodInput, periodTables } from '#exports/period-tables.ts';

type MachineTable = {
  id: ExportTable['id'];
  title: string;
  definition: string;
  /** The control total that its counts add up to. */
  total: keyof Totals;
  columns: string[];
  cells: CountedCell[];
};

export function machineTables(input: PeriodInput): MachineTable[] {
  return periodTables(input).flatMap(({ id, title, about, counted }) =>
    counted ? [{ id, title, definition: about, ...counted }] : [],
  );
}

export function periodBounds({ period }: PeriodInput): { firstDay: Day; lastDay: Day } {
  const { first, last } = daysOfPeriod(period);
  return { firstDay: first, lastDay: last };
}
