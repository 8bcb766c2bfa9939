import type { LabelId } from '../../main/contract/labels.ts';
import type { LabelFigures, ScoreCurve, ScoreSpread } from '../../main/contract/models.ts';
import type { Scores } from '../../main/contract/types.ts';
import { toCount } from './quantities.ts';

/** What a threshold is expected to do. Null where nothing was measured. */
export interface Expected {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** The hundredth of a threshold. */
export function toStep(threshold: number): number {
  return Math.round(threshold * 100);
}

/** Precision and recall at a hundredth, read off a curve. */
export function toExpected({ given, hits }: ScoreCurve, step: number): Expected {
  const [reached = 0, right = 0, carrying = 0] = [given[step], hits[step], hits[0]];
  return { precision: reached === 0 ? null : right / reached, recall: carrying === 0 ? null : right / carrying };
}

/** The lowest hundredth at which precision is expected to be at least so high; 99 where none is. */
export function findForPrecision(curve: ScoreCurve, precision: number): number {
  for (let step = 1; step < 99; step += 1) {
    const expected = toExpected(curve, step).precision;
    if (expected === null || expected >= precision) return step;
  }
  return 99;
}

/** The highest hundredth at which recall is expected to be at least so high; 1 where none is. */
export function findForRecall(curve: ScoreCurve, recall: number): number {
  for (let step = 99; step > 1; step -= 1) {
    if ((toExpected(curve, step).recall ?? 0) >= recall) return step;
  }
  return 1;
}

/** A share or F1 with two digits behind the point, a dash where there is none. */
export function toShare(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

/** How F1 changed, for people: “+0.12”, “−0.03”, “±0.00”. */
export function toChange(before: Pick<LabelFigures, 'f1'>, after: Pick<LabelFigures, 'f1'>): string {
  const change = after.f1 - before.f1;
  const digits = Math.abs(change).toFixed(2);
  if (digits === '0.00') return '±0.00';
  return `${change < 0 ? '−' : '+'}${digits}`;
}

/** How many undecided clauses reach a label’s hundredth, and how many more or fewer than at another: “12 (3 gain it)”. */
export function toGain(reaching: readonly number[], step: number, now: number): string {
  const [then = 0, before = 0] = [reaching[step], reaching[now]];
  if (then === before) return `${then}`;
  return `${then} (${then > before ? `${then - before} gain` : `${before - then} lose`} it)`;
}

/** What giving labels from other scores did to clauses that nobody has decided: a sentence. A clause counts for each label that it gains or loses. */
export function toMovedWords(spread: ScoreSpread | undefined, before: Scores, after: Scores): string {
  const moved = (Object.keys(after) as readonly LabelId[]).filter(
    (id) => toStep(before[id] ?? 0) !== toStep(after[id] ?? 0),
  );
  const said = `${toCount(moved.length, 'label is', 'labels are')} given from another score now`;
  if (spread === undefined) return `${said}.`;
  const changes = moved.map((id) => {
    const at = (scores: Scores): number => spread[id]?.[toStep(scores[id] ?? 0)] ?? 0;
    return at(after) - at(before);
  });
  const sum = (sign: 1 | -1): number => changes.reduce((total, change) => total + Math.max(0, sign * change), 0);
  return `${said}: the model gives ${toCount(sum(1), 'label')} more to clauses, and takes ${toCount(sum(-1), 'label')} back.`;
}
