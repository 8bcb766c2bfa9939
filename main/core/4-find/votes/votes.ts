import type { AspectId } from '../../../contract/findings.ts';
import type { Segment, Span } from '../../../contract/types.ts';
import { toProbability } from '../../3-label/calibrate.ts';
import { type ClauseInContext, toClausesInContext } from '../../3-label/clause-context.ts';
import type { Model } from '../../3-label/model.ts';
import { getScorer, scoreClause } from '../../3-label/score.ts';

/** What the model says on one aspect of a policy: the clauses that come closest to it, best first. */
export interface Vote {
  readonly closest: readonly Span[];
  /** Whether the best of them is so close that the policy is taken for saying it. */
  readonly carries: boolean;
}

/** How many clauses are kept for each aspect. */
const CLOSEST = 3;

/** A clause without its neighbours: whether it says something does not hang on them. */
export function withoutNeighbours(clause: ClauseInContext): ClauseInContext {
  return { ...clause, previous: null, next: null };
}

/** The model's vote on each aspect that it knows, over all clauses and list items. Of a policy without any there is none. */
export function findVotes(
  model: Model<AspectId>,
  text: string,
  segments: readonly Segment[],
): ReadonlyMap<AspectId, Vote> {
  const { labels, thresholds } = model.header;
  const scorer = getScorer(model);
  const placed = toClausesInContext(text, segments);
  const scored = placed.map(({ clause }) => Float64Array.from(scoreClause(scorer, withoutNeighbours(clause))));
  if (scored.length === 0) return new Map();
  return new Map(
    labels.map((aspect, at) => {
      const best = findHighest(scored.map((scores) => scores[at]!));
      const carries = toProbability(scored[best[0]!]![at]!) >= thresholds[aspect]!;
      const closest = best.map((place) => placed[place]!.segment).map(({ start, end }) => ({ start, end }));
      return [aspect, { closest, carries }] as const;
    }),
  );
}

/** The places of the highest numbers, highest first, and of equal ones the first. */
function findHighest(scores: readonly number[]): readonly number[] {
  const best: number[] = [];
  for (const [place, score] of scores.entries()) {
    const below = best.findIndex((one) => scores[one]! < score);
    if (below < 0) best.push(place);
    else best.splice(below, 0, place);
    best.length = Math.min(best.length, CLOSEST);
  }
  return best;
}
