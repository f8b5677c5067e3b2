/** Lying bars, the longest on top or as given: each with its name and its number on it, so that no legend is needed. */
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import './chart.css';
import { useWidth } from './use-width.ts';
import { wrap } from './wrap.ts';

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

/** A cautious guess, as for the names. */
const boldLetterWidth = 10.6;
const lineHeight = 20;
const thickness = 24;
const gap = 12;
/** Below this width a name stands above its bar instead of before it. */
const narrow = 520;

export function BarChart({ title, bars }: Props) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < narrow;
  const nameWidth = isNarrow ? width : Math.min(Math.max(width * 0.4, 160), 320);
  const start = isNarrow ? 0 : nameWidth + 12;
  const most = Math.max(...bars.map(({ number }) => number), 1);
  // As long as the bar whose number would reach the edge first allows; a bar of nothing is never in the way.
  const room = bars.map(({ number, shown }) =>
    number > 0 ? ((width - start - 12 - shown.length * boldLetterWidth) * most) / number : width,
  );
  const length = scaleLinear([0, most], [0, Math.max(Math.min(...room, width - start), 40)]);

  let top = 0;
  const rows = bars.map((bar) => {
    const lines = wrap(bar.label, nameWidth - (isNarrow ? 0 : 4));
    const names = lines.length * lineHeight;
    const height = isNarrow ? names + thickness + 4 : Math.max(names, thickness);
    const row = { bar, lines, top, height, barTop: isNarrow ? top + names + 4 : top + (height - thickness) / 2 };
    top += height + gap;
    return row;
  });
  const height = Math.max(top - gap, 1);

  return (
    <div ref={box} className="bb-chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{bars.map(({ label, shown }) => `${label}: ${shown}`).join('; ')}</desc>
        {rows.map(({ bar, lines, top: rowTop, height: rowHeight, barTop }) => (
          <g key={bar.id}>
            <text className="bb-chart__name" textAnchor={isNarrow ? 'start' : 'end'}>
              {lines.map((line, index) => (
                <tspan
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name have nothing else of their own
                  key={index}
                  x={isNarrow ? 0 : nameWidth}
                  y={rowTop + (isNarrow ? 0 : (rowHeight - lines.length * lineHeight) / 2) + index * lineHeight + 15}
                >
                  {line}
                </tspan>
              ))}
            </text>
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
        ))}
        {!isNarrow && <line className="bb-chart__axis" x1={start} x2={start} y1={0} y2={height} />}
      </svg>
    </div>
  );
}
