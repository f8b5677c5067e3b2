/** One chart as it is read: what it shows, the drawing, what was counted, and the table for who wants the numbers. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { type ReactNode, useId } from 'react';
import { type Cell, type ExportTable, isNumeric } from '#exports/export-table.ts';
import type { PeriodInput } from '#exports/period-tables.ts';
import { formatDate, formatNumber, formatShare } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { handOver } from '#ui/hand-over.ts';
import { Table } from '#ui/table.tsx';
import './figure.css';

type Props = {
  kicker: string;
  title: string;
  table: ExportTable | undefined;
  /** What the table was made of. */
  input: PeriodInput;
  children?: ReactNode;
};

export function Figure({ kicker, title, table, input: { language, period }, children }: Props) {
  const { month: say, report } = useOfficeTexts();
  const id = useId();
  return (
    // Two charts may show the same; what they are about never is the same.
    <section className="bb-section" aria-labelledby={`${id}-about ${id}`}>
      <div className="bb-heading">
        <p className="bb-figure__kicker" id={`${id}-about`}>
          {kicker}
        </p>
        <Heading level={2} id={id}>
          {title}
        </Heading>
      </div>
      {children}
      {table && (
        <div className="bb-figure__foot">
          <Paragraph>{table.about}</Paragraph>
          <details className="bb-figure__table">
            <summary>
              {say.table}
              <span className="bb-heard">: {table.title}</span>
            </summary>
            <Table
              caption={table.title}
              columns={table.columns}
              numeric={table.columns.flatMap((_, column) => (isNumeric(table.total?.[column]) ? [column] : []))}
              rows={table.rows.map((row) => row.map((cell) => written(cell, language)))}
              total={table.total?.map((cell) => written(cell, language))}
            />
          </details>
          <Action
            purpose="subtle"
            spoken={`${report.downloadTable}: ${table.title}`}
            onAct={() => download(table, period)}
          >
            {report.downloadTable}
          </Action>
        </div>
      )}
    </section>
  );
}

async function download(table: ExportTable, period: string) {
  const { tableCsv } = await import('#exports/files/csv-dutch.ts');
  handOver(new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }), `balieboek ${table.title} ${period}.csv`);
}

export function written(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(cell, language);
  return 'share' in cell ? formatShare(cell.share, language) : formatDate(cell.day, language);
}
