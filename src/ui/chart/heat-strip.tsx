/** A week as a strip: a field for each day and part of it, darker with more, and with its number in it. */
import { Drawing, useChart } from './drawing.tsx';
import './heat-strip.css';

type Props = {
  title: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly { number: number; shown: string }[] }[];
};

const rowHeight = 48;
const head = 28;
const gap = 4;

export function HeatStrip({ title, columns, rows }: Props) {
  const chart = useChart();
  const { width, letter } = chart;
  const nameWidth = Math.min(Math.max(width * 0.18, 76), 120);
  const cellWidth = (width - nameWidth) / Math.max(columns.length, 1);
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ number }) => number)), 1);
  const height = head + rows.length * (rowHeight + gap);
  // A narrow screen has room for the first two letters of a day, as on a calendar.
  const short = (name: string) => (cellWidth < (name.length + 1) * letter ? name.slice(0, 2) : name);

  const told = rows.map(
    ({ label, cells }) => `${label}: ${cells.map(({ shown }, at) => `${columns[at]} ${shown}`).join(', ')}`,
  );

  return (
    <Drawing chart={chart} title={title} told={told.join('; ')} height={height}>
      {columns.map((name, at) => (
        <text key={name} x={nameWidth + (at + 0.5) * cellWidth} y={18} textAnchor="middle">
          {short(name)}
        </text>
      ))}
      {rows.map(({ label, cells }, row) => (
        <g key={label} transform={`translate(0 ${head + row * (rowHeight + gap)})`}>
          <text x={0} y={rowHeight / 2 + 6}>
            {label}
          </text>
          {cells.map(({ number, shown }, at) => (
            <g key={columns[at]} transform={`translate(${nameWidth + at * cellWidth} 0)`}>
              <rect className="bb-heat__frame" x={gap / 2} width={cellWidth - gap} height={rowHeight} rx={4} />
              <rect
                className="bb-heat__fill"
                x={gap / 2}
                width={cellWidth - gap}
                height={rowHeight}
                rx={4}
                fillOpacity={(number / most) * 0.55}
              />
              <text className="bb-chart__number" x={cellWidth / 2} y={rowHeight / 2 + 6} textAnchor="middle">
                {shown}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  );
}
