import { toDoubt } from '../../main/contract/doubt.ts';
import type { ReaderSegment, Scores } from '../../main/contract/types.ts';
import { isLabelled } from './clause-state.ts';

/** Where a label is given if nobody says from which score. */
const MIDDLE = 0.5;

/** How unsure the model is of a clause that nobody has decided, by the measure of the order of review; null of all others. */
function findDoubt({ kind, decision, prediction }: ReaderSegment, thresholds: Scores | null): number | null {
  if (!isLabelled(kind) || decision !== null || prediction === null) return null;
  const { scores } = prediction;
  const middles = Object.fromEntries(Object.keys(scores).map((id) => [id, MIDDLE]));
  return toDoubt(scores, thresholds ?? (middles as unknown as Scores));
}

/**
 * Of the clauses that nobody has decided, the index of the one of which the model is least certain; from one of them, the next less uncertain
 * one, and from the last of them the first again. Null where there is none but the one at hand.
 */
export function findUncertain(
  segments: readonly ReaderSegment[],
  from: number | null,
  thresholds: Scores | null,
): number | null {
  const ranked = segments
    .flatMap((segment, at) => {
      const doubt = findDoubt(segment, thresholds);
      return doubt === null ? [] : [{ at, doubt }];
    })
    .toSorted((a, b) => b.doubt - a.doubt || a.at - b.at);
  const here = ranked.findIndex(({ at }) => at === from);
  const next = ranked[(here + 1) % Math.max(1, ranked.length)];
  return next === undefined || next.at === from ? null : next.at;
}

/** The index of the next clause, from the one in focus on and round, that somebody decided without being sure; null for none. */
export function findUnsure(segments: readonly ReaderSegment[], from: number | null): number | null {
  const unsure = segments.flatMap(({ decision }, at) => (decision?.certainty === 'unsure' ? [at] : []));
  return unsure.find((at) => at > (from ?? -1)) ?? unsure.find((at) => at !== from) ?? null;
}

/** The index of a clause by its number among the clauses, from 1; null where there is none of that number. */
export function findNumbered(segments: readonly ReaderSegment[], number: number): number | null {
  const clauses = segments.flatMap(({ kind }, at) => (isLabelled(kind) ? [at] : []));
  return clauses[number - 1] ?? null;
}
