import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { fitCurve, toLogOdds, toProbability } from './calibrate.ts';
import type { Curve } from './calibrate.ts';
import type { ClauseInContext } from './clause-context.ts';
import { toFieldKeys } from './features/fields.ts';
import { hashText } from './features/hash.ts';
import { toMatrix } from './linear/matrix.ts';
import { addScores, trainLinear } from './linear/train-linear.ts';
import type { LinearProblem, LinearWeights } from './linear/train-linear.ts';
import { toVocabulary } from './linear/vocabulary.ts';
import type { ModelHeader } from './model-header.ts';
import type { Model } from './model.ts';
import { chooseThreshold } from './threshold.ts';

/** A clause whose labels a person gave. `doc` names its policy: clauses of one policy never stand on both sides of a split. */
export interface LabelledClause extends ClauseInContext {
  readonly doc: string;
  readonly labels: readonly LabelId[];
}

/** The only source of randomness, what the header says of the data, and where to report. */
export interface TrainOptions {
  readonly seed: number;
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
  readonly onProgress: (done: number, total: number, note: string) => void;
}

/** A model and what cross-validation said: each clause's probabilities by a model that did not see its policy. */
export interface Training {
  readonly model: Model;
  readonly heldOut: readonly Scores[];
}

const FOLDS = 5;
const RECIPE = { cost: 0.5, passes: 12 };

/** Learn from labelled clauses. The same clauses, in the same order, and seed give the same model to the byte. */
export function train(clauses: readonly LabelledClause[], { seed, about, onProgress }: TrainOptions): Training {
  const steps = FOLDS + 2;
  onProgress(0, steps, 'reading the clauses');
  const memo = new Map();
  const keys = clauses.map((clause) => toFieldKeys(memo, clause));
  const vocabulary = toVocabulary(keys);
  const matrix = toMatrix(vocabulary, keys);
  const truth = Uint8Array.from(clauses.flatMap(({ labels }) => LABEL_IDS.map((id) => Number(labels.includes(id)))));
  const problem = { matrix, truth, labelCount: LABEL_IDS.length };
  const options = { ...RECIPE, seed };

  const folds = clauses.map(({ doc }) => hashText(doc, seed) % FOLDS);
  const raw = new Float64Array(truth.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    onProgress(fold + 1, steps, 'cross-validation');
    const rows = (inside: boolean): Int32Array =>
      Int32Array.from(folds.keys()).filter((row) => (folds[row] === fold) === inside);
    scoreRows(problem, trainLinear(problem, rows(false), options), rows(true), raw);
  }
  onProgress(FOLDS + 1, steps, 'training');
  const weights = trainLinear(problem, Int32Array.from(clauses.keys()), options);

  const byLabel = LABEL_IDS.map((id, at) => fitLabel(id, at, raw, truth));
  const header: ModelHeader = {
    ...about,
    labels: LABEL_IDS,
    seed,
    macroF1: null,
    curves: Object.fromEntries(byLabel.map(({ id, curve }) => [id, curve])) as Record<LabelId, Curve>,
    thresholds: Object.fromEntries(byLabel.map(({ id, threshold }) => [id, threshold])) as Scores,
  };
  onProgress(steps, steps, 'done');
  return {
    model: { header, ...vocabulary, ...quantise(weights, vocabulary.rarity) },
    heldOut: clauses.map(
      (_, row) => Object.fromEntries(byLabel.map(({ id, probabilities }) => [id, probabilities[row]!])) as Scores,
    ),
  };
}

function scoreRows(problem: LinearProblem, weights: LinearWeights, rows: Int32Array, into: Float64Array): void {
  const { matrix, labelCount } = problem;
  for (const row of rows) addScores(matrix, weights, row, into.subarray(row * labelCount, (row + 1) * labelCount));
}

function fitLabel(id: LabelId, at: number, raw: Float64Array, truth: Uint8Array) {
  const ofLabel = <T extends Float64Array | Uint8Array>(all: T): T =>
    all.filter((_, index) => index % LABEL_IDS.length === at) as T;
  const scores = ofLabel(raw);
  const curve = fitCurve(scores, ofLabel(truth));
  const probabilities = scores.map((score) => toProbability(toLogOdds(curve, score)));
  return { id, curve, probabilities, threshold: chooseThreshold(probabilities, ofLabel(truth)) };
}

const LARGEST = 32767;

/** Weights times rarity in 16 bits, each label with a step of its own: a third of the size, and scores move by less than one in a thousand. */
function quantise({ values, labelCount }: LinearWeights, rarity: Float32Array): Pick<Model, 'weights' | 'scales'> {
  const width = rarity.length;
  const scaled = values.slice(0, width * labelCount).map((value, at) => value * rarity[Math.floor(at / labelCount)]!);
  const scales = new Float32Array(labelCount * 2);
  for (const [at, value] of scaled.entries()) {
    scales[at % labelCount] = Math.max(scales[at % labelCount]!, Math.abs(value) / LARGEST);
  }
  scales.set(values.subarray(width * labelCount), labelCount);
  return {
    scales,
    weights: Int16Array.from(scaled, (value, at) => Math.round(value / (scales[at % labelCount]! || 1))),
  };
}
