import { LABELS } from '../contract/labels.ts';
import type { ProvidedLabelId } from '../contract/labels.ts';
import { toReliability } from '../core/3-label/evaluate.ts';
import type { Judged } from '../core/3-label/evaluate.ts';

const SIDE = 200;
const GAP = 60;
const COLUMNS = 3;

function drawLabel(judged: readonly Judged[], id: ProvidedLabelId, name: string, at: number): string {
  const scores = judged.map(({ said }) => said.scores[id]);
  const truth = judged.map((one) => one.truth.includes(id));
  const x = GAP + (at % COLUMNS) * (SIDE + GAP);
  const y = GAP + Math.floor(at / COLUMNS) * (SIDE + GAP);
  const bins = toReliability(scores, truth).filter(({ count }) => count > 0);
  const points = bins.map(
    ({ meanScore, share }) => `${(meanScore * SIDE).toFixed(1)},${((1 - share) * SIDE).toFixed(1)}`,
  );
  const dots = points.map((point) => `<circle cx="${point.replace(',', '" cy="')}" r="3" fill="#1f4e79"/>`);
  return `<g transform="translate(${x} ${y})"><text y="-10">${name.replace('&', '&amp;')}</text>
<rect width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/><path d="M0 ${SIDE}L${SIDE} 0" stroke="#bbb" stroke-dasharray="4 4"/>
<polyline points="${points.join(' ')}" fill="none" stroke="#1f4e79"/>${dots.join('')}
<text y="${SIDE + 16}" fill="#555" font-size="11">said, 0 to 1 · upwards: true share</text></g>`;
}

/** Reliability diagrams as SVG, one a label: where the dots lie on the dashed line, a score of 0.7 is right seven times in ten. */
export function toReliabilityDiagram(judged: readonly Judged[]): string {
  const width = GAP + COLUMNS * (SIDE + GAP);
  const height = GAP + Math.ceil(LABELS.length / COLUMNS) * (SIDE + GAP);
  const drawn = LABELS.map(({ id, name }, at) => drawLabel(judged, id, name, at));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14">
<title>Reliability by label</title><rect width="${width}" height="${height}" fill="#fff"/>
${drawn.join('\n')}
</svg>
`;
}
