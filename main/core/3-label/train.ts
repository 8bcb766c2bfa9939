import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { fitBlend, toLogOdds, toProbability } from './calibrate.ts';
import type { Blend } from './calibrate.ts';
import type { ClauseInContext } from './clause-context.ts';
import { crossValidate, FOLDS, learn, toFolds } from './cross-validate.ts';
import type { HeldOutScores, Learned } from './cross-validate.ts';
import { toClauseKeys } from './features/fields.ts';
import { toMatrix } from './features/matrix.ts';
import type { Matrix } from './features/matrix.ts';
import { toVocabulary } from './features/vocabulary.ts';
import type { Vocabulary } from './features/vocabulary.ts';
import { HIDDEN } from './learn/network.ts';
import type { Problem } from './learn/problem.ts';
import type { ModelHeader } from './model-header.ts';
import type { Model } from './model.ts';
import { quantise } from './quantise.ts';
import { createRandom } from './random.ts';
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

/** The share of clauses that are learned without their neighbours. */
const CONTEXT_DROPPED = 0.5;

/** Learn from labelled clauses. The same clauses, in the same order, and seed give the same model to the byte. */
export function train(clauses: readonly LabelledClause[], { seed, about, onProgress }: TrainOptions): Training {
  const steps = FOLDS + 2;
  onProgress(0, steps, 'reading the clauses');
  const memo = new Map();
  const keys = clauses.map((clause) => toClauseKeys(memo, clause));
  const vocabulary = toVocabulary(keys);
  const problem = toProblem(toMatrix(vocabulary, keys), clauses, seed);
  const folds = toFolds(
    clauses.map(({ doc }) => doc),
    seed,
  );
  const raw = crossValidate(problem, folds, seed, (fold) => onProgress(fold + 1, steps, 'cross-validation'));
  const fitted = LABEL_IDS.map((id, label) => fitLabel(id, label, raw, problem));
  onProgress(FOLDS + 1, steps, 'training');
  const learned = learn(problem, Int32Array.from(clauses.keys()), seed);
  onProgress(steps, steps, 'done');

  const header: ModelHeader = {
    ...about,
    labels: LABEL_IDS,
    seed,
    macroF1: null,
    blends: toRecord(fitted, ({ blend }) => blend),
    thresholds: toRecord(fitted, ({ threshold }) => threshold),
  };
  return {
    model: toModel(header, vocabulary, learned),
    heldOut: clauses.map((_, row) => toRecord(fitted, ({ probabilities }) => probabilities[row]!)),
  };
}

function toProblem(matrix: Matrix, clauses: readonly LabelledClause[], seed: number): Problem {
  const random = createRandom(seed);
  return {
    matrix,
    labelCount: LABEL_IDS.length,
    targets: Float32Array.from(clauses.flatMap(({ labels }) => LABEL_IDS.map((id) => Number(labels.includes(id))))),
    ends: matrix.contexts.map((end, row) => (random() < CONTEXT_DROPPED ? end : matrix.starts[row + 1]!)),
  };
}

/** How a label's scores become probabilities and from where it is given, as cross-validation has it. */
interface FittedLabel {
  readonly id: LabelId;
  readonly blend: Blend;
  readonly threshold: number;
  readonly probabilities: Float64Array;
}

function fitLabel(id: LabelId, label: number, raw: HeldOutScores, { targets, labelCount }: Problem): FittedLabel {
  const pick = (all: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: all.length / labelCount }, (_, row) => all[row * labelCount + label]!);
  const scores = [pick(raw.linear), pick(raw.network)];
  const truth = Uint8Array.from(pick(targets));
  const blend = fitBlend({ scores, truth });
  const probabilities = Float64Array.from(truth.keys(), (row) =>
    toProbability(
      toLogOdds(
        blend,
        scores.map((ofModel) => ofModel[row]!),
      ),
    ),
  );
  return { id, blend, probabilities, threshold: chooseThreshold(probabilities, truth) };
}

function toRecord<T>(fitted: readonly FittedLabel[], pick: (label: FittedLabel) => T): Readonly<Record<LabelId, T>> {
  return Object.fromEntries(fitted.map((label) => [label.id, pick(label)])) as Record<LabelId, T>;
}

function toModel(header: ModelHeader, { keys, rarity }: Vocabulary, { linear, network }: Learned): Model {
  const labels = LABEL_IDS.length;
  const first = quantise(new Int16Array(keys.length * labels), linear.weights, labels, rarity);
  const second = quantise(new Int8Array(keys.length * HIDDEN), network.inputs, HIDDEN, rarity);
  return {
    header,
    keys,
    rarity,
    linear: first.steps,
    linearSteps: first.sizes,
    linearBiases: linear.biases,
    inputs: second.steps,
    inputSteps: second.sizes,
    hiddenBiases: network.hiddenBiases,
    outputs: network.outputs,
    outputBiases: network.biases,
  };
}
