import type { AspectId } from '../../../contract/findings.ts';
import type { Matrix } from '../../3-label/features/matrix.ts';
import { addLinearScores, type LinearWeights } from '../../3-label/learn/linear.ts';
import type { Lesson } from './correct-votes.ts';
import type { HeardClause, ReadPolicy } from './vote-sources.ts';

/** Of the clauses on which the detectors hear an aspect so many are taught again, so that the correction does not forget them. */
const HEARD = 300;
/** A detector may be mistaken. */
const HEARD_COUNTS = 0.3;
/** Of each silence the clauses that come closest are taught, and every so many of the others. */
const CLOSEST = 8;
const STRIDE = 16;
const SILENT_COUNTS = 1;

/** Clauses on which the detectors hear each aspect, spread over all of them. */
export function sampleHeard(heard: readonly HeardClause[], aspects: readonly AspectId[]): readonly Lesson[] {
  return aspects.flatMap((aspect, place) => {
    const own = heard.filter((one) => one.aspects.includes(aspect));
    const stride = Math.max(1, own.length / HEARD);
    const known = new Map([[place, { said: true, counts: HEARD_COUNTS }]]);
    return Array.from({ length: Math.min(HEARD, own.length) }, (_, at) => ({
      clause: own[Math.floor(at * stride)]!.clause,
      known,
      fold: null,
    }));
  });
}

/** What the reading of a policy teaches: the quoted clauses, and of each silence clauses that do not break it. `matrix` holds the policy's clauses. */
export function listReadLessons(
  { clauses, silent, quoted }: ReadPolicy,
  matrix: Matrix,
  heard: LinearWeights,
  places: ReadonlyMap<AspectId, number>,
  fold: number,
): readonly Lesson[] {
  const known = clauses.map(() => new Map<number, { readonly said: boolean; readonly counts: number }>());
  const scores = clauses.map((_, row) => {
    const own = new Float64Array(heard.biases.length);
    addLinearScores(heard, matrix, row, matrix.starts[row + 1]!, own);
    return own;
  });
  for (const aspect of silent) {
    const place = places.get(aspect)!;
    const order = [...clauses.keys()].toSorted((a, b) => scores[b]![place]! - scores[a]![place]! || a - b);
    for (const [rank, row] of order.entries()) {
      if (rank < CLOSEST || rank % STRIDE === 0) known[row]!.set(place, { said: false, counts: SILENT_COUNTS });
    }
  }
  for (const { aspect, clause } of quoted) known[clause]!.set(places.get(aspect)!, { said: true, counts: 1 });
  return clauses.flatMap((clause, row) => (known[row]!.size === 0 ? [] : [{ clause, known: known[row]!, fold }]));
}
