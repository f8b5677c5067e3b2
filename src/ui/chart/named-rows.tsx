/** Lying bars below one another: where each has its name, before it or, on a narrow screen, above it. */
import { wrap } from './wrap.ts';

const lineHeight = 20;
const gap = 12;
/** Below this width a name stands above its bar instead of before it. */
const narrow = 520;

/* All in the units of the drawing. */

export type NamedRow<T> = {
  of: T;
  lines: string[];
  /** Of the row with its name, and of the bar in it; in pixels from the top of the drawing. */
  top: number;
  height: number;
  barTop: number;
};

export type NamedRows<T> = {
  isNarrow: boolean;
  nameWidth: number;
  /** Where the bars begin, in pixels from the left. */
  start: number;
  height: number;
  rows: NamedRow<T>[];
};

type Wish = {
  /** Of the drawing and of a letter in it. */
  width: number;
  letter: number;
  thickness: number;
  /** How much of the width the names may take, and within which bounds in pixels. */
  names: { share: number; least: number; most: number };
};

export function namedRows<T extends { label: string }>(
  all: readonly T[],
  { width, letter, thickness, names }: Wish,
): NamedRows<T> {
  const isNarrow = width < narrow;
  const nameWidth = isNarrow ? width : Math.min(Math.max(width * names.share, names.least), names.most);
  let top = 0;
  const rows = all.map((of) => {
    const lines = wrap(of.label, nameWidth - (isNarrow ? 0 : 4), letter);
    const named = lines.length * lineHeight;
    const height = isNarrow ? named + thickness + 4 : Math.max(named, thickness);
    const row = { of, lines, top, height, barTop: isNarrow ? top + named + 4 : top + (height - thickness) / 2 };
    top += height + gap;
    return row;
  });
  return { isNarrow, nameWidth, start: isNarrow ? 0 : nameWidth + 12, height: top - gap, rows };
}

type Props = { row: NamedRow<unknown>; rows: NamedRows<unknown> };

export function RowName({ row: { lines, top, height }, rows: { isNarrow, nameWidth } }: Props) {
  const first = top + (isNarrow ? 0 : (height - lines.length * lineHeight) / 2) + 15;
  return (
    <text textAnchor={isNarrow ? 'start' : 'end'}>
      {lines.map((line, index) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name have nothing else of their own
          key={index}
          x={isNarrow ? 0 : nameWidth}
          y={first + index * lineHeight}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
