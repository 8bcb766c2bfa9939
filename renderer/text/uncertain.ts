import type { ReaderSegment, Scores } from '../../main/contract/types.ts';
import { isLabelled } from './clause-state.ts';

/** Where a label is given if nobody says from which score. */
const MIDDLE = 0.5;

/** How far the label that was closest to being given, or not, is from its threshold; null where no model has spoken. */
export function toMargin({ prediction }: ReaderSegment, thresholds: Scores | null): number | null {
  if (prediction === null) return null;
  const margins = Object.entries(prediction.scores).map(([id, score]) =>
    Math.abs(score - (thresholds?.[id as keyof Scores] ?? MIDDLE)),
  );
  return margins.length === 0 ? null : Math.min(...margins);
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
      const margin = isLabelled(segment.kind) && segment.decision === null ? toMargin(segment, thresholds) : null;
      return margin === null ? [] : [{ at, margin }];
    })
    .toSorted((a, b) => a.margin - b.margin || a.at - b.at);
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
