/** A real table: its name above it, the first cell of a row its heading, numbers under one another to the right. */
import '@utrecht/table-css/dist/index.min.css';
import './table.css';

type Props = {
  caption: string;
  columns: readonly string[];
  /** Already written out in the language of the screen. */
  rows: readonly (readonly string[])[];
  /** The last line, set apart. */
  total?: readonly string[] | undefined;
  /** Which columns hold numbers, counted from nought. */
  numeric: readonly number[];
};

export function Table({ caption, columns, rows, total, numeric }: Props) {
  const classOf = (kind: string, column: number) =>
    numeric.includes(column) ? `${kind} ${kind}--numeric-column utrecht-table__cell--numeric-data` : kind;
  const line = (cells: readonly string[], key: number) => (
    <tr className="utrecht-table__row" key={key}>
      {cells.map((cell, column) =>
        column === 0 ? (
          <th key={columns[column]} scope="row" className="utrecht-table__header-cell bb-table__row-name">
            {cell}
          </th>
        ) : (
          <td key={columns[column]} className={classOf('utrecht-table__cell', column)}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );

  return (
    // A wide table scrolls inside this box, which must then be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks it of a scrolling region
    <section className="utrecht-table-container bb-table" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((title, column) => (
              <th key={title} scope="col" className={classOf('utrecht-table__header-cell', column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">{rows.map(line)}</tbody>
        {total && <tfoot className="utrecht-table__footer bb-table__total">{line(total, rows.length)}</tfoot>}
      </table>
    </section>
  );
}
