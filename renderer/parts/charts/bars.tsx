import { pickPlaces, toShortName, toTicks } from '../../text/chart-scale.ts';
import { toNumber } from '../../text/quantities.ts';

/** A bar: so much done of so much, and what stands behind it in words. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly says: string;
}

const WIDTH = 560;
const ROW = 24;
const LEFT = 190;
const BOTTOM = 40;
/** About as wide as a figure is at the size of the ticks. */
const FIGURE = 7;

/** Bars from left to right, one below the other: what is done is filled, what remains is open. The axis counts `axis`. */
export function Bars({
  bars,
  axis,
  alt,
}: {
  readonly bars: readonly Bar[];
  readonly axis: string;
  readonly alt: string;
}) {
  const ticks = toTicks(Math.max(1, ...bars.map(({ total }) => total)), true);
  const most = ticks.at(-1) ?? 1;
  const right = WIDTH - 12 - FIGURE * Math.max(...bars.map(({ says }) => says.length), 4);
  const toX = (value: number): number => LEFT + (value / most) * (right - LEFT);
  const named = pickPlaces(ticks.length, Math.floor((right - LEFT) / (FIGURE * toNumber(most).length + 16)));
  const bottom = bars.length * ROW + 4;
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${bottom + BOTTOM}`} role="img" aria-label={alt}>
      {ticks.map((tick, at) => (
        <g key={tick}>
          <line className="chart-grid" x1={toX(tick)} x2={toX(tick)} y1={0} y2={bottom} />
          {named.includes(at) && (
            <text className="chart-tick" x={toX(tick)} y={bottom + 16} textAnchor="middle">
              {toNumber(tick)}
            </text>
          )}
        </g>
      ))}
      <text className="chart-axis" x={toX(most / 2)} y={bottom + 34} textAnchor="middle">
        {axis}
      </text>
      {bars.map(({ id, name, done, total, says }, at) => (
        <g key={id} transform={`translate(0 ${at * ROW})`}>
          <text className="chart-name" x={LEFT - 8} y={ROW / 2 + 4} textAnchor="end">
            {toShortName(name, 26)}
          </text>
          <rect className="chart-open" x={LEFT} y={5} width={Math.max(0, toX(total) - LEFT)} height={ROW - 10} />
          <rect className="chart-done" x={LEFT} y={5} width={Math.max(0, toX(done) - LEFT)} height={ROW - 10} />
          <text className="chart-tick" x={toX(total) + 6} y={ROW / 2 + 4}>
            {says}
          </text>
        </g>
      ))}
      <line className="chart-line" x1={LEFT} x2={LEFT} y1={0} y2={bottom} />
    </svg>
  );
}
