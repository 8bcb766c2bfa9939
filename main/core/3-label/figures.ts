import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { LabelFigures, ModelFigures, ScoreCurve } from '../../contract/models.ts';
import { toCalibrationError, toReliability } from './evaluate.ts';
import type { Judged } from './evaluate.ts';

const STEPS = 100;

/** The highest hundredth that a score from 0 to 1 reaches. */
export function toStep(score: number): number {
  const step = Math.min(STEPS, Math.floor(score * STEPS) + 1);
  return step / STEPS > score ? step - 1 : step;
}

/** From how many scores stand at each hundredth to how many reach it. */
export function toReaching(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts
    .toReversed()
    .map((count) => (sum += count))
    .toReversed();
}

/** No scores yet, at each hundredth. */
export function toEmptySteps(): number[] {
  return Array.from({ length: STEPS + 1 }, () => 0);
}

/** How a model did on clauses whose right labels are known. A label that no clause carries has zeros, and no part in the mean. */
export function toModelFigures(judged: readonly Judged[]): ModelFigures {
  const byLabel = <T>(figure: (id: LabelId) => T): Readonly<Record<LabelId, T>> =>
    Object.fromEntries(LABEL_IDS.map((id) => [id, figure(id)])) as Record<LabelId, T>;
  const labels = byLabel((id) => toLabelFigures(judged, id));
  const carried = LABEL_IDS.filter((id) => labels[id].support > 0);
  return {
    labels,
    macroF1: divide(
      carried.reduce((sum, id) => sum + labels[id].f1, 0),
      carried.length,
    ),
    bins: byLabel((id) => toReliability(listScores(judged, id), listTruth(judged, id))),
    curves: byLabel((id) => toCurve(judged, id)),
  };
}

function toLabelFigures(judged: readonly Judged[], id: LabelId): LabelFigures {
  const carrying = judged.filter(({ truth }) => truth.includes(id));
  const given = judged.filter(({ said }) => said.labels.includes(id)).length;
  const hits = carrying.filter(({ said }) => said.labels.includes(id)).length;
  return {
    precision: divide(hits, given),
    recall: divide(hits, carrying.length),
    f1: divide(2 * hits, given + carrying.length),
    support: carrying.length,
    calibrationError: toCalibrationError(toReliability(listScores(judged, id), listTruth(judged, id))),
  };
}

function toCurve(judged: readonly Judged[], id: LabelId): ScoreCurve {
  const [given, hits] = [toEmptySteps(), toEmptySteps()];
  for (const { truth, said } of judged) {
    const score = said.scores[id];
    if (score === undefined) continue;
    const step = toStep(score);
    given[step]! += 1;
    if (truth.includes(id)) hits[step]! += 1;
  }
  return { given: toReaching(given), hits: toReaching(hits) };
}

const listScores = (judged: readonly Judged[], id: LabelId): readonly number[] =>
  judged.flatMap(({ said }) => said.scores[id] ?? []);
const listTruth = (judged: readonly Judged[], id: LabelId): readonly boolean[] =>
  judged.flatMap(({ truth, said }) => (said.scores[id] === undefined ? [] : [truth.includes(id)]));
const divide = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
