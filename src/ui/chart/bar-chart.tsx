/** Lying bars, the longest on top or as given: each with its name and its number on it, so that no legend is needed. */
import { scaleLinear } from 'd3-scale';
import { Drawing, useChart } from './drawing.tsx';
import { namedRows, RowName } from './named-rows.tsx';

export type Bar = {
  id: string;
  label: string;
  number: number;
  /** The number as it stands on the bar, with what belongs to it. */
  shown: string;
  /** How much of the number is the warm part, drawn first and in the warm colour. */
  warm?: number;
};

type Props = {
  /** What the drawing shows, for who hears it. */
  title: string;
  bars: readonly Bar[];
};

/** Against those of the names. */
const boldLetters = 1.12;
const thickness = 24;

export function BarChart({ title, bars }: Props) {
  const chart = useChart();
  const { width, letter } = chart;
  const rows = namedRows(bars, { width, letter, thickness, names: { share: 0.4, least: 160, most: 320 } });
  const { start } = rows;
  const most = Math.max(...bars.map(({ number }) => number), 1);
  // As long as the bar whose number would reach the edge first allows; a bar of nothing is never in the way.
  const room = bars.map(({ number, shown }) =>
    number > 0 ? ((width - start - 12 - shown.length * letter * boldLetters) * most) / number : width,
  );
  const length = scaleLinear([0, most], [0, Math.max(Math.min(...room, width - start), 40)]);

  return (
    <Drawing
      chart={chart}
      title={title}
      told={bars.map(({ label, shown }) => `${label}: ${shown}`).join('; ')}
      height={rows.height}
    >
      {rows.rows.map((row) => {
        const { of: bar, barTop } = row;
        return (
          <g key={bar.id}>
            <RowName row={row} rows={rows} />
            <rect className="bb-chart__bar" x={start} y={barTop} width={length(bar.number)} height={thickness} rx={3} />
            {bar.warm !== undefined && bar.warm > 0 && (
              <rect
                className="bb-chart__warm"
                x={start}
                y={barTop}
                width={length(bar.warm)}
                height={thickness}
                rx={3}
              />
            )}
            <text className="bb-chart__number" x={start + length(bar.number) + 8} y={barTop + thickness / 2 + 6}>
              {bar.shown}
            </text>
          </g>
        );
      })}
      {!rows.isNarrow && <line className="bb-chart__axis" x1={start} x2={start} y1={0} y2={rows.height} />}
    </Drawing>
  );
}
