import { pickPlaces, toPath, type Point } from '../../text/chart-scale.ts';

/** How large a chart of lines is, and how many names stand along its time. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly names: number;
}

interface Props {
  readonly size: ChartSize;
  readonly alt: string;
  /** What each place along the time is called. */
  readonly places: readonly string[];
  /** The value at each place; null where there is none. */
  readonly values: readonly (number | null)[];
  /** From the least to the most, with how each is written. */
  readonly ticks: readonly { readonly value: number; readonly name: string }[];
  /** Lines to measure by, drawn dashed. */
  readonly marks?: readonly { readonly value: number; readonly name: string }[];
}

const LEFT = 42;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 22;

/** A value over time: a line with a dot at each place, broken where there is no value. */
export function LineChart({ size, alt, places, values, ticks, marks }: Props) {
  const { width, height } = size;
  const least = ticks[0]?.value ?? 0;
  const most = ticks.at(-1)?.value ?? 1;
  const [right, bottom] = [width - RIGHT, height - BOTTOM];
  const toX = (at: number): number =>
    places.length < 2 ? (LEFT + right) / 2 : LEFT + 6 + (at / (places.length - 1)) * (right - LEFT - 12);
  const toY = (value: number): number => bottom - ((value - least) / (most - least)) * (bottom - TOP);
  const points = values.map((value, at): Point | null => (value === null ? null : { x: toX(at), y: toY(value) }));
  const named = pickPlaces(places.length, size.names);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: width }} role="img" aria-label={alt}>
      {ticks.map(({ value, name }) => (
        <g key={name}>
          <line className="chart-grid" x1={LEFT} x2={right} y1={toY(value)} y2={toY(value)} />
          <text className="chart-tick" x={LEFT - 6} y={toY(value) + 4} textAnchor="end">
            {name}
          </text>
        </g>
      ))}
      {marks?.map(({ value, name }) => (
        <g key={name}>
          <line className="chart-mark" x1={LEFT} x2={right} y1={toY(value)} y2={toY(value)} />
          <text className="chart-tick" x={LEFT - 6} y={toY(value) + 4} textAnchor="end">
            {name}
          </text>
        </g>
      ))}
      <path className="chart-curve" d={toPath(points)} />
      {points.map((point, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- a place along the time is its index
        return point === null ? null : <circle key={at} className="chart-dot" cx={point.x} cy={point.y} r={2.5} />;
      })}
      {named.map((at) => (
        <text key={at} className="chart-tick" x={toX(at)} y={height - 6} textAnchor={toAnchor(at, places.length)}>
          {places[at]}
        </text>
      ))}
      <path className="chart-line" d={`M${LEFT} ${TOP}V${bottom}H${right}`} />
    </svg>
  );
}

function toAnchor(at: number, count: number): 'start' | 'middle' | 'end' {
  if (count < 2) return 'middle';
  if (at === 0) return 'start';
  return at === count - 1 ? 'end' : 'middle';
}
