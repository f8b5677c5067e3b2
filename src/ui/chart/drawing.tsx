/** The frame of every drawing: as wide as its box is now, with its title and its numbers for who hears it. */
import { type ReactNode, type RefObject, useId } from 'react';
import './chart.css';
import { type Measured, sampleName, useWidth } from './use-width.ts';

export type Chart = Measured & {
  box: RefObject<HTMLDivElement | null>;
  sample: RefObject<HTMLSpanElement | null>;
  /** For ids of its parts, unlike those of any other drawing. */
  id: string;
};

/** To be measured before anything is placed: text in a drawing must not shrink with it, and grows where the reader's does. */
export function useChart(): Chart {
  const id = useId();
  const [box, sample, measured] = useWidth<HTMLDivElement, HTMLSpanElement>();
  return { box, sample, id, ...measured };
}

type Props = {
  chart: Chart;
  title: string;
  /** Every name and number of the drawing, in the order in which it is read. */
  told: string;
  /** In the units of its width. */
  height: number;
  children: ReactNode;
};

export function Drawing({ chart: { box, sample, width, id }, title, told, height, children }: Props) {
  return (
    <div ref={box} className="bb-chart">
      <span ref={sample} className="bb-chart__sample" aria-hidden="true">
        {sampleName}
      </span>
      <svg
        viewBox={`0 0 ${width} ${Math.max(height, 1)}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{told}</desc>
        {children}
      </svg>
    </div>
  );
}
