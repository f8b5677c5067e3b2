/** A table on paper: all of it in sight, its heading again on every page, and no row cut in two. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { type ExportTable, isNumeric } from '#exports/export-table.ts';
import { written } from '#office/month/sections/figure.tsx';
import type { Language } from '#texts/language.ts';

type Props = { table: ExportTable; language: Language; isNamed?: boolean };

export function PaperTable({ table: { title, about, columns, rows, total }, language, isNamed = false }: Props) {
  const numeric = columns.map((_, at) => rows.some((row) => isNumeric(row[at])));
  const classOf = (at: number) => (numeric[at] ? 'bb-sheet__number' : undefined);
  const line = (row: ExportTable['rows'][number], key: number) => (
    <tr key={key}>
      {row.map((cell, at) =>
        at === 0 ? (
          <th key={columns[at]} scope="row">
            {written(cell, language)}
          </th>
        ) : (
          <td key={columns[at]} className={classOf(at)}>
            {written(cell, language)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <div className="bb-sheet__table">
      {isNamed && <Heading level={3}>{title}</Heading>}
      {isNamed && <p>{about}</p>}
      <table aria-label={title}>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} scope="col" className={classOf(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(line)}</tbody>
        {total && <tfoot>{line(total, rows.length)}</tfoot>}
      </table>
    </div>
  );
}
