/** One bar in two: how much of a whole was warm. Its two names stand above it, so that a small part keeps its name. */
import { scaleLinear } from 'd3-scale';
import { Drawing, useChart } from './drawing.tsx';

type Props = { title: string; warm: { number: number; shown: string }; rest: { number: number; shown: string } };

const labels = 28;
const thickness = 36;

export function SplitBar({ title, warm, rest }: Props) {
  const chart = useChart();
  const { width } = chart;
  const length = scaleLinear([0, Math.max(warm.number + rest.number, 1)], [0, width]);
  const seam = length(warm.number);

  return (
    <Drawing chart={chart} title={title} told={`${warm.shown}; ${rest.shown}`} height={labels + thickness}>
      <text className="bb-chart__number bb-chart__number--warm" x={0} y={18}>
        {warm.shown}
      </text>
      <text className="bb-chart__number" x={width} y={18} textAnchor="end">
        {rest.shown}
      </text>
      <rect className="bb-chart__rest" x={0} y={labels} width={width} height={thickness} rx={3} />
      {warm.number > 0 && <rect className="bb-chart__warm" x={0} y={labels} width={seam} height={thickness} rx={3} />}
      {warm.number > 0 && rest.number > 0 && (
        <rect className="bb-chart__seam" x={seam - 1.5} y={labels} width={3} height={thickness} />
      )}
    </Drawing>
  );
}
