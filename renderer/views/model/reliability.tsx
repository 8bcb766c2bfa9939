import type { LabelId } from '../../../main/contract/labels.ts';
import type { ReliabilityBin } from '../../../main/contract/models.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';

const SIDE = 100;

function toPoints(bins: readonly ReliabilityBin[]): readonly { readonly x: number; readonly y: number }[] {
  return bins
    .filter(({ count }) => count > 0)
    .map(({ meanScore, share }) => ({ x: meanScore * SIDE, y: (1 - share) * SIDE }));
}

/** Reliability diagrams: where the dots lie on the dashed line, a score of 0.7 is right seven times in ten. */
export function Reliability({ bins }: { readonly bins: Readonly<Record<LabelId, readonly ReliabilityBin[]>> }) {
  return (
    <figure className="reliability">
      <ul className="reliability-list">
        {useProvidedLabels().map(({ id, short }) => {
          const points = toPoints(bins[id]);
          return (
            <li key={id} data-label={id}>
              <span>{short}</span>
              <svg viewBox="-4 -4 108 108" role="img" aria-label={`${short}: what was said against what was true`}>
                <rect className="reliability-frame" width={SIDE} height={SIDE} />
                <path className="reliability-ideal" d={`M0 ${SIDE}L${SIDE} 0`} />
                <polyline className="reliability-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
                {points.map(({ x, y }) => (
                  <circle key={x} cx={x} cy={y} r="2.5" />
                ))}
              </svg>
            </li>
          );
        })}
      </ul>
      <figcaption className="field-hint">
        To the right what the model says, 0 to 1; upwards how often it was true. On the dashed line a score of 0.7 is
        right seven times in ten.
      </figcaption>
    </figure>
  );
}
