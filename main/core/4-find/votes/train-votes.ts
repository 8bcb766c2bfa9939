import type { AspectId } from '../../../contract/findings.ts';
import { fitBlend, type Blend } from '../../3-label/calibrate.ts';
import type { ClauseInContext } from '../../3-label/clause-context.ts';
import { createClauseReader, toClauseKeys, type ClauseKeys } from '../../3-label/features/fields.ts';
import { type Matrix, toMatrix } from '../../3-label/features/matrix.ts';
import type { Vocabulary } from '../../3-label/features/vocabulary.ts';
import { addLinearScores, trainLinear, type LinearWeights } from '../../3-label/learn/linear.ts';
import type { ModelHeader } from '../../3-label/model-header.ts';
import type { Model } from '../../3-label/model.ts';
import { quantise } from '../../3-label/quantise.ts';
import { chooseFeatures } from './choose-features.ts';
import { withoutNeighbours } from './votes.ts';

/** A clause and the aspects on which the detectors hear it. */
export interface HeardClause {
  readonly clause: ClauseInContext;
  readonly aspects: readonly AspectId[];
}

/** A whole policy that somebody read, and each aspect on which the detectors hear nothing in it: whether the reader found it said. */
export interface ReadPolicy {
  readonly clauses: readonly ClauseInContext[];
  readonly unheard: readonly { readonly aspect: AspectId; readonly said: boolean }[];
}

/** What training may be told. */
export interface VoteOptions {
  readonly aspects: readonly AspectId[];
  /** The only source of randomness. */
  readonly seed: number;
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
}

/** The probability from which a vote carries: the policy says it more likely than not. */
const THRESHOLD = 0.5;
/** An aspect's own share of gaps that are none counts like this many cells of the mean share besides. */
const SHRINKAGE = 8;

/**
 * Learn votes from what the detectors hear: distant supervision (Mintz et al. 2009). A linear model of runs of words takes up what stands
 * around the detectors' patterns, and so comes to know other ways of saying the same.
 *
 * `heard` are clauses of policies that nobody read, `read` are policies that are not among them: from these comes how close a clause must
 * be. The same clauses, in the same order, and seed give the same model to the byte.
 *
 * @throws RangeError if no policy was read, or no clause is heard.
 */
export function trainVotes(
  heard: readonly HeardClause[],
  read: readonly ReadPolicy[],
  { aspects, seed, about }: VoteOptions,
): Model<AspectId> {
  if (heard.length === 0 || read.length === 0) {
    throw new RangeError(`Votes can't be learned from ${heard.length} clauses and ${read.length} read policies`);
  }
  const places = new Map(aspects.map((aspect, at) => [aspect, at]));
  const said = heard.map((one) => one.aspects.map((aspect) => places.get(aspect)!));
  const keys = readKeys(heard.map(({ clause }) => clause));
  const vocabulary = chooseFeatures(keys, said, aspects);
  const linear = learn(toMatrix(vocabulary, keys), said, aspects.length, seed);
  const blends = fitBlends(vocabulary, linear, read, aspects);
  const header = { ...about, labels: aspects, seed, macroF1: null, blends };
  return toModel({ ...header, thresholds: toRecord(aspects, () => THRESHOLD) }, vocabulary, linear);
}

function readKeys(clauses: readonly ClauseInContext[]): readonly ClauseKeys[] {
  const reader = createClauseReader();
  // Groups of letters tell labels apart; of what is said in a sentence they know nothing that its words don't.
  return clauses.map((clause) => ({ ...toClauseKeys(reader, withoutNeighbours(clause)), characterGrams: [] }));
}

function learn(matrix: Matrix, said: readonly (readonly number[])[], labelCount: number, seed: number): LinearWeights {
  const targets = new Float32Array(said.length * labelCount);
  for (const [row, places] of said.entries()) for (const place of places) targets[row * labelCount + place] = 1;
  const weights = new Float32Array(said.length).fill(1);
  const problem = { matrix, targets, labelCount, ends: matrix.starts.slice(1), weights };
  return trainLinear(problem, Int32Array.from(said.keys()), seed);
}

/** From a clause's raw score to how likely a reader is to find the aspect, unheard by the detectors, in a policy whose best clause this is. */
function fitBlends(
  vocabulary: Vocabulary,
  linear: LinearWeights,
  read: readonly ReadPolicy[],
  aspects: readonly AspectId[],
): Readonly<Record<AspectId, Blend>> {
  const cells = read.flatMap(({ clauses, unheard }) => {
    const best = findBest(toMatrix(vocabulary, readKeys(clauses)), linear);
    return unheard.map(({ aspect, said }) => ({ aspect, said, best: best[aspects.indexOf(aspect)]! }));
  });
  const priors = toPriors(cells, aspects);
  const { weights, offset } = fitBlend({
    scores: [Float64Array.from(cells, ({ best }) => best), Float64Array.from(cells, (cell) => priors[cell.aspect]!)],
    truth: Uint8Array.from(cells, ({ said }) => Number(said)),
  });
  const [ofScore = 0, ofPrior = 0] = weights;
  return toRecord(aspects, (aspect) => ({ weights: [ofScore, 0], offset: offset + ofPrior * priors[aspect]! }));
}

function findBest(matrix: Matrix, linear: LinearWeights): Float64Array {
  const best = new Float64Array(linear.biases.length).fill(-Infinity);
  const scores = new Float64Array(best.length);
  for (let row = 0; row < matrix.starts.length - 1; row += 1) {
    addLinearScores(linear, matrix, row, matrix.starts[row + 1]!, scores.fill(0));
    for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at]!, scores[at]!);
  }
  return best;
}

/** For each aspect the log-odds that it is said where the detectors hear nothing, drawn toward those of all aspects. */
function toPriors(
  cells: readonly { readonly aspect: AspectId; readonly said: boolean }[],
  aspects: readonly AspectId[],
): Readonly<Record<AspectId, number>> {
  const share = (cells.filter(({ said }) => said).length + 1) / (cells.length + 2);
  return toRecord(aspects, (aspect) => {
    const own = cells.filter((cell) => cell.aspect === aspect);
    const odds = (own.filter(({ said }) => said).length + SHRINKAGE * share) / (own.length + SHRINKAGE);
    return Math.log(odds / (1 - odds));
  });
}

function toRecord<T>(aspects: readonly AspectId[], toValue: (aspect: AspectId) => T): Readonly<Record<AspectId, T>> {
  return Object.fromEntries(aspects.map((aspect) => [aspect, toValue(aspect)]));
}

/** A model of one layer: the network's parts are empty. */
function toModel(
  header: ModelHeader<AspectId>,
  { keys, rarity }: Vocabulary,
  { weights, biases }: LinearWeights,
): Model<AspectId> {
  const { steps, sizes } = quantise(new Int16Array(weights.length), weights, biases.length, rarity);
  return {
    header,
    keys,
    rarity,
    linear: steps,
    linearSteps: sizes,
    linearBiases: biases,
    inputs: new Int8Array(0),
    inputSteps: new Float32Array(0),
    hiddenBiases: new Float32Array(0),
    outputs: new Float32Array(0),
    outputBiases: new Float32Array(biases.length),
  };
}
