import type { Span } from '../../main/contract/types.ts';

/** A stretch of segments, either shown or folded away behind a line that says how many it hides. */
export interface Run<S> {
  readonly kind: 'shown' | 'folded';
  readonly segments: readonly S[];
}

/**
 * Fold a policy around its evidence: what is evidence stays in view with its neighbours, the rest folds.
 *
 * `isEvidence` tells the clauses to keep; `context` is the number of segments kept on either side. A segment that stands
 * alone between two shown ones is shown too, since a fold would take as much room. Runs are in document order and hold
 * each segment exactly once; without evidence there is a single fold.
 */
export function toFoldedSource<S extends Span>(
  segments: readonly S[],
  isEvidence: (segment: S) => boolean,
  context = 1,
): readonly Run<S>[] {
  const near = toNearness(segments.map(isEvidence), context);
  const runs: { kind: 'shown' | 'folded'; segments: S[] }[] = [];
  segments.forEach((segment, at) => {
    const alone = near[at - 1] === true && near[at + 1] === true;
    const kind = near[at] === true || alone ? 'shown' : 'folded';
    const last = runs.at(-1);
    if (last?.kind === kind) last.segments.push(segment);
    else runs.push({ kind, segments: [segment] });
  });
  return runs;
}

function toNearness(evidence: readonly boolean[], context: number): readonly boolean[] {
  const near = evidence.map(() => false);
  evidence.forEach((is, at) => {
    if (is) near.fill(true, Math.max(0, at - context), at + context + 1);
  });
  return near;
}
