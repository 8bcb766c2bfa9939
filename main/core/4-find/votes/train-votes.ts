import type { AspectId } from '../../../contract/findings.ts';
import type { Blend } from '../../3-label/calibrate.ts';
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

/** The probability from which a vote carries. */
const THRESHOLD = 0.27;
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
  const lessons: Lesson[] = [...judged.map((one) => toLesson(one, aspects)), ...sampleHeard(heard, aspects)];
  const shared = lessons.length;
  const ends = read.map((policy) => {
    const own = toMatrix(vocabulary, readKeys(policy.clauses));
    lessons.push(...listReadLessons(policy, own, first, places));
    return lessons.length;
  });
  const laid = toLessons(lessons, toMatrix(vocabulary, readKeys(lessons.map(({ clause }) => clause))), first);
  const without = (fold: number): Int32Array => {
    const rows = [...Array(shared).keys()];
    ends.forEach((end, at) => {
      if (at % FOLDS === fold) return;
      for (let row = at === 0 ? shared : ends[at - 1]!; row < end; row += 1) rows.push(row);
    });
    return Int32Array.from(rows);
  };
  const cells: UnheardCell[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const unseen = correct(first, laid, without(fold), seed);
    read.forEach((policy, at) => {
      if (at % FOLDS === fold)
        cells.push(...toCells(policy, toMatrix(vocabulary, readKeys(policy.clauses)), unseen, places));
    });
  }
  const linear = correct(first, laid, without(-1), seed);
  const blends: Readonly<Record<AspectId, Blend>> = fitVotes(cells, aspects);
  const header = { ...about, labels: aspects, seed, macroF1: null, blends };
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
