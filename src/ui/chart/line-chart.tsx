/** Numbers over months as lines: each line has its name at its end, a form of its own, and a number at its highest point. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Drawing, useChart } from './drawing.tsx';
import './line-chart.css';

export type Line = { id: string; label: string; points: readonly { label: string; number: number; shown: string }[] };

type Props = { title: string; lines: readonly Line[] };

const height = 260;
const room = { top: 32, bottom: 32, start: 8 };

export function LineChart({ title, lines }: Props) {
  const chart = useChart();
  const { width, letter } = chart;
  const names = lines[0]?.points.map(({ label }) => label) ?? [];
  const nameRoom = Math.max(...lines.map(({ label }) => label.length)) * letter + 16;
  const end = width - nameRoom;
  const x = scalePoint(names, [room.start + 16, end - 8]);
  const most = Math.max(...lines.flatMap(({ points }) => points.map(({ number }) => number)), 1);
  const y = scaleLinear([0, most], [height - room.bottom, room.top]);
  const path = line<Line['points'][number]>(
    ({ label }) => x(label) ?? 0,
    ({ number }) => y(number),
  );
  const isTight = end / Math.max(names.length, 1) < 4 * letter + 6;
  const ends = apart(lines.map(({ points }) => y(points.at(-1)?.number ?? 0)));

  const told = lines.map(
    ({ label, points }) => `${label}: ${points.map((point) => `${point.label} ${point.shown}`).join(', ')}`,
  );

  return (
    <Drawing chart={chart} title={title} told={told.join('; ')} height={height}>
      <line className="bb-chart__axis" x1={room.start} x2={end} y1={y(0)} y2={y(0)} />
      {names.map((name, at) => (
        <text key={name} x={x(name)} y={height - 8} textAnchor="middle">
          {isTight && at % 2 === 1 ? '' : name}
        </text>
      ))}
      {lines.map(({ id: key, label, points }, at) => {
        const top = points.reduce((best, point) => (point.number > best.number ? point : best), points[0] ?? noPoint);
        return (
          <g key={key} className={`bb-line bb-line--${at % 3}`}>
            <path d={path([...points]) ?? ''} />
            {points.map((point) => (
              <Mark key={point.label} kind={at % 3} x={x(point.label) ?? 0} y={y(point.number)} />
            ))}
            <text className="bb-chart__number" x={x(top.label)} y={y(top.number) - 12} textAnchor="middle">
              {top.shown}
            </text>
            <text x={end + 4} y={(ends[at] ?? 0) + 5}>
              {label}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

const noPoint = { label: '', number: 0, shown: '' };

/** A round, a square, a diamond: told apart without colour. */
function Mark({ kind, x, y }: { kind: number; x: number; y: number }) {
  if (kind === 0) return <circle cx={x} cy={y} r={5} />;
  const turn = kind === 2 ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} transform={turn} />;
}

/** Names at the ends never stand on one another. */
function apart(heights: readonly number[]): number[] {
  const least = 22;
  const placed: number[] = [];
  const order = heights.map((_, at) => at).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  let last = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    last = Math.max(heights[at] ?? 0, last + least);
    placed[at] = last;
  }
  const over = Math.max(0, ...placed.map((value) => value - (height - room.bottom - 4)));
  return placed.map((value) => value - over);
}
