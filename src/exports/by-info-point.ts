/** Info points side by side, each against its own opening hours, so that a small one is not made to look idle. */
import type { Totals } from '#domain/month-sheet.ts';
import type { Coverage } from '#domain/reading/coverage.ts';
import type { ExportMessages } from '#texts/export/export-nl.ts';
import type { Cell, ExportTable } from './export-table.ts';

export type PointFigures = { infoPoint: string; name: string; totals: Totals; coverage: Coverage };

/** To one decimal; `undefined` where the opening hours are not known of every day. */
export function perTenHours({ totals, coverage: { opening } }: PointFigures): number | undefined {
  return opening && opening.minutes > 0 ? Math.round((totals.visits / opening.minutes) * 6000) / 10 : undefined;
}

export function infoPointTable(
  points: readonly PointFigures[],
  totals: Totals,
  { byInfoPoint: say, total }: ExportMessages,
): ExportTable {
  const { title, sheet, about, columns, unknown } = say;
  const rows = points.map((point): Cell[] => {
    const { opening, daysWithEntries } = point.coverage;
    return [
      point.name,
      point.totals.visits,
      point.totals.questions,
      opening ? Math.round(opening.minutes / 6) / 10 : unknown,
      perTenHours(point) ?? unknown,
      daysWithEntries,
      opening ? opening.unrecordedDays : unknown,
    ];
  });
  return {
    ...{ id: 'byInfoPoint', title, sheet, about, columns, rows },
    total: [total, totals.visits, totals.questions, '', '', '', ''],
    counted: {
      total: 'visits',
      columns: ['infoPoint'],
      cells: points.map(({ infoPoint, name, totals: { visits } }) => ({
        key: [infoPoint],
        names: [name],
        count: visits,
      })),
    },
  };
}
