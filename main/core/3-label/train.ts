import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { fitBlend } from './calibrate.ts';
import type { Known } from './calibrate.ts';
import { classify } from './classify.ts';
import type { Classification } from './classify.ts';
import type { ClauseInContext } from './clause-context.ts';
import { crossValidate, FOLDS, learn, toFolds } from './cross-validate.ts';
import type { HeldOutScores, Learned } from './cross-validate.ts';
import { createClauseReader, toClauseKeys } from './features/fields.ts';
import { toMatrix } from './features/matrix.ts';
import type { Matrix } from './features/matrix.ts';
import { toVocabulary } from './features/vocabulary.ts';
import type { Vocabulary } from './features/vocabulary.ts';
import { toHeldOut, toScored } from './held-out.ts';
import { HIDDEN } from './learn/network.ts';
import type { Problem } from './learn/problem.ts';
import type { ModelHeader } from './model-header.ts';
import type { Model } from './model.ts';
import { quantise } from './quantise.ts';
import { createRandom } from './random.ts';
import { chooseThreshold } from './threshold.ts';
import type { Scored } from './threshold.ts';

/** A clause whose labels a person gave. `doc` names its policy: clauses of one policy never stand on both sides of a split. */
export interface LabelledClause extends ClauseInContext {
  readonly doc: string;
  readonly labels: readonly LabelId[];
}

/** What training may be told. */
export interface TrainOptions {
  /** The only source of randomness. */
  readonly seed: number;
  /** Clauses of whole policies: thresholds heed them beside cross-validation. May be empty. */
  readonly dev: readonly LabelledClause[];
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
  readonly onProgress: (done: number, total: number, note: string) => void;
}

/** A model and what cross-validation said of each clause, by models, curves and thresholds that did not see its policy. */
export interface Training {
  readonly model: Model;
  /** The thresholds that cross-validation alone would choose. */
  readonly crossValidatedThresholds: Scores;
  readonly heldOut: readonly Classification[];
}

/** A label's share in whole policies is guessed from at least so many clauses with it, each counted twice. */
const LEAST_FOR_SHARE = 40;
/** The share of clauses that are learned without their neighbours. */
const CONTEXT_DROPPED = 0.5;

/** Learn from labelled clauses. The same clauses, in the same order, and seed give the same model to the byte. */
export function train(clauses: readonly LabelledClause[], options: TrainOptions): Training {
  const { seed, dev, about, onProgress } = options;
  const steps = FOLDS + 2;
  onProgress(0, steps, 'reading the clauses');
  const reader = createClauseReader();
  const keys = clauses.map((clause) => toClauseKeys(reader, clause));
  const vocabulary = toVocabulary(keys);
  const problem = toProblem(toMatrix(vocabulary, keys), clauses, seed);
  const folds = toFolds(
    clauses.map(({ doc }) => doc),
    seed,
  );
  const raw = crossValidate(problem, folds, seed, (fold) => onProgress(fold + 1, steps, 'cross-validation'));
  onProgress(FOLDS + 1, steps, 'training');
  const learned = learn(problem, Int32Array.from(clauses.keys()), seed);
  const known = LABEL_IDS.map((_, label) => pickLabel(raw, problem, label));
  const blends = known.map(fitBlend);
  const header = { ...about, labels: LABEL_IDS, seed, macroF1: null, blends: toRecord(blends) };
  const untuned = toModel({ ...header, thresholds: toRecord(LABEL_IDS.map(() => 0.5)) }, vocabulary, learned);
  const scored = known.map((label, at) => toScored(label, blends[at]!));
  const whole = scoreWhole(untuned, dev);
  const thresholds = scored.map((label, at) => chooseThreshold([toShareOf(label, whole[at]!), whole[at]!]));
  onProgress(steps, steps, 'done');
  return {
    model: { ...untuned, header: { ...header, thresholds: toRecord(thresholds) } },
    crossValidatedThresholds: toRecord(scored.map((label) => chooseThreshold([label]))),
    heldOut: toHeldOut(known, folds),
  };
}

/** What the model says of whole policies, label by label: every clause twice, with the neighbours that it was given, and without any. */
function scoreWhole(model: Model, dev: readonly LabelledClause[]): readonly Scored[] {
  const bare = dev.map((clause) => Object.assign({ ...clause }, { previous: null, next: null }));
  const twice = [...dev, ...bare];
  const said = classify(model, twice);
  return LABEL_IDS.map((id) => ({
    probabilities: said.map(({ scores }) => scores[id]),
    truth: twice.map(({ labels }) => Number(labels.includes(id))),
  }));
}

/** Picked clauses, weighed to a label's share in whole policies where these hold enough clauses with it to tell. */
function toShareOf(picked: Scored, whole: Scored): Scored {
  const truth = Array.from(whole.truth);
  const positives = truth.reduce((sum, one) => sum + one, 0);
  return positives < LEAST_FOR_SHARE ? picked : { ...picked, share: positives / truth.length };
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

function pickLabel(raw: HeldOutScores, { targets, labelCount }: Problem, label: number): Known {
  const pick = (all: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: all.length / labelCount }, (_, row) => all[row * labelCount + label]!);
  return { scores: [pick(raw.linear), pick(raw.network)], truth: Uint8Array.from(pick(targets)) };
}

function toRecord<T>(values: readonly T[]): Readonly<Record<LabelId, T>> {
  return Object.fromEntries(LABEL_IDS.map((id, label) => [id, values[label]!])) as Record<LabelId, T>;
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
