import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { fitBlend } from './calibrate.ts';
import type { Known } from './calibrate.ts';
import { classify } from './classify.ts';
import type { Classification } from './classify.ts';
import type { ClauseInContext } from './clause-context.ts';
import { crossValidate, FOLDS, learn, toFolds } from './cross-validate.ts';
import type { CrossValidated, HeldOutScores, Learned } from './cross-validate.ts';
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
import { trainAgain } from './self-training.ts';
import type { Rows } from './self-training.ts';
import { chooseThreshold } from './threshold.ts';
import type { Scored } from './threshold.ts';

/** A clause whose labels a person gave. `doc` names its policy: clauses of one policy never stand on both sides of a split. */
export interface LabelledClause extends ClauseInContext {
  readonly doc: string;
  readonly labels: readonly LabelId[];
}

/** A clause of a policy that nobody has labelled. */
export type UnlabelledClause = Omit<LabelledClause, 'labels'>;

/** What training may be told. */
export interface TrainOptions {
  /** The only source of randomness. */
  readonly seed: number;
  /** Clauses of whole policies: thresholds heed them beside cross-validation. May be empty. */
  readonly dev: readonly LabelledClause[];
  /** Places of those clauses that make up whole stretches of policies drawn by chance: thresholds heed what cross-validation says of them. */
  readonly stretches?: readonly number[];
  /** Clauses that the network learns from besides, as the models guess their labels (80,000 of them at most, drawn by chance). Takes twice as long and more. */
  readonly unlabelled?: readonly UnlabelledClause[];
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
  readonly onProgress: (done: number, total: number, note: string) => void;
}

/** A model and what cross-validation said of each clause, by models, curves and thresholds that did not see its policy. */
export interface Training {
  readonly model: Model;
  /** The thresholds that cross-validation alone would choose. */
  readonly crossValidatedThresholds: Scores;
  readonly heldOut: readonly Classification[];
  /** How many clauses without labels were learned from. */
  readonly guessed: number;
}

/** A label's share in whole policies is guessed from at least so many clauses with it; those of dev are read twice. */
const LEAST_FOR_SHARE = 40;
/** The share of clauses that are learned without their neighbours. */
const CONTEXT_DROPPED = 0.5;

/** More unlabelled clauses than this are not used. */
const MOST_UNLABELLED = 80_000;
/** How much a guess counts against a label that a person gave. */
const GUESS_WEIGHT = 0.5;

/** Learn from labelled clauses. The same clauses, in the same order, and seed give the same model to the byte. */
export function train(clauses: readonly LabelledClause[], options: TrainOptions): Training {
  const { seed, dev, about, onProgress } = options;
  onProgress(0, 1, 'reading the clauses');
  const all = [...clauses, ...drawSome(options.unlabelled ?? [], seed)];
  const reader = createClauseReader();
  const keys = all.map((clause) => toClauseKeys(reader, clause));
  const vocabulary = toVocabulary(keys.slice(0, clauses.length));
  const problem = toProblem(toMatrix(vocabulary, keys), clauses, seed);
  const docs = all.map(({ doc }) => doc);
  const rows = { parts: toFolds(docs, seed), labelled: clauses.length };
  const { whole: learned, scores } = learnInRounds(problem, rows, options);
  const known = listKnown(scores, problem);
  const blends = known.map(fitBlend);
  const header = { ...about, labels: LABEL_IDS, seed, macroF1: null, blends: toRecord(blends) };
  const untuned = toModel({ ...header, thresholds: toRecord(LABEL_IDS.map(() => 0.5)) }, vocabulary, learned);
  const scored = known.map((label, at) => toScored(label, blends[at]!));
  const stretches = options.stretches ?? [];
  const drawn = scored.map((label) => pickScored(label, stretches));
  const choose = (sets: readonly (readonly Scored[])[]): readonly number[] =>
    scored.map((label, at) =>
      chooseThreshold(
        joinPicked(
          label,
          sets.map((set) => set[at]!),
        ),
      ),
    );
  onProgress(1, 1, 'done');
  return {
    model: { ...untuned, header: { ...header, thresholds: toRecord(choose([drawn, scoreWhole(untuned, dev)])) } },
    crossValidatedThresholds: toRecord(choose([drawn])),
    heldOut: toHeldOut(known, rows.parts.subarray(0, clauses.length)),
    guessed: all.length - clauses.length,
  };
}

/** Cross-validate and train: on the labels alone, then, where there are rows without, on these too. */
function learnInRounds(problem: Problem, rows: Rows, { seed, onProgress }: TrainOptions): CrossValidated {
  const rounds = rows.labelled < rows.parts.length ? 2 : 1;
  const steps = rounds * (FOLDS + 1) + 1;
  const tell = (round: number, part: number): void =>
    onProgress(round * (FOLDS + 1) + part + 1, steps, part === FOLDS ? 'training' : 'cross-validation');
  const first = crossValidate(problem, rows.parts.subarray(0, rows.labelled), (others, part) => {
    tell(0, part);
    return learn(problem, others, seed);
  });
  if (rounds === 1) return first;
  const known = listKnown(first.scores, problem);
  return trainAgain(problem, rows, { first, known }, seed, (part) => tell(1, part));
}

function drawSome(clauses: readonly UnlabelledClause[], seed: number): readonly UnlabelledClause[] {
  const random = createRandom(seed);
  const share = MOST_UNLABELLED / Math.max(1, clauses.length);
  return clauses.filter(() => random() < share).slice(0, MOST_UNLABELLED);
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

/** Some of the clauses, by place. */
function pickScored({ probabilities, truth }: Scored, places: readonly number[]): Scored {
  return { probabilities: places.map((at) => probabilities[at]!), truth: places.map((at) => truth[at]!) };
}

/** Picked clauses beside sets of clauses of whole policies, and weighed to the label's share in these where they hold enough to tell. */
function joinPicked(picked: Scored, whole: readonly Scored[]): readonly Scored[] {
  const truth = whole.flatMap((set) => Array.from(set.truth));
  const carrying = truth.reduce((sum, one) => sum + one, 0);
  return [carrying < LEAST_FOR_SHARE ? picked : { ...picked, share: carrying / truth.length }, ...whole];
}

/** Rows after those of the clauses have no labels yet. */
function toProblem(matrix: Matrix, clauses: readonly LabelledClause[], seed: number): Problem {
  const random = createRandom(seed);
  const targets = new Float32Array(matrix.contexts.length * LABEL_IDS.length);
  clauses.forEach(({ labels }, row) =>
    LABEL_IDS.forEach((id, label) => (targets[row * LABEL_IDS.length + label] = Number(labels.includes(id)))),
  );
  return {
    matrix,
    labelCount: LABEL_IDS.length,
    targets,
    weights: Float32Array.from(matrix.contexts, (_, row) => (row < clauses.length ? 1 : GUESS_WEIGHT)),
    ends: matrix.contexts.map((end, row) => (random() < CONTEXT_DROPPED ? end : matrix.starts[row + 1]!)),
  };
}

/** Raw scores beside the truth, label by label. */
function listKnown({ linear, network }: HeldOutScores, { targets, labelCount }: Problem): readonly Known[] {
  const pick = (all: ArrayLike<number>, label: number): Float64Array =>
    Float64Array.from({ length: linear.length / labelCount }, (_, row) => all[row * labelCount + label]!);
  return LABEL_IDS.map((_, label) => ({
    scores: [pick(linear, label), pick(network, label)],
    truth: Uint8Array.from(pick(targets, label)),
  }));
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
