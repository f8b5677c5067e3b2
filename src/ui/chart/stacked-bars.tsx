/** Bars of equal thickness cut in parts: each part has a fill of its own, its number in it, and a name in the row above. */
import { scaleLinear } from 'd3-scale';
import { Drawing, useChart } from './drawing.tsx';
import { namedRows, RowName } from './named-rows.tsx';
import './stacked-bars.css';

export type Stack = { id: string; label: string; parts: readonly number[] };

type Props = { title: string; parts: readonly string[]; stacks: readonly Stack[] };

const thickness = 28;
/** As many fills as can be told apart without colour. */
const fills = 4;

export function StackedBars({ title, parts, stacks }: Props) {
  const chart = useChart();
  const { width, letter, id } = chart;
  const rows = namedRows(stacks, { width, letter, thickness, names: { share: 0.3, least: 160, most: 280 } });
  const { start } = rows;
  const most = Math.max(...stacks.map((stack) => sum(stack.parts)), 1);
  const length = scaleLinear([0, most], [0, width - start - 44]);
  const told = stacks.map(
    ({ label, parts: own }) => `${label}: ${own.map((number, at) => `${parts[at]} ${number}`).join(', ')}`,
  );

  return (
    <div className="bb-stacks">
      <ul className="bb-stacks__names" aria-hidden="true">
        {parts.map((name, part) => (
          <li key={name}>
            <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
              <Fill id={`${id}-key-${part}`} part={part} x={1} y={1} width={22} height={22} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Drawing chart={chart} title={title} told={told.join('; ')} height={rows.height}>
        {rows.rows.map((row) => {
          const { of: stack, barTop } = row;
          return (
            <g key={stack.id}>
              <RowName row={row} rows={rows} />
              {stack.parts.map((number, part) => {
                const before = length(sum(stack.parts.slice(0, part)));
                const own = length(number);
                const place = { x: start + before, y: barTop, width: Math.max(own - 2, 0), height: thickness };
                return number > 0 && <Fill key={parts[part]} id={`${id}-${stack.id}-${part}`} part={part} {...place} />;
              })}
              <text
                className="bb-chart__number"
                x={start + length(sum(stack.parts)) + 6}
                y={barTop + thickness / 2 + 6}
              >
                {sum(stack.parts)}
              </text>
            </g>
          );
        })}
      </Drawing>
    </div>
  );
}

type FillProps = { id: string; part: number; x: number; y: number; width: number; height: number };

/** Full, slanted lines, dots, and only an edge: told apart in black and white. */
function Fill({ id, part, ...place }: FillProps) {
  const kind = part % fills;
  const isDrawn = kind === 1 || kind === 2;
  return (
    <g className={`bb-stacks__part bb-stacks__part--${kind}`}>
      {isDrawn && (
        <defs>
          <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            {kind === 1 ? <rect width={4} height={8} /> : <circle cx={4} cy={4} r={2} />}
          </pattern>
        </defs>
      )}
      <rect className="bb-stacks__edge" {...place} {...(isDrawn && { fill: `url(#${id})` })} />
    </g>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
