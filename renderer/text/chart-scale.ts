/** Round numbers from 0 on, the last of them at or past `most`: 2 to 6 of them, whole where `whole` is set. */
export function toTicks(most: number, whole: boolean): readonly number[] {
  const least = whole ? 1 : 0.01;
  const wanted = Math.max(most, least) / 5;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(least, ([1, 2, 5, 10].find((one) => one * power >= wanted * 0.999) ?? 10) * power);
  const count = Math.ceil(Math.max(most, least) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => round(at * step));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** A point of a picture, in its own units, from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points as the data of an SVG path; it is broken where there is no point. */
export function toPath(points: readonly (Point | null)[]): string {
  return points
    .map((point, at) => {
      if (point === null) return '';
      const isStart = at === 0 || points[at - 1] === null;
      return `${isStart ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`;
    })
    .join('');
}

/** At most `most` places of `count`, the first and the last among them, evenly between. */
export function pickPlaces(count: number, most: number): readonly number[] {
  const shown = Math.min(count, most);
  if (shown <= 1) return count === 0 ? [] : [0];
  return Array.from({ length: shown }, (_, at) => Math.round((at * (count - 1)) / (shown - 1)));
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name short enough for a narrow place: cut between graphemes, with an ellipsis. */
export function toShortName(name: string, most: number): string {
  const graphemes = [...GRAPHEMES.segment(name)].map(({ segment }) => segment);
  return graphemes.length <= most
    ? name
    : `${graphemes
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
