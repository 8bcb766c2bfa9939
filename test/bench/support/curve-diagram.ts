/** A line of a diagram: a value for each place along the axis. */
export interface Curve {
  readonly name: string;
  readonly values: readonly number[];
}

const [WIDTH, HEIGHT, MARGIN] = [560, 360, 48];
/** Told apart by their dashes too, for those who don't see colours. */
const STROKES = ['stroke="#1b5e9c" stroke-width="2"', 'stroke="#a04a00" stroke-width="2" stroke-dasharray="6 4"'];
const GRID_STEP = 0.05;

/** Curves over the same places as SVG, each with its name at its end. @throws RangeError for more than two curves. */
export function toCurveDiagram(places: readonly number[], curves: readonly Curve[], title: string): string {
  if (curves.length > STROKES.length) throw new RangeError(`${curves.length} curves, at most ${STROKES.length}`);
  const values = curves.flatMap((curve) => curve.values);
  const low = Math.floor(Math.min(...values) / GRID_STEP) * GRID_STEP;
  const high = Math.ceil(Math.max(...values) / GRID_STEP) * GRID_STEP;
  const last = places.at(-1) ?? 1;
  const toX = (place: number): string => (MARGIN + (place / last) * (WIDTH - 2 * MARGIN)).toFixed(1);
  const toY = (value: number): string =>
    (HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN)).toFixed(1);
  const grid = Array.from({ length: Math.round((high - low) / GRID_STEP) + 1 }, (_, at) => low + at * GRID_STEP).map(
    (value) => `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${toY(value)}" y2="${toY(value)}" stroke="#ddd"/>
<text x="${MARGIN - 6}" y="${toY(value)}" text-anchor="end" dominant-baseline="middle">${value.toFixed(2)}</text>`,
  );
  const ticks = places.map(
    (place) => `<text x="${toX(place)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${place}</text>`,
  );
  const lines = curves.map(({ values: own }, at) => {
    const points = own.map((value, place) => `${toX(places[place]!)},${toY(value)}`).join(' ');
    return `<polyline points="${points}" fill="none" ${STROKES[at]}/>`;
  });
  const keys = curves.map(({ name }, at) => {
    const y = HEIGHT - MARGIN - 40 + at * 18;
    return `<line x1="${WIDTH - 220}" x2="${WIDTH - 190}" y1="${y}" y2="${y}" ${STROKES[at]}/><text x="${WIDTH - 182}" y="${y}" dominant-baseline="middle">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...grid, ...ticks, ...lines, ...keys].join('\n')}
</svg>
`;
}
