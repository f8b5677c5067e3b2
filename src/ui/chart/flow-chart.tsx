/** From where to where, as ribbons as broad as their number: every end has its name and number beside it. */
import { area, curveBumpX } from 'd3-shape';
import { Drawing, useChart } from './drawing.tsx';
import './flow-chart.css';
import { wrap } from './wrap.ts';

export type Stream = { from: string; to: string; number: number };

type Props = { title: string; streams: readonly Stream[] };
type End = { name: string; lines: string[]; number: number; top: number; size: number; used: number };

const gap = 14;
const narrow = 560;
const lineHeight = 20;

export function FlowChart({ title, streams }: Props) {
  const chart = useChart();
  const { width, letter } = chart;
  const nameWidth = Math.floor(width * (width < narrow ? 0.33 : 0.28));
  const all = streams.reduce((sum, { number }) => sum + number, 0);
  const unit = Math.min(280 / Math.max(all, 1), 24);
  const [left = [], right = []] = (['from', 'to'] as const).map((side) =>
    endsOf(streams, side, unit, { nameWidth, letter }),
  );
  const height = Math.max(...[left, right].map((ends) => Math.max(...ends.map(({ top, size }) => top + size), 1)));
  const [start, end] = [nameWidth + 8, width - nameWidth - 8];
  const ribbon = area<[number, number, number]>(
    ([x]) => x,
    ([, upper]) => upper,
    ([, , lower]) => lower,
  ).curve(curveBumpX);

  return (
    <Drawing
      chart={chart}
      title={title}
      told={streams.map(({ from, to, number }) => `${from} → ${to}: ${number}`).join('; ')}
      height={height}
    >
      {streams.map(({ from, to, number }) => {
        const [one, other] = [left.find(({ name }) => name === from), right.find(({ name }) => name === to)];
        if (!one || !other) return null;
        const [y, z] = [middleOf(one, unit) + one.used, middleOf(other, unit) + other.used];
        one.used += number * unit;
        other.used += number * unit;
        const shape = ribbon([
          [start + 8, y, y + number * unit],
          [end - 8, z, z + number * unit],
        ]);
        return <path key={`${from} ${to}`} className="bb-flow__ribbon" d={shape ?? ''} />;
      })}
      {[...left.map((one) => ({ ...one, isLeft: true })), ...right.map((one) => ({ ...one, isLeft: false }))].map(
        ({ isLeft, ...one }) => (
          <g key={`${isLeft} ${one.name}`}>
            <rect
              className="bb-chart__bar"
              x={isLeft ? start : end - 8}
              y={middleOf(one, unit)}
              width={8}
              height={Math.max(one.number * unit, 2)}
            />
            <Name end={one} x={isLeft ? nameWidth : end + 8} anchor={isLeft ? 'end' : 'start'} />
          </g>
        ),
      )}
    </Drawing>
  );
}

function Name({ end: { lines, top: own, size }, x, anchor }: { end: End; x: number; anchor: 'start' | 'end' }) {
  const top = own + size / 2 - ((lines.length - 1) * lineHeight) / 2 + 5;
  return (
    <text textAnchor={anchor}>
      {lines.map((words, at) => (
        <tspan key={words} x={x} y={top + at * lineHeight}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

type Names = { nameWidth: number; letter: number };

function endsOf(streams: readonly Stream[], side: 'from' | 'to', unit: number, { nameWidth, letter }: Names): End[] {
  const numbers = new Map<string, number>();
  for (const stream of streams) numbers.set(stream[side], (numbers.get(stream[side]) ?? 0) + stream.number);
  let top = 0;
  return [...numbers].map(([name, number]) => {
    const lines = wrap(`${name} ${number}`, nameWidth, letter);
    const end = { name, lines, number, top, size: Math.max(number * unit, lines.length * lineHeight), used: 0 };
    top += end.size + gap;
    return end;
  });
}

/** Where the band of an end begins: in the middle of the room that its name takes. */
function middleOf({ top, size, number }: End, unit: number): number {
  return top + (size - number * unit) / 2;
}
