import type { AspectId } from '../../../contract/findings.ts';
import type { ClauseInContext } from '../../3-label/clause-context.ts';
import { type ClauseKeys, createClauseReader, toClauseKeys } from '../../3-label/features/fields.ts';
import { type Matrix, toMatrix } from '../../3-label/features/matrix.ts';
import type { Vocabulary } from '../../3-label/features/vocabulary.ts';
import { type LinearWeights, trainLinear } from '../../3-label/learn/linear.ts';
import type { ModelHeader } from '../../3-label/model-header.ts';
import type { Model } from '../../3-label/model.ts';
import { quantise } from '../../3-label/quantise.ts';
import { chooseFeatures } from './choose-features.ts';
import { correct, type Lesson, toLesson, toLessons } from './correct-votes.ts';
import { findBest, fitVotes, toRecord, type UnheardCell } from './fit-votes.ts';
import { listReadLessons, sampleHeard } from './lessons.ts';
import type { ReadPolicy, VoteSources } from './vote-sources.ts';
import { withoutNeighbours } from './votes.ts';

/** What training may be told. */
export interface VoteOptions {
  readonly aspects: readonly AspectId[];
  /** The only source of randomness. */
  readonly seed: number;
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
}

/**
 * The probability from which a vote carries: of the gaps that are left about 93 in 100 are gaps, and about nine in ten of all gaps are
 * among them, on read policies that no rule was made from and that the correction was not learned from.
 */
const THRESHOLD = 0.28;
/** Read policies are left out in so many turns, so that how sure a vote is comes from policies that it has not seen. */
const FOLDS = 5;

/**
 * Learn votes in three steps. First what the detectors hear is learned by a linear model of runs of words, which so takes up what stands around
 * their patterns (distant supervision; Mintz et al. 2009). Then it is corrected by clauses that people read: those that came closest where the
 * detectors heard nothing (active learning; Lewis & Gale 1994), and those of read policies. Last, how sure a vote is comes from read policies that
 * the correction was not learned from. The same sources, in the same order, and seed give the same model to the byte.
 *
 * @throws RangeError if no policy was read, or no clause is heard.
 */
export function trainVotes(
  { heard, judged, read }: VoteSources,
  { aspects, seed, about }: VoteOptions,
): Model<AspectId> {
  if (heard.length === 0 || read.length === 0) {
    throw new RangeError(`Votes can't be learned from ${heard.length} clauses and ${read.length} read policies`);
  }
  const places = new Map(aspects.map((aspect, at) => [aspect, at]));
  const said = heard.map((one) => one.aspects.map((aspect) => places.get(aspect)!));
  const heardKeys = readKeys(heard.map(({ clause }) => clause));
  const vocabulary = chooseFeatures(heardKeys, said, aspects);
  const first = learn(toMatrix(vocabulary, heardKeys), said, aspects.length, seed);
  const matrices = read.map(({ clauses }) => toMatrix(vocabulary, readKeys(clauses)));
  const lessons: readonly Lesson[] = [
    ...judged.map((one) => toLesson(one, aspects)),
    ...sampleHeard(heard, aspects),
    ...read.flatMap((policy, at) => listReadLessons(policy, matrices[at]!, first, places, at % FOLDS)),
  ];
  const laid = toLessons(lessons, toMatrix(vocabulary, readKeys(lessons.map(({ clause }) => clause))), first);
  const correctWithout = (left: number | null): LinearWeights => {
    const rows = [...lessons.keys()].filter((row) => left === null || lessons[row]!.fold !== left);
    return correct(first, laid, Int32Array.from(rows), seed);
  };
  const cells = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = correctWithout(fold);
    return read.flatMap((policy, at) => (at % FOLDS === fold ? toCells(policy, matrices[at]!, unseen, places) : []));
  }).flat();
  const linear = correctWithout(null);
  const header = { ...about, labels: aspects, seed, macroF1: null, blends: fitVotes(cells, aspects) };
  return toModel({ ...header, thresholds: toRecord(aspects, () => THRESHOLD) }, vocabulary, linear);
}

/** What a read policy tells of votes; of one from which no rule was made it counts more, since other policies are like it. */
function toCells(
  policy: ReadPolicy,
  matrix: Matrix,
  linear: LinearWeights,
  places: ReadonlyMap<AspectId, number>,
): readonly UnheardCell[] {
  const best = findBest(matrix, linear, 0, policy.clauses.length);
  const cells = policy.unheard.map(({ aspect, said }) => ({ aspect, said, best: best[places.get(aspect)!]! }));
  return policy.isFresh ? [...cells, ...cells, ...cells] : cells;
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
